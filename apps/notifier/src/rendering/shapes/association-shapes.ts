import type { NeedWay, Opening } from '@app/matching';
import { wordCount, wordNeedChange } from '@app/wording';
import type { MailShape } from '../mail-shape.js';
import type { MailSubject } from '../mail-subject.js';
import type { Block } from '../mail-view.js';

const need = { actions: ['open-need'], card: true } as const satisfies MailShape;
const own = { actions: ['open-association'] } as const satisfies MailShape;

/** What happens next: a coordinator reads it, its author may still edit it, or requests leave. */
function next({ need: { moderation, holdUntil }, wording, prepared }: MailSubject): string {
  if (moderation === 'pending') return wording.t('extra.moderated');
  if (!holdUntil || holdUntil <= prepared.preparedAt) return wording.t('extra.at-once');
  const time = wording.formatTime(holdUntil, prepared.context.territory.timeZone);
  return wording.t('extra.hold', { time });
}

/** The single change that would bring most people, as the engine stored it with the news that nobody was found. */
function bestChange({ need: { bestNearMiss }, wording }: MailSubject): readonly Block[] {
  const { change, count } = (bestNearMiss ?? {}) as Partial<Opening<NeedWay>>;
  if (!change || count === undefined) return [];
  const words = `${wordNeedChange(wording, change)} (${wordCount(wording, 'people', count)})`;
  return [{ kind: 'text', text: wording.t('pages:nearMisses.best', { change: words }) }];
}

/** To associations, about themselves and their needs. */
export const associationShapes = {
  'need-published': { ...need, more: (subject) => [{ kind: 'text', text: next(subject) }] },
  'need-approved': need,
  'need-moderation-refused': { ...need, reason: (subject) => subject.need.moderationReason },
  'need-unmet': {
    ...need,
    params: ({ need: { placeCount, placesConfirmed }, wording }) => ({
      missing: wording.t('missing', { count: Math.max(1, placeCount - placesConfirmed) }),
    }),
    more: (subject) => bestChange(subject),
  },
  'need-reconfirmation': { actions: ['need-stands', 'open-need'], card: true },
  'association-verified': own,
  'association-suspended': own,
} satisfies Record<string, MailShape>;
