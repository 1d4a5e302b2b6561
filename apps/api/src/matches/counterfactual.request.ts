import type { CefrLevel, LanguageCode } from '@app/contracts';
import { cefrLevels, languageCodes } from '@app/contracts';
import { invalid } from '@app/domain/errors';
import type { Weekday } from '@app/domain/time';
import type { Change, DayPart } from '@app/matching';
import { changeKinds, dayParts } from '@app/matching';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsInt, IsNumber, IsOptional, Max, Min } from 'class-validator';

/** One change; which values it takes depends on its kind. */
export class CounterfactualRequest {
  @ApiProperty({
    enum: changeKinds,
    description:
      '`moved` (day, part), `starts-at` (minute), `sessions-a-week` (count), `every-other-week`, `level` (level), ' +
      '`french` (level), `places` (count), `crisis` (declared); of the offer: `further` (km), `remote`, ' +
      '`free` (day, part), `speaks` (language, level). Nothing that protects people can be changed.',
  })
  @IsIn(changeKinds)
  readonly kind: Change['kind'];

  @ApiPropertyOptional({ minimum: 1, maximum: 7, description: '1 is Monday.' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(7)
  readonly day?: Weekday;

  @ApiPropertyOptional({ enum: dayParts })
  @IsOptional()
  @IsIn(dayParts)
  readonly part?: DayPart;

  @ApiPropertyOptional({
    minimum: 0,
    maximum: 1439,
    description: 'Minutes since midnight on the wall clock.',
  })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(1439)
  readonly minute?: number;

  @ApiPropertyOptional({ minimum: 1, maximum: 500 })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(500)
  readonly count?: number;

  @ApiPropertyOptional({ enum: cefrLevels })
  @IsOptional()
  @IsIn(cefrLevels)
  readonly level?: CefrLevel;

  @ApiPropertyOptional({ enum: languageCodes })
  @IsOptional()
  @IsIn(languageCodes)
  readonly language?: LanguageCode;

  @ApiPropertyOptional({ minimum: 0.1, maximum: 100 })
  @IsOptional()
  @IsNumber()
  @Min(0.1)
  @Max(100)
  readonly km?: number;

  @ApiPropertyOptional()
  @IsOptional()
  @IsBoolean()
  readonly declared?: boolean;
}

/** @throws field-required, with the pointer to the value that this kind of change needs */
export function changeOf(request: CounterfactualRequest): Change {
  const { kind } = request;
  const needed = <K extends keyof CounterfactualRequest>(key: K): NonNullable<CounterfactualRequest[K]> => {
    const value = request[key];
    if (value === undefined || value === null) throw invalid('field-required', `/${key}`);
    return value;
  };
  switch (kind) {
    case 'moved': {
      const { day = null, part = null } = request;
      if (day === null && part === null) throw invalid('field-required', '/day');
      return { kind, day, part };
    }
    case 'starts-at':
      return { kind, minute: needed('minute') };
    case 'sessions-a-week':
    case 'places':
      return { kind, count: needed('count') };
    case 'level':
    case 'french':
      return { kind, level: needed('level') };
    case 'crisis':
      return { kind, declared: needed('declared') };
    case 'further':
      return { kind, km: needed('km') };
    case 'free':
      return { kind, day: needed('day'), part: needed('part') };
    case 'speaks':
      return { kind, language: needed('language'), level: needed('level') };
    default:
      return { kind };
  }
}
