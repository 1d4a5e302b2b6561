import type { NeedField } from '@app/contracts';
import { kindOf } from '@app/contracts';
import type { NeedInput, NeedTerms } from './need-terms.js';

/** For each field that a kind may require: where it stands, and whether it is there. */
const presence: Readonly<
  Record<
    NeedField,
    { readonly pointer: string; readonly isThere: (terms: NeedTerms, input: NeedInput) => boolean }
  >
> = {
  schedule: {
    pointer: '/schedule',
    isThere: (terms, input) =>
      terms.schedule.once.length > 0 || terms.schedule.weekly !== undefined || input.flexible === true,
  },
  site: { pointer: '/site', isThere: ({ site, remote }) => remote || site !== null },
  languages: { pointer: '/languages', isThere: (terms) => terms.languages.length >= languagesAsked(terms) },
  'french-level': {
    pointer: '/frenchLevel',
    isThere: ({ frenchLevel, literacy }) => literacy || frenchLevel !== null,
  },
  literacy: { pointer: '/literacy', isThere: (_, input) => typeof input.literacy === 'boolean' },
  skills: {
    pointer: '/requiredSkills',
    isThere: ({ requiredSkills, usefulSkills }) => requiredSkills.length + usefulSkills.length > 0,
  },
  duration: { pointer: '/durationMinutes', isThere: ({ durationMinutes }) => durationMinutes !== null },
  items: { pointer: '/items', isThere: ({ items }) => items.length > 0 },
  audience: { pointer: '/audience', isThere: ({ audience }) => audience !== null },
  vehicle: { pointer: '/vehicle', isThere: ({ vehicle }) => vehicle !== null },
  occasion: { pointer: '/everydayOccasion', isThere: ({ everydayOccasion }) => everydayOccasion !== null },
  premises: { pointer: '/premises', isThere: ({ premises }) => premises !== null },
  stay: { pointer: '/stay', isThere: ({ stay }) => stay !== null },
};

/** A pair of languages where the kind tests one, else at least one. */
function languagesAsked({ kind }: NeedTerms): number {
  return kindOf(kind).gates.includes('language-pair') ? 2 : 1;
}

/**
 * The first field that the kind requires and the need lacks, as a pointer. A collection without its list of items
 * lacks `/items`; a translation without a site lacks nothing.
 */
export function missingField(terms: NeedTerms, input: NeedInput): string | undefined {
  const missing = kindOf(terms.kind).requiredFields.find((field) => !presence[field].isThere(terms, input));
  return missing && presence[missing].pointer;
}
