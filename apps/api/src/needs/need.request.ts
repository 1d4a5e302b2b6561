import {
  ApiExtraModels,
  ApiProperty,
  ApiPropertyOptional,
  getSchemaPath,
  PartialType,
} from '@nestjs/swagger';
import {
  accessCodes,
  cefrLevels,
  genders,
  kindCodes,
  languageCodes,
  needSettingCodes,
  safetyWishes,
  skillCodes,
} from '@app/contracts';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  MaxLength,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { AgesRequest, NeededLanguageRequest, SiteRequest, WantedItemRequest } from './need-parts.request.js';
import { StayRequest } from './hosting.request.js';
import { PremisesRequest, VehicleRequest } from './resource-parts.request.js';
import { ScheduleRequest } from './schedule.request.js';

/** What an association asks for. Which fields are required beyond these depends on the kind: see the taxonomy. */
@ApiExtraModels(AgesRequest)
export class NeedRequest {
  @ApiProperty({ enum: kindCodes })
  @IsIn(kindCodes)
  readonly kind: string;

  @ApiProperty({ minLength: 5, maxLength: 120 })
  @IsString()
  @MaxLength(1_000)
  readonly title: string;

  @ApiProperty({ minLength: 10, maxLength: 4_000, description: 'Public: no name, no address, no number.' })
  @IsString()
  @MaxLength(10_000)
  readonly description: string;

  @ApiPropertyOptional({ type: ScheduleRequest })
  @IsOptional()
  @ValidateNested()
  @Type(() => ScheduleRequest)
  readonly schedule?: ScheduleRequest | null;

  @ApiPropertyOptional({ description: 'No dates yet: they are agreed together.' })
  @IsOptional()
  @IsBoolean()
  readonly flexible?: boolean;

  @ApiPropertyOptional({
    minimum: 1,
    maximum: 7,
    description: 'What one volunteer must cover; left out: every session.',
  })
  @IsOptional()
  @IsInt()
  readonly minimumSessionsPerWeek?: number | null;

  @ApiPropertyOptional({ default: false })
  @IsOptional()
  @IsBoolean()
  readonly remote?: boolean;

  @ApiPropertyOptional({ type: SiteRequest })
  @IsOptional()
  @ValidateNested()
  @Type(() => SiteRequest)
  readonly site?: SiteRequest | null;

  @ApiProperty({ enum: needSettingCodes })
  @IsIn(needSettingCodes)
  readonly setting: string;

  @ApiPropertyOptional({
    enum: accessCodes,
    isArray: true,
    description: 'Practical arrangements for volunteers; what is not said is taken as not there.',
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @IsString({ each: true })
  readonly accessOffered?: readonly string[];

  @ApiProperty()
  @IsBoolean()
  readonly oneToOne: boolean;

  @ApiPropertyOptional({ description: 'Access to private papers or accounts.' })
  @IsOptional()
  @IsBoolean()
  readonly handlesPapers?: boolean;

  @ApiPropertyOptional({
    enum: ['yes', 'no', 'unknown'],
    default: 'unknown',
    description: 'Unknown counts as yes.',
  })
  @IsOptional()
  @IsIn(['yes', 'no', 'unknown'])
  readonly minorsPresent?: string;

  @ApiPropertyOptional({
    default: false,
    description: 'A named adult of the association is there throughout.',
  })
  @IsOptional()
  @IsBoolean()
  readonly namedAdult?: boolean;

  @ApiPropertyOptional({
    enum: safetyWishes,
    description: 'The people helped asked for it: who the volunteer has to be. Never public.',
  })
  @IsOptional()
  @IsIn(safetyWishes)
  readonly safetyWish?: string | null;

  @ApiPropertyOptional({
    enum: genders,
    description:
      'Of the one person helped, if she agreed to say it: a volunteer may have a wish too. Never public.',
  })
  @IsOptional()
  @IsIn(genders)
  readonly personGender?: string | null;

  @ApiPropertyOptional({ type: [NeededLanguageRequest] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(6)
  @ValidateNested({ each: true })
  @Type(() => NeededLanguageRequest)
  readonly languages?: readonly NeededLanguageRequest[];

  @ApiPropertyOptional({ enum: languageCodes, isArray: true })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @IsString({ each: true })
  readonly helpfulLanguages?: readonly string[];

  @ApiPropertyOptional({
    description:
      'Asked of `interpreting`: that it is none of asylum, police, court, age assessment and medical consent.',
  })
  @IsOptional()
  @IsBoolean()
  readonly everydayOccasion?: boolean | null;

  @ApiPropertyOptional({ enum: cefrLevels, description: 'Of the learners.' })
  @IsOptional()
  @IsString()
  @MaxLength(20)
  readonly frenchLevel?: string | null;

  @ApiPropertyOptional({ description: 'The learners were never schooled.' })
  @IsOptional()
  @IsBoolean()
  readonly literacy?: boolean;

  @ApiPropertyOptional({ enum: skillCodes, isArray: true })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @IsString({ each: true })
  readonly requiredSkills?: readonly string[];

  @ApiPropertyOptional({ enum: skillCodes, isArray: true })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @IsString({ each: true })
  readonly usefulSkills?: readonly string[];

  @ApiPropertyOptional()
  @IsOptional()
  @IsInt()
  readonly durationMinutes?: number | null;

  @ApiPropertyOptional({ type: [WantedItemRequest] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => WantedItemRequest)
  readonly items?: readonly WantedItemRequest[];

  @ApiPropertyOptional({
    oneOf: [{ type: 'string', enum: ['adults'] }, { $ref: getSchemaPath(AgesRequest) }],
    description: 'For whom a group is.',
  })
  @ValidateIf(({ audience }: NeedRequest) => typeof audience === 'object' && audience !== null)
  @ValidateNested()
  @Type(() => AgesRequest)
  readonly audience?: AgesRequest | 'adults' | null;

  @ApiPropertyOptional({ type: VehicleRequest, description: 'The room that a trip takes.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => VehicleRequest)
  readonly vehicle?: VehicleRequest | null;

  @ApiPropertyOptional({ type: PremisesRequest, description: 'What is asked of a room.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => PremisesRequest)
  readonly premises?: PremisesRequest | null;

  @ApiPropertyOptional({ type: StayRequest, description: 'Asked of `hosting` and `emergency-hosting`.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => StayRequest)
  readonly stay?: StayRequest | null;

  @ApiPropertyOptional({
    minimum: 1,
    maximum: 500,
    description: 'Left out for `goods`, whose items count, and for a stay, which takes one home.',
  })
  @IsOptional()
  @IsInt()
  readonly placeCount?: number;

  @ApiPropertyOptional({ default: false, description: 'A declared crisis: coordinators only.' })
  @IsOptional()
  @IsBoolean()
  readonly crisis?: boolean;

  @ApiPropertyOptional({ maxLength: 40, description: 'The association’s own reference, never a name.' })
  @IsOptional()
  @IsString()
  @MaxLength(1_000)
  readonly caseReference?: string | null;
}

/** What changes: a field that is left out stays, null empties it. The kind cannot change. */
export class NeedChangeRequest extends PartialType(NeedRequest) {}
