import type { NeedChange } from './material-changes.js';
import type { Need } from './need.js';

type Field = keyof Need;

/** Which fields make which change; a field in none of them is bookkeeping. */
const fieldsOf: Readonly<Record<NeedChange, readonly Field[]>> = {
  when: ['schedule', 'flexible', 'minimumSessionsPerWeek', 'stay'],
  where: ['remote', 'setting', 'accessOffered', 'district', 'vehicle', 'premises'],
  tier: ['tier', 'minimumAge', 'minorsPresent', 'oneToOne', 'safetyWish', 'personGender', 'listing'],
  language: ['languages', 'everydayOccasion', 'frenchLevel', 'literacy'],
  details: [
    'title',
    'description',
    'handlesPapers',
    'namedAdult',
    'helpfulLanguages',
    'requiredSkills',
    'usefulSkills',
    'durationMinutes',
    'items',
    'audience',
    'caseReference',
    'crisis',
    'listingReason',
    'source',
  ],
  places: ['placeCount'],
};

/** A street or a postal code says where; a note or the name of the house is a detail. */
function siteChange(before: Need, after: Need): NeedChange | undefined {
  if (isSame(before.site, after.site)) return undefined;
  const [from, to] = [before.site, after.site];
  return from?.street === to?.street && from?.postalCode === to?.postalCode ? 'details' : 'where';
}

/**
 * What a change of a need touches, each once: a session moved by an hour is `when`, another title is `details`, nothing
 * at all is empty.
 */
export function differencesBetween(before: Need, after: Need): readonly NeedChange[] {
  const changes = new Set<NeedChange>();
  for (const [change, fields] of Object.entries(fieldsOf) as [NeedChange, readonly Field[]][]) {
    if (fields.some((field) => !isSame(before[field], after[field]))) changes.add(change);
  }
  const site = siteChange(before, after);
  if (site) changes.add(site);
  return [...changes];
}

/** Same value whatever the order of keys; an absent key is not the same as null. */
export function isSame(a: unknown, b: unknown): boolean {
  return canonical(a) === canonical(b);
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_, item: unknown) =>
    typeof item === 'object' && item !== null && !Array.isArray(item)
      ? Object.fromEntries(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1)))
      : item,
  );
}
