import type {
  AccessCode,
  CefrLevel,
  Gender,
  KindCode,
  LanguageCode,
  NeedSetting,
  SafetyWish,
  SkillCode,
} from '@app/contracts';
import type { WantedItem } from '../../goods/index.js';
import type { Stay } from '../../hosting/index.js';
import type { Premises } from '../../premises/index.js';
import type { MinorsPresent } from '../../safeguarding/index.js';
import type { Schedule } from '../../time/index.js';
import type { VehicleRoom } from '../../vehicles/index.js';

/** Where it happens. Only the arrondissement is ever public; the rest opens at confirmation. */
export interface NeedSite {
  readonly label: string | null;
  readonly street: string | null;
  readonly postalCode: string;
  readonly city: string;
  readonly accessNote: string | null;
  /** Whom to ask for on the day; the only field in which a telephone number may stand. */
  readonly contactNote: string | null;
}

/** A language that the volunteer must speak; `relatedAccepted` when a related one serves this need too. */
export interface NeededLanguage {
  readonly code: LanguageCode;
  readonly level: CefrLevel;
  readonly relatedAccepted: boolean;
}

/** For whom a group is: adults, or people of these ages in years, both included. */
export type Audience = 'adults' | { readonly fromAge: number; readonly toAge: number };

/** What the author of a need states. Nothing here tells who is helped. */
export interface NeedTerms {
  readonly kind: KindCode;
  readonly title: string;
  readonly description: string;
  /** Without sessions when the need is flexible. */
  readonly schedule: Schedule;
  readonly flexible: boolean;
  /** Sessions a week that one volunteer must cover; null for every session. */
  readonly minimumSessionsPerWeek: number | null;
  readonly remote: boolean;
  /** Null when remote. */
  readonly site: NeedSite | null;
  readonly setting: NeedSetting;
  /** Practical arrangements that the mission offers to its volunteers. */
  readonly accessOffered: readonly AccessCode[];
  readonly oneToOne: boolean;
  readonly handlesPapers: boolean;
  readonly minorsPresent: MinorsPresent;
  readonly namedAdult: boolean;
  /** Who the volunteer has to be, if the people helped said so; never public. */
  readonly safetyWish: SafetyWish | null;
  /** Who the one person helped is, if she agreed to say it, so that a volunteer's own wish can be met; never public. */
  readonly personGender: Gender | null;
  readonly languages: readonly NeededLanguage[];
  readonly helpfulLanguages: readonly LanguageCode[];
  /** Of interpreting: none of asylum, police, court, age assessment and medical consent, the work of professionals. */
  readonly everydayOccasion: boolean | null;
  /** Level of the learners of French. */
  readonly frenchLevel: CefrLevel | null;
  /** The learners were never schooled. */
  readonly literacy: boolean;
  readonly requiredSkills: readonly SkillCode[];
  readonly usefulSkills: readonly SkillCode[];
  readonly durationMinutes: number | null;
  readonly items: readonly WantedItem[];
  readonly audience: Audience | null;
  /** The room that a trip takes in a vehicle. */
  readonly vehicle: VehicleRoom | null;
  /** What is asked of a room lent. */
  readonly premises: Premises | null;
  /** Who would stay in a home, when and how. */
  readonly stay: Stay | null;
  /** People or beds lacking, 1 to 500; of goods, how many items the list names. */
  readonly placeCount: number;
  readonly crisis: boolean;
  /** The association's own reference of its case, never a name. */
  readonly caseReference: string | null;
}

/** What somebody gave as a need; nothing of it is checked yet. */
export type NeedInput = { readonly [Field in keyof NeedTerms]?: unknown };
