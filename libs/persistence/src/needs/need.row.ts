import type {
  AccessCode,
  CefrLevel,
  Gender,
  KindCode,
  LanguageCode,
  NeedSetting,
  SafetyWish,
  SkillCode,
  Tier,
} from '@app/contracts';
import type { WantedItem } from '@app/domain/goods';
import type {
  Audience,
  ListedOnlyReason,
  Listing,
  Moderation,
  Need,
  NeededLanguage,
  NeedSite,
  NeedState,
} from '@app/domain/needs';
import type { Stay } from '@app/domain/hosting';
import type { Premises } from '@app/domain/premises';
import type { Schedule } from '@app/domain/time';
import type { VehicleRoom } from '@app/domain/vehicles';

/** A row of `needs`, its columns as PostgreSQL names them; the site stands beside it in a table of its own. */
export interface NeedRow {
  readonly id: string;
  readonly association_id: string;
  readonly version: number;
  readonly state: NeedState;
  readonly moderation: Moderation;
  readonly moderation_reason: string | null;
  readonly listing: Listing;
  readonly listing_reason: ListedOnlyReason | null;
  readonly kind: KindCode | null;
  readonly tier: Tier | null;
  readonly minimum_age: 16 | 18 | null;
  readonly title: string;
  readonly description: string;
  readonly territory: string;
  readonly time_zone: string;
  readonly remote: boolean;
  readonly district: string | null;
  readonly lon: number | null;
  readonly lat: number | null;
  readonly schedule: Schedule;
  readonly flexible: boolean;
  readonly minimum_sessions: number | null;
  readonly languages: readonly NeededLanguage[];
  readonly helpful_languages: readonly LanguageCode[];
  readonly everyday_occasion: boolean | null;
  readonly french_level: CefrLevel | null;
  readonly literacy: boolean;
  readonly required_skills: readonly SkillCode[];
  readonly useful_skills: readonly SkillCode[];
  readonly duration_minutes: number | null;
  readonly items: readonly WantedItem[];
  readonly audience: Audience | null;
  readonly vehicle: VehicleRoom | null;
  readonly premises: Premises | null;
  readonly stay: Stay | null;
  readonly place_count: number;
  readonly minors_present: Need['minorsPresent'];
  readonly setting: NeedSetting | 'unknown';
  readonly access_offered: readonly AccessCode[];
  readonly one_to_one: boolean;
  readonly handles_papers: boolean;
  readonly named_adult: boolean;
  readonly safety_wish: SafetyWish | null;
  readonly person_gender: Gender | null;
  readonly crisis: boolean;
  readonly hold_until: Date | null;
  readonly first_session_at: Date | null;
  readonly last_session_at: Date | null;
  readonly unmet_at: Date | null;
  readonly source: string;
  readonly source_client_id: string | null;
  readonly application_url: string | null;
  readonly case_reference: string | null;
  readonly close_reason: string | null;
  readonly published_by: string | null;
  readonly men_only_home_asked_by: string | null;
  readonly published_at: Date | null;
  readonly confirmed_at: Date | null;
  readonly created_at: Date;
  readonly updated_at: Date;
}

/** The source of needs that were typed in here. */
const own = 'self';

export function needRow(need: Need): NeedRow {
  return {
    id: need.id,
    association_id: need.associationId,
    version: need.version,
    state: need.state,
    moderation: need.moderation,
    moderation_reason: need.moderationReason,
    listing: need.listing,
    listing_reason: need.listingReason,
    kind: need.kind,
    tier: need.tier,
    minimum_age: need.minimumAge,
    title: need.title,
    description: need.description,
    territory: need.territory,
    time_zone: need.timeZone,
    remote: need.remote,
    district: need.district,
    lon: need.point?.lon ?? null,
    lat: need.point?.lat ?? null,
    schedule: need.schedule,
    flexible: need.flexible,
    minimum_sessions: need.minimumSessionsPerWeek,
    languages: need.languages,
    helpful_languages: need.helpfulLanguages,
    everyday_occasion: need.everydayOccasion,
    french_level: need.frenchLevel,
    literacy: need.literacy,
    required_skills: need.requiredSkills,
    useful_skills: need.usefulSkills,
    duration_minutes: need.durationMinutes,
    items: need.items,
    audience: need.audience,
    vehicle: need.vehicle,
    premises: need.premises,
    stay: need.stay,
    place_count: need.placeCount,
    minors_present: need.minorsPresent,
    setting: need.setting,
    access_offered: need.accessOffered,
    one_to_one: need.oneToOne,
    handles_papers: need.handlesPapers,
    named_adult: need.namedAdult,
    safety_wish: need.safetyWish,
    person_gender: need.personGender,
    crisis: need.crisis,
    hold_until: need.holdUntil,
    first_session_at: need.firstSessionAt,
    last_session_at: need.lastSessionAt,
    unmet_at: need.unmetAt,
    source: need.source?.name ?? own,
    source_client_id: need.source?.clientId ?? null,
    application_url: need.source?.applicationUrl ?? null,
    case_reference: need.caseReference,
    close_reason: need.closeReason,
    published_by: need.publishedBy,
    men_only_home_asked_by: need.menOnlyHomeAskedBy,
    published_at: need.publishedAt,
    confirmed_at: need.confirmedAt,
    created_at: need.createdAt,
    updated_at: need.updatedAt,
  };
}

export function needOf(row: NeedRow & { readonly site: NeedSite | null }): Need {
  return {
    id: row.id,
    associationId: row.association_id,
    version: row.version,
    state: row.state,
    moderation: row.moderation,
    moderationReason: row.moderation_reason,
    listing: row.listing,
    listingReason: row.listing_reason,
    kind: row.kind,
    tier: row.tier,
    minimumAge: row.minimum_age,
    title: row.title,
    description: row.description,
    territory: row.territory,
    timeZone: row.time_zone,
    remote: row.remote,
    site: row.site,
    district: row.district,
    point: row.lon === null || row.lat === null ? null : { lon: row.lon, lat: row.lat },
    schedule: row.schedule,
    flexible: row.flexible,
    minimumSessionsPerWeek: row.minimum_sessions,
    languages: row.languages,
    helpfulLanguages: row.helpful_languages,
    everydayOccasion: row.everyday_occasion,
    frenchLevel: row.french_level,
    literacy: row.literacy,
    requiredSkills: row.required_skills,
    usefulSkills: row.useful_skills,
    durationMinutes: row.duration_minutes,
    items: row.items,
    audience: row.audience,
    vehicle: row.vehicle,
    premises: row.premises,
    stay: row.stay,
    placeCount: row.place_count,
    minorsPresent: row.minors_present,
    setting: row.setting,
    accessOffered: row.access_offered,
    oneToOne: row.one_to_one,
    handlesPapers: row.handles_papers,
    namedAdult: row.named_adult,
    safetyWish: row.safety_wish,
    personGender: row.person_gender,
    crisis: row.crisis,
    holdUntil: row.hold_until,
    firstSessionAt: row.first_session_at,
    lastSessionAt: row.last_session_at,
    unmetAt: row.unmet_at,
    source:
      row.source_client_id === null
        ? null
        : { name: row.source, clientId: row.source_client_id, applicationUrl: row.application_url ?? '' },
    caseReference: row.case_reference,
    closeReason: row.close_reason,
    publishedBy: row.published_by,
    menOnlyHomeAskedBy: row.men_only_home_asked_by,
    publishedAt: row.published_at,
    confirmedAt: row.confirmed_at,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}
