import type { Change } from '@app/matching';
import { changeKinds } from '@app/matching';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';

/** What a form of the page asks, as text; what the change needs is read as the API reads it, and told beside its field. */
export class WhatIfQuery {
  @IsOptional()
  @IsIn(changeKinds)
  readonly kind?: Change['kind'];

  @IsOptional()
  @IsString()
  @MaxLength(20)
  readonly day?: string;

  @IsOptional()
  @IsString()
  @MaxLength(20)
  readonly part?: string;

  @IsOptional()
  @IsString()
  @MaxLength(20)
  readonly count?: string;

  @IsOptional()
  @IsString()
  @MaxLength(20)
  readonly km?: string;

  @IsOptional()
  @IsString()
  @MaxLength(20)
  readonly level?: string;

  @IsOptional()
  @IsString()
  @MaxLength(20)
  readonly language?: string;
}

/** The same as the body of a request: numbers as numbers, what was left empty left out. */
export function typedChange({ day, count, km, ...texts }: WhatIfQuery): object {
  const given = Object.entries({ ...texts, ...numbers({ day, count, km }) });
  return Object.fromEntries(given.filter(([, value]) => value !== undefined && value !== ''));
}

const numbers = (texts: Readonly<Record<string, string | undefined>>): object =>
  Object.fromEntries(
    Object.entries(texts).map(([name, text]) => [
      name,
      text === '' || text === undefined ? undefined : Number(text),
    ]),
  );
