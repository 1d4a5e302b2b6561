import type { KindCode, MatchState } from '@app/contracts';
import { everyMatchState, kinds } from '@app/contracts';
import { Transform } from 'class-transformer';
import { IsIn, IsOptional, Matches } from 'class-validator';
import { PageRequest } from '../../http/paging/page.request.js';

/** A form without script sends every field: an empty one asks for nothing. */
const EmptyIsAny = (): PropertyDecorator =>
  Transform(({ value }: { value: unknown }) => (value === '' ? undefined : value));

/** The filters of the supervision page. */
export class SupervisionQuery extends PageRequest {
  @EmptyIsAny()
  @IsOptional()
  @IsIn(everyMatchState)
  readonly state?: MatchState;

  @EmptyIsAny()
  @IsOptional()
  @IsIn(Object.keys(kinds))
  readonly kind?: KindCode;

  @EmptyIsAny()
  @IsOptional()
  @Matches(/^\d{5}$/)
  readonly district?: string;
}
