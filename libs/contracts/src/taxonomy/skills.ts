/**
 * A skill: `certified` ones are required only when a proof was seen; the others rest on the person's word.
 */
export interface SkillDefinition {
  readonly certified: boolean;
}

const certified = { certified: true } as const satisfies SkillDefinition;
const declared = { certified: false } as const satisfies SkillDefinition;

/** The closed list of skills. A skill says what somebody can do, never who they are. */
export const skills = {
  'driving-licence': certified,
  'first-aid': certified,
  bafa: certified,
  lawyer: certified,
  'law-student': certified,
  'health-professional': certified,
  'social-worker': certified,
  'teacher-of-french': certified,
  'trained-for-literacy': certified,
  'interpreter-trained': certified,
  'sport-coach': certified,
  'food-hygiene': certified,

  'group-facilitation': declared,
  'teaching-adults': declared,
  'tutoring-literature': declared,
  'tutoring-mathematics': declared,
  'tutoring-sciences': declared,
  'childcare-experience': declared,
  'plain-french': declared,
  translation: declared,
  'public-writing': declared,
  'admin-formalities': declared,
  'highway-code': declared,
  'digital-basics': declared,
  'it-support': declared,
  'web-development': declared,
  'graphic-design': declared,
  communication: declared,
  'photo-video': declared,
  accounting: declared,
  fundraising: declared,
  'human-resources': declared,
  'project-management': declared,
  'event-organising': declared,
  'cv-writing': declared,
  'interview-practice': declared,
  'business-creation': declared,
  'higher-education': declared,
  music: declared,
  theatre: declared,
  handicraft: declared,
  sewing: declared,
  cooking: declared,
  gardening: declared,
  hairdressing: declared,
  'painting-decorating': declared,
  'small-repairs': declared,
  'bicycle-repair': declared,
  'van-driving': declared,
  'stock-handling': declared,
} as const satisfies Record<string, SkillDefinition>;

export type SkillCode = keyof typeof skills;

/** The codes of the skills, in an order that never changes. */
export const skillCodes = Object.keys(skills) as readonly SkillCode[];

/** Whether a value is a code of the list. */
export const isSkill = (value: string): value is SkillCode => Object.hasOwn(skills, value);
