import type { KindCode } from '@app/contracts';
import type { MinorsPresent } from '@app/domain/safeguarding';
import { foldedWords, mentions } from '../fold-text.js';
import type { FeedExtension } from './feed-extension.js';
import { isExtensionTag } from './feed-extension.js';
import type { FeedMission } from './feed-mission.js';

const withChildren: ReadonlySet<KindCode> = new Set(['homework-help', 'childcare']);

const childWords = [
  'enfant*',
  'mineur*',
  'adolescent*',
  'ado',
  'ados',
  'eleve*',
  'collegien*',
  'lyceen*',
  'ecolier*',
  'jeunesse',
  'bebe*',
  'children',
  'child',
  'pupil*',
  'teenager*',
  'mna',
];

/** Young people may be under 18: as an audience they are children, in a text they are a doubt. */
const youngWords = ['jeune', 'jeunes', 'youth', 'famille*', 'scolaire', 'college', 'lycee', 'ecole'];

const adultAudiences = [
  'adulte*',
  'seniors',
  'senior',
  'personnes agees',
  'retraites',
  'salaries',
  'adults',
  'elderly',
];

/**
 * Whether minors are among the people helped. The feed has no field for it (`openToMinors` is about the volunteers'
 * own age), so that it is known only when a tag states it, the kind is about children, or the audience names children
 * or adults alone; and adults alone is not believed when the text speaks of children.
 */
export function minorsOfMission(
  mission: FeedMission,
  kind: KindCode | undefined,
  extension: FeedExtension,
): MinorsPresent {
  if (kind && withChildren.has(kind)) return 'yes';
  const audience = mission.audience.map(foldedWords);
  if (extension.minorsPresent) return extension.minorsPresent;
  if (audience.some((one) => speaksOf(one, [...childWords, ...youngWords]))) return 'yes';
  const tags = foldedWords(mission.tags.filter((tag) => !isExtensionTag(tag)).join(' . '));
  const adultsAlone = audience.length > 0 && audience.every((one) => speaksOf(one, adultAudiences));
  const doubt = [mission.plain.words, tags].some((words) => speaksOf(words, [...childWords, ...youngWords]));
  return adultsAlone && !doubt ? 'no' : 'unknown';
}

function speaksOf(words: string, phrases: readonly string[]): boolean {
  return phrases.some((phrase) => mentions(words, phrase));
}
