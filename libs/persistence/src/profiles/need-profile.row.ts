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
import { access, accessCodes } from '@app/contracts';
import type { Authorisation, Verification } from '@app/domain/associations';
import { authorisedFor, isReady } from '@app/domain/associations';
import type { LackingItem } from '@app/domain/goods';
import type { Stay } from '@app/domain/hosting';
import { isEmergency } from '@app/domain/hosting';
import { spanOfStay } from '@app/domain/needs';
import type { Premises } from '@app/domain/premises';
import type { NeedProfile, RequiredLanguage } from '@app/domain/profiles';
import { sessionProfile } from '@app/domain/profiles';
import { sharedGender, stayProfileOf } from './stay-profile.js';
import { aloneTogether, closedBecause } from '@app/domain/safeguarding';
import type { MinorsPresent } from '@app/domain/safeguarding';
import type { Territory } from '@app/domain/territories';
import { localDate } from '@app/domain/time';
import type { VehicleRoom } from '@app/domain/vehicles';

/** What `needProfileSql` selects. Instants inside JSON are texts. */
export interface NeedProfileRow {
  readonly needId: string;
  readonly needVersion: number;
  readonly publishedAt: Date | null;
  readonly associationId: string;
  readonly kind: KindCode;
  readonly state: string;
  readonly moderation: string;
  readonly listing: string;
  readonly territory: string;
  readonly timeZone: string;
  readonly tier: Tier;
  readonly minimumAge: 16 | 18;
  readonly minorsPresent: MinorsPresent;
  readonly oneToOne: boolean;
  readonly setting: NeedSetting | 'unknown';
  readonly accessOffered: readonly AccessCode[];
  readonly safetyWish: SafetyWish | null;
  readonly personGender: Gender | null;
  readonly languages: readonly RequiredLanguage[];
  readonly helpfulLanguages: readonly LanguageCode[];
  readonly frenchLevel: CefrLevel | null;
  readonly literacy: boolean;
  readonly requiredSkills: readonly SkillCode[];
  readonly usefulSkills: readonly SkillCode[];
  readonly flexible: boolean;
  readonly minimumSessions: number | null;
  readonly remote: boolean;
  readonly lon: number | null;
  readonly lat: number | null;
  readonly placeCount: number;
  readonly crisis: boolean;
  readonly verification: Verification;
  readonly vouchedBy: string | null;
  readonly authorisations: readonly Authorisation[];
  readonly sessions: readonly (readonly [string, string])[];
  readonly equityDeficit: number;
  readonly placesHeld: number;
  readonly placesConfirmed: number;
  readonly items: readonly LackingItem[];
  readonly vehicle: VehicleRoom | null;
  readonly premises: Premises | null;
  readonly stay: Stay | null;
  readonly menOnlyHomeApprovals: number;
  readonly everydayOccasion: boolean | null;
}

/** The profile of a row, as the territory is set now. */
export function needProfileOf(row: NeedProfileRow, territory: Territory, now: Date): NeedProfile {
  const first = row.sessions[0]?.[0];
  const firstAt = row.stay ? spanOfStay(row.stay, now, row).firstSessionAt : new Date(first ?? now);
  const firstDay = localDate(firstAt, row.timeZone);
  return {
    needId: row.needId,
    needVersion: row.needVersion,
    publishedAtMs: row.publishedAt?.getTime() ?? null,
    associationId: row.associationId,
    territory: row.territory,
    kind: row.kind,
    active: row.state === 'published' && row.listing !== 'listed-only' && row.moderation !== 'refused',
    kindOpen: closedBecause(row, territory) === undefined,
    associationReady: isReady(row) && authorisedFor(row, row, firstDay),
    tier: row.tier,
    minimumAge: row.minimumAge,
    minorsPresent: row.minorsPresent !== 'no',
    safety: {
      gender: row.stay ? sharedGender(row.stay.adults) : row.personGender,
      wish: row.safetyWish,
      alone: aloneTogether(row),
    },
    accessOffered: accessOf(row),
    requiredLanguages: row.languages,
    helpfulLanguages: row.helpfulLanguages,
    frenchLevel: row.frenchLevel,
    literacy: row.literacy,
    requiredSkills: row.requiredSkills,
    usefulSkills: row.usefulSkills,
    sessions: row.sessions.map(([from, to]) => sessionProfile(new Date(from), new Date(to), row.timeZone)),
    minimumSessionsPerWeek: row.minimumSessions,
    flexible: row.flexible,
    remote: row.remote,
    lon: row.lon,
    lat: row.lat,
    placesWanted: row.placeCount,
    placesHeld: row.placesHeld,
    placesConfirmed: row.placesConfirmed,
    items: row.items,
    vehicle: row.vehicle,
    premises: row.premises,
    stay: row.stay && stayProfileOf(row.stay, ofNeed(row)),
    crisis: row.crisis,
    equityDeficit: row.equityDeficit,
    blockedVolunteerIds: [],
  };
}

const ofNeed = ({ needId, kind, safetyWish, menOnlyHomeApprovals }: NeedProfileRow) => ({
  needId,
  emergency: isEmergency(kind),
  safetyWish,
  approvals: menOnlyHomeApprovals,
});

/** At home, alone or with guests, nobody meets a step that is not her own. */
const ofSite: readonly AccessCode[] = accessCodes.filter((code) => access[code].ofSite);

function accessOf({ remote, stay, accessOffered }: NeedProfileRow): readonly AccessCode[] {
  return remote || stay ? [...new Set([...ofSite, ...accessOffered])] : accessOffered;
}
