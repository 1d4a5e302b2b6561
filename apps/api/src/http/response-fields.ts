import type { Type } from '@nestjs/common';
import { ApiExtraModels, ApiProperty, getSchemaPath } from '@nestjs/swagger';

type Schema = { readonly type: string; readonly format?: string; readonly enum?: string[] };

const field = (schema: Schema, nullable: boolean, description?: string): PropertyDecorator =>
  ApiProperty({
    ...(nullable ? { oneOf: [schema, { type: 'null' }] } : schema),
    ...(description === undefined ? {} : { description }),
  } as object);

/** What a field of an answer holds; the `OrNull` ones are always there, and null where there is nothing. */
export const Id = (): PropertyDecorator => field({ type: 'string', format: 'uuid' }, false);
export const IdOrNull = (description?: string): PropertyDecorator =>
  field({ type: 'string', format: 'uuid' }, true, description);
export const Text = (description?: string): PropertyDecorator =>
  field({ type: 'string' }, false, description);
export const TextOrNull = (description?: string): PropertyDecorator =>
  field({ type: 'string' }, true, description);
export const Instant = (): PropertyDecorator => field({ type: 'string', format: 'date-time' }, false);
export const InstantOrNull = (description?: string): PropertyDecorator =>
  field({ type: 'string', format: 'date-time' }, true, description);
export const CalendarDay = (): PropertyDecorator => field({ type: 'string', format: 'date' }, false);
export const CalendarDayOrNull = (): PropertyDecorator => field({ type: 'string', format: 'date' }, true);
export const Whole = (description?: string): PropertyDecorator =>
  field({ type: 'integer' }, false, description);
export const WholeOrNull = (description?: string): PropertyDecorator =>
  field({ type: 'integer' }, true, description);
export const Num = (description?: string): PropertyDecorator => field({ type: 'number' }, false, description);
export const NumOrNull = (description?: string): PropertyDecorator =>
  field({ type: 'number' }, true, description);
export const Flag = (): PropertyDecorator => field({ type: 'boolean' }, false);
export const FlagOrNull = (description?: string): PropertyDecorator =>
  field({ type: 'boolean' }, true, description);

/** One of a closed list of codes; `GET /api/v1/taxonomy` has the words. */
export const Code = (values: readonly string[], description?: string): PropertyDecorator =>
  field({ type: 'string', enum: [...values] }, false, description);
export const CodeOrNull = (values: readonly string[], description?: string): PropertyDecorator =>
  field({ type: 'string', enum: [...values] }, true, description);
export const Codes = (values?: readonly string[]): PropertyDecorator =>
  ApiProperty({ type: 'array', items: { type: 'string', ...(values ? { enum: [...values] } : {}) } });

/** Swagger knows a type that is told later by the name `type` of the function. */
export const One = (of: () => Type): PropertyDecorator => ApiProperty({ type: () => of() });
export const OneOrNull =
  (of: () => Type): PropertyDecorator =>
  (target, key) => {
    ApiExtraModels(of())(target.constructor);
    const schema = { oneOf: [{ $ref: getSchemaPath(of()) }, { type: 'null' }] };
    ApiProperty(schema)(target, key);
  };
export const Many = (of: () => Type): PropertyDecorator => ApiProperty({ type: () => of(), isArray: true });
/** A value whose shape the description tells. */
export const Shaped = (description: string): PropertyDecorator => ApiProperty({ type: Object, description });
export const ShapedIfThere = (description: string): PropertyDecorator =>
  ApiProperty({ type: Object, description, required: false });
