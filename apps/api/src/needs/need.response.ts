import { ApiPropertyOptional } from '@nestjs/swagger';
import {
  accessCodes,
  cefrLevels,
  genders,
  kindCodes,
  languageCodes,
  listedOnlyReasons,
  needSettingCodes,
  safetyWishes,
  skillCodes,
} from '@app/contracts';
import type {
  AccessCode,
  CefrLevel,
  Gender,
  KindCode,
  LanguageCode,
  SafetyWish,
  SkillCode,
  Tier,
} from '@app/contracts';
import type { ScheduleWarning } from '@app/domain/time';
import type { NeedSessionView, NeedSummary, NeedView } from '@app/persistence';
import {
  Code,
  CodeOrNull,
  Codes,
  Flag,
  FlagOrNull,
  Id,
  Instant,
  InstantOrNull,
  Many,
  OneOrNull,
  Shaped,
  Text,
  TextOrNull,
  Whole,
  WholeOrNull,
} from '../http/response-fields.js';
import { SiteResponse } from '../matches/contacts.response.js';

/** A need in a list. */
export class NeedSummaryResponse implements NeedSummary {
  @Id()
  readonly id: string;
  @Whole('Also the ETag.')
  readonly version: number;
  @Code(['draft', 'published', 'withdrawn', 'closed'])
  readonly state: NeedView['state'];
  @Code(['pending', 'approved', 'refused'])
  readonly moderation: NeedView['moderation'];
  @Code(['matched', 'listed-only', 'shortlisted'])
  readonly listing: NeedView['listing'];
  @CodeOrNull(kindCodes)
  readonly kind: KindCode | null;
  @Text()
  readonly title: string;
  @TextOrNull('INSEE code of the arrondissement; null when remote.')
  readonly district: string | null;
  @Flag()
  readonly remote: boolean;
  @Flag()
  readonly flexible: boolean;
  @Text('IANA name.')
  readonly timeZone: string;
  @InstantOrNull()
  readonly firstSessionAt: Date | null;
  @InstantOrNull()
  readonly lastSessionAt: Date | null;
  @Whole()
  readonly placeCount: number;
  @InstantOrNull('Since when nobody is left to ask.')
  readonly unmetAt: Date | null;
  @InstantOrNull('Until when it can be edited or undone before anybody is asked.')
  readonly holdUntil: Date | null;
  @InstantOrNull()
  readonly publishedAt: Date | null;
  @Whole('Volunteers asked who have not answered yet.')
  readonly asked: number;
  @Whole('Acceptances that wait for the association, or for an approval.')
  readonly accepted: number;
  @Whole('Said yes while every place was held.')
  readonly waiting: number;
  @Whole()
  readonly confirmed: number;
}

/** One dated occurrence. */
export class NeedSessionResponse implements NeedSessionView {
  @Id()
  readonly id: string;
  @Instant()
  readonly startsAt: string;
  @Instant()
  readonly endsAt: string;
  @Code(['planned', 'cancelled'])
  readonly state: 'planned' | 'cancelled';
}

/** A need as those who decide about it see it. */
export class NeedResponse extends NeedSummaryResponse implements NeedView {
  @Id()
  readonly associationId: string;
  @Text()
  readonly association: string;
  @TextOrNull('Code of why a coordinator refused it.')
  readonly moderationReason: string | null;
  @CodeOrNull(listedOnlyReasons)
  readonly listingReason: NeedView['listingReason'];
  @WholeOrNull('Safeguarding tier asked of the volunteer.')
  readonly tier: Tier | null;
  @WholeOrNull()
  readonly minimumAge: 16 | 18 | null;
  @Text()
  readonly description: string;
  @Text()
  readonly territory: string;
  @OneOrNull(() => SiteResponse)
  readonly site: SiteResponse | null;
  @Shaped('As in the request.')
  readonly schedule: NeedView['schedule'];
  @WholeOrNull()
  readonly minimumSessionsPerWeek: number | null;
  @Shaped('List of `{code, level, relatedAccepted}`.')
  readonly languages: NeedView['languages'];
  @Codes(languageCodes)
  readonly helpfulLanguages: readonly LanguageCode[];
  @FlagOrNull('Of interpreting: an everyday occasion, none for professionals.')
  readonly everydayOccasion: boolean | null;
  @CodeOrNull(cefrLevels)
  readonly frenchLevel: CefrLevel | null;
  @Flag()
  readonly literacy: boolean;
  @Codes(skillCodes)
  readonly requiredSkills: readonly SkillCode[];
  @Codes(skillCodes)
  readonly usefulSkills: readonly SkillCode[];
  @WholeOrNull()
  readonly durationMinutes: number | null;
  @Shaped('List of `{item, label, quantity}`.')
  readonly items: NeedView['items'];
  @Shaped('Of goods: list of `{item, promised, confirmed}`.')
  readonly itemProgress: NeedView['itemProgress'];
  @Shaped('`adults`, `{fromAge, toAge}` or null.')
  readonly audience: NeedView['audience'];
  @Shaped('`{seats, cubicMetres, childSeats}` or null: the room that a trip takes.')
  readonly vehicle: NeedView['vehicle'];
  @Shaped('`{capacity, stepFree, equipment}` or null: what is asked of a room.')
  readonly premises: NeedView['premises'];
  @Shaped(
    'As in the request, or null: who would stay in a home, when and how. Its adults, for the association and the coordinators alone.',
  )
  readonly stay: NeedView['stay'];
  @Code(['yes', 'no', 'unknown'])
  readonly minorsPresent: NeedView['minorsPresent'];
  @Code([...needSettingCodes, 'unknown'])
  readonly setting: NeedView['setting'];
  @Codes(accessCodes)
  readonly accessOffered: readonly AccessCode[];
  @Flag()
  readonly oneToOne: boolean;
  @Flag()
  readonly handlesPapers: boolean;
  @Flag()
  readonly namedAdult: boolean;
  @CodeOrNull(safetyWishes, 'Who the volunteer has to be; never public.')
  readonly safetyWish: SafetyWish | null;
  @CodeOrNull(genders, 'Of the one person helped, if she agreed to say it; never public.')
  readonly personGender: Gender | null;
  @Flag()
  readonly crisis: boolean;
  @TextOrNull('Where to apply for a need that is only listed.')
  readonly applicationUrl: string | null;
  @TextOrNull()
  readonly caseReference: string | null;
  @TextOrNull('Code of why it is over.')
  readonly closeReason: string | null;
  @InstantOrNull('When the association last said that it stands.')
  readonly confirmedAt: Date | null;
  @Instant()
  readonly createdAt: Date;
  @Instant()
  readonly updatedAt: Date;
  @Many(() => NeedSessionResponse)
  readonly sessions: readonly NeedSessionResponse[];
}

/** A need as it was just written. */
export class WrittenNeedResponse extends NeedResponse {
  @ApiPropertyOptional({
    enum: ['school-calendar-runs-out'],
    isArray: true,
    description: 'What its author should know of the schedule.',
  })
  readonly warnings?: readonly ScheduleWarning[];
}
