import type { ArgumentMetadata, PipeTransform } from '@nestjs/common';
import { Injectable, ValidationPipe } from '@nestjs/common';
import type { ValidationError } from '@nestjs/common';
import { HttpProblem } from '../problems/http-problem.js';
import type { FieldProblem } from '../problems/problem.js';
import { cleanInput } from './clean-text.js';
import { fieldCodes } from './field-codes.js';

/** Reads every body, query and path parameter strictly: known fields only, each as its request declares. */
@Injectable()
export class RequestValidation implements PipeTransform {
  private readonly shapes = new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    transform: true,
    validationError: { target: false },
    exceptionFactory: (errors) =>
      new HttpProblem(422, 'request-invalid', { errors: errors.flatMap((error) => fieldsOf(error)) }),
  });

  async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    if (metadata.type === 'custom') return value;
    if (metadata.type === 'body' && metadata.metatype && !isObject(value))
      throw new HttpProblem(422, 'body-missing');
    return this.shapes.transform(metadata.type === 'body' ? value : cleanInput(value), metadata);
  }
}

const isObject = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function fieldsOf(error: ValidationError, parent = ''): Omit<FieldProblem, 'detail'>[] {
  const pointer = `${parent}/${error.property}`;
  const below = (error.children ?? []).flatMap((child) => fieldsOf(child, pointer));
  const code = codeOf(error);
  return code === undefined ? below : [{ pointer, code }];
}

/** One code a field: that it is missing, then that it is of another type, then the rest. */
function codeOf({ constraints, value }: ValidationError): string | undefined {
  if (!constraints) return undefined;
  if (value === undefined && !('whitelistValidation' in constraints)) return 'field-required';
  const known = Object.keys(fieldCodes).find((constraint) => constraint in constraints);
  return known === undefined ? 'value-invalid' : fieldCodes[known];
}
