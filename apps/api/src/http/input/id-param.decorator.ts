import type { PipeTransform } from '@nestjs/common';
import { Param } from '@nestjs/common';
import { ApiParam } from '@nestjs/swagger';
import { isUUID } from 'class-validator';
import { HttpProblem } from '../problems/http-problem.js';

const existingId: PipeTransform<unknown, string> = {
  transform: (value) => {
    if (typeof value !== 'string' || !isUUID(value)) throw new HttpProblem(404, 'not-found');
    return value.toLowerCase();
  },
};

/** An identifier in the path. What cannot be one leads nowhere: 404, as for one that does not exist. */
export function IdParam(name: string): ParameterDecorator {
  return (target, key, index) => {
    Param(name, existingId)(target, key, index);
    const descriptor = key === undefined ? undefined : Object.getOwnPropertyDescriptor(target, key);
    if (key !== undefined && descriptor)
      ApiParam({ name, schema: { type: 'string', format: 'uuid' } })(target, key, descriptor);
  };
}
