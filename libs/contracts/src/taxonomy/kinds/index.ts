import type { KindDefinition } from '../kind-definition.js';
import { accompaniment } from './accompaniment.js';
import { adminHelp } from './admin-help.js';
import { businessMentoring } from './business-mentoring.js';
import { childcare } from './childcare.js';
import { civicService } from './civic-service.js';
import { conversation } from './conversation.js';
import { digitalHelp } from './digital-help.js';
import { distribution } from './distribution.js';
import { drivingTheory } from './driving-theory.js';
import { emergencyHosting } from './emergency-hosting.js';
import { event } from './event.js';
import { frenchLessons } from './french-lessons.js';
import { goods } from './goods.js';
import { goodsCollection } from './goods-collection.js';
import { healthSupport } from './health-support.js';
import { homeworkHelp } from './homework-help.js';
import { hosting } from './hosting.js';
import { interpreting } from './interpreting.js';
import { jobCoaching } from './job-coaching.js';
import { legalSupport } from './legal-support.js';
import { mentoring } from './mentoring.js';
import { movingRepairs } from './moving-repairs.js';
import { outreach } from './outreach.js';
import { premises } from './premises.js';
import { skilledMission } from './skilled-mission.js';
import { socialCafe } from './social-cafe.js';
import { sportCulture } from './sport-culture.js';
import { studentGuidance } from './student-guidance.js';
import { translation } from './translation.js';
import { transport } from './transport.js';
import { vacantHome } from './vacant-home.js';

/**
 * The catalogue of the kinds of mission. Adding a kind is adding a row here, its file, its labels and its
 * note.
 */
export const kinds = {
  'french-lessons': frenchLessons,
  conversation,
  'driving-theory': drivingTheory,
  'admin-help': adminHelp,
  'digital-help': digitalHelp,
  accompaniment,
  interpreting,
  translation,
  mentoring,
  'homework-help': homeworkHelp,
  childcare,
  'student-guidance': studentGuidance,
  'legal-support': legalSupport,
  'health-support': healthSupport,
  'job-coaching': jobCoaching,
  'business-mentoring': businessMentoring,
  'skilled-mission': skilledMission,
  'sport-culture': sportCulture,
  'social-cafe': socialCafe,
  outreach,
  distribution,
  'goods-collection': goodsCollection,
  goods,
  transport,
  'moving-repairs': movingRepairs,
  premises,
  event,
  hosting,
  'emergency-hosting': emergencyHosting,
  'civic-service': civicService,
  'vacant-home': vacantHome,
} as const satisfies Record<string, KindDefinition>;

export type KindCode = keyof typeof kinds;

/** A row of the catalogue, read without knowing which. */
export interface Kind extends KindDefinition {
  readonly neighbours: readonly KindCode[];
}

/** The same rows under one type; a neighbour that is no kind does not compile here. */
const rows: Readonly<Record<KindCode, Kind>> = kinds;

/** The row of a kind. */
export const kindOf = (code: KindCode): Kind => rows[code];

/** The codes of the kinds, in the order of the catalogue. */
export const kindCodes = Object.keys(kinds) as readonly KindCode[];

/** Whether a value is a code of the catalogue. */
export const isKind = (value: string): value is KindCode => Object.hasOwn(kinds, value);
