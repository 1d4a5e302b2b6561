import { ApiProperty } from '@nestjs/swagger';

/** What is wrong with one field of a request. */
export class FieldProblem {
  @ApiProperty({ description: 'JSON pointer to the field.', example: '/weekly/0/toMinute' })
  readonly pointer: string;
  @ApiProperty({ description: 'Stable code.', example: 'field-required' })
  readonly code: string;
  @ApiProperty({ description: 'A sentence in the language of the request.' })
  readonly detail: string;
}

/** Every answer that is not a success. @source RFC 9457 */
export class Problem {
  @ApiProperty({ example: 'urn:traitdunion:problem:place-taken', description: 'Never translated.' })
  readonly type: string;
  @ApiProperty({ description: 'What sort of problem it is, in the language of the request.' })
  readonly title: string;
  @ApiProperty({ example: 409 })
  readonly status: number;
  @ApiProperty({ example: 'place-taken', description: 'Stable code: the last part of `type`.' })
  readonly code: string;
  @ApiProperty({ description: 'What to do, in the language of the request.' })
  readonly detail: string;
  @ApiProperty({ type: [FieldProblem], required: false })
  readonly errors?: readonly FieldProblem[];
  @ApiProperty({ required: false, description: 'Code of what the person can do instead.' })
  readonly wayOut?: string;
  @ApiProperty({ required: false, type: Object, description: 'Codes, ids and numbers behind the refusal.' })
  readonly details?: Readonly<Record<string, string | number | boolean>>;
  @ApiProperty({ description: 'To quote when asking for help; also in the header X-Request-Id.' })
  readonly requestId: string;
}
