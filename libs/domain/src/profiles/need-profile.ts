import type { AccessCode, CefrLevel, KindCode, LanguageCode, SkillCode, Tier } from '@app/contracts';
import type { LackingItem } from '../goods/index.js';
import type { Premises } from '../premises/index.js';
import type { SafetyWords } from '../safeguarding/index.js';
import type { VehicleRoom } from '../vehicles/index.js';
import type { StayProfile } from './home-profile.js';
import type { RequiredLanguage } from './spoken-language.js';
import type { SessionProfile } from './session-profile.js';

/**
 * All that the engine may know of a need: the session and what it asks, nothing of the person helped.
 * - `active`: published, and its kind, tier and presence of minors known; `kindOpen`: its territory opened the kind.
 * - `territory`: code of the territory, whose settings are the terms of the match.
 * - `associationReady`: verified or vouched for and, where the kind asks, authorised this year.
 * - `minimumAge` 16 only with a named adult; `tier` already counts minors, one-to-one and access to papers.
 * - `frenchLevel`: of the learners, null when not stated; `literacy`: they were never schooled. `requiredLanguages` and `requiredSkills` are asked of the volunteer.
 * - `safety`: for its gate alone. The wish of the person helped, who that person is where she said so, and whether
 *   volunteer and person would be alone together.
 * - `sessions`: the planned ones of the horizon, by start; empty when `flexible`.
 * - `minimumSessionsPerWeek`: what one volunteer must cover of each week; null = every session.
 * - `vehicle`: the room that a trip takes; `premises`: what is asked of a room lent; `stay`: who
 *   would stay, when and how; null when the kind asks for none, or nobody said.
 * - `placesHeld`: matches accepted or later; `placesConfirmed`: those among them that are confirmed. Of goods, each item
 *   of the list is a place: held once all of it is promised, confirmed once all of it is taken up; `items` says how
 *   many are lacking.
 * - `publishedAtMs`: since when it waits, null when it never was published.
 * - `equityDeficit`: largest shortfall of coverage among its audited groups, at most 0.2, or 0.4 while one of them is in
 *   breach; 0 when not measured.
 * - `accessOffered`: practical arrangements that the mission has; of a remote one, also those that only a site could lack.
 */
export interface NeedProfile {
  readonly needId: string;
  readonly needVersion: number;
  readonly associationId: string;
  readonly territory: string;
  readonly kind: KindCode;
  readonly active: boolean;
  readonly publishedAtMs: number | null;
  readonly kindOpen: boolean;
  readonly associationReady: boolean;
  readonly tier: Tier;
  readonly minimumAge: 16 | 18;
  readonly minorsPresent: boolean;
  readonly safety: SafetyWords & { readonly alone: boolean };
  readonly accessOffered: readonly AccessCode[];
  readonly requiredLanguages: readonly RequiredLanguage[];
  readonly helpfulLanguages: readonly LanguageCode[];
  readonly frenchLevel: CefrLevel | null;
  readonly literacy: boolean;
  readonly requiredSkills: readonly SkillCode[];
  readonly usefulSkills: readonly SkillCode[];
  readonly sessions: readonly SessionProfile[];
  readonly minimumSessionsPerWeek: number | null;
  readonly flexible: boolean;
  readonly remote: boolean;
  readonly lon: number | null;
  readonly lat: number | null;
  readonly placesWanted: number;
  readonly placesHeld: number;
  readonly placesConfirmed: number;
  readonly items: readonly LackingItem[];
  readonly vehicle: VehicleRoom | null;
  readonly premises: Premises | null;
  readonly stay: StayProfile | null;
  readonly crisis: boolean;
  readonly equityDeficit: number;
  readonly blockedVolunteerIds: readonly string[];
}
