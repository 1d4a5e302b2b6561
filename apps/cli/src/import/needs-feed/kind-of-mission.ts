import type { KindCode } from '@app/contracts';
import { foldText, foldedWords, mentions } from '../fold-text.js';
import type { FeedActivity } from './closed-lists.js';
import { feedActivities, isOneOf } from './closed-lists.js';
import type { FeedExtension } from './feed-extension.js';
import { isExtensionTag } from './feed-extension.js';
import type { FeedMission } from './feed-mission.js';
import type { KindRule } from './kind-rules.js';
import { kindRules } from './kind-rules.js';

export interface KindReading {
  readonly kind: KindCode | undefined;
  readonly unknownActivities: readonly string[];
  /** The activities of the mission point to more than one kind: none is chosen. */
  readonly ambiguous: boolean;
}

/**
 * Our kind for a mission: what its tag states, else what the table says of its domain and activities.
 * `education` with `alphabetisation` is French lessons; `education` with `enseignement-formation` is, only if the title
 * or a tag speaks of French.
 */
export function kindOfMission(mission: FeedMission, extension: FeedExtension): KindReading {
  const slugs = mission.activities.map(slug);
  const unknownActivities = mission.activities.filter(
    (_, index) => !isOneOf(feedActivities, slugs[index] ?? ''),
  );
  if (extension.kind) return { kind: extension.kind, unknownActivities, ambiguous: false };
  if (mission.type && mission.type !== 'benevolat') {
    const kind = mission.type === 'volontariat_service_civique' ? 'civic-service' : undefined;
    return { kind, unknownActivities, ambiguous: false };
  }
  const words = foldedWords(
    [mission.plain.title, ...mission.tags.filter((tag) => !isExtensionTag(tag))].join(' . '),
  );
  const found = new Set(
    slugs
      .filter((activity): activity is FeedActivity => isOneOf(feedActivities, activity))
      .map((activity) => kindRules.find((rule) => fits(rule, activity, mission.domain, words))?.kind)
      .filter((kind) => kind !== undefined),
  );
  const [kind] = found;
  return { kind: found.size === 1 ? kind : undefined, unknownActivities, ambiguous: found.size > 1 };
}

function fits(rule: KindRule, activity: FeedActivity, domain: string | undefined, words: string): boolean {
  return (
    rule.activities.includes(activity) &&
    (!rule.domains || rule.domains.some((one) => one === domain)) &&
    (!rule.words || rule.words.some((word) => mentions(words, word)))
  );
}

/** `Tâches administratives` and `taches-administratives` are one activity. */
function slug(activity: string): string {
  return foldText(activity).replace(/[\s'.]+/g, '-');
}
