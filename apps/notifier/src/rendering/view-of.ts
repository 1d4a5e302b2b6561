import { messageKindOf } from '@app/domain/notifications';
import { reasonsForVolunteer } from '@app/matching';
import type { Explanation } from '@app/matching';
import { wordReasons } from '@app/wording';
import type { ActionName } from './mail-actions.js';
import { actionOf } from './mail-actions.js';
import type { MailShape } from './mail-shape.js';
import type { MailSubject } from './mail-subject.js';
import type { Action, Block, Fact, MailView } from './mail-view.js';
import type { Pages } from './pages.js';
import { mailShapes } from './shapes/index.js';

/** Puts a mail together: the words of its kind, in the order of its shape. */
export function viewOf(subject: MailSubject, pages: Pages): MailView {
  const { wording, prepared } = subject;
  const { kind } = prepared.message;
  const shape = mailShapes[kind];
  const params = { ...subject.common, ...shape.params?.(subject) };
  const words = (part: string): string => wording.t(`kinds.${kind}.${part}`, params);
  const [opening, ...rest] = wording.paragraphs(`kinds.${kind}.body`, params).map(text);
  const actions = actionsOf(shape.actions, subject, pages);
  const middle = [...cardOf(subject, shape), ...reasonsOf(subject, shape), ...(shape.more?.(subject) ?? [])];
  const blocks = shape.buttonFirst
    ? [opening, actions, ...middle, ...rest, addressOf(subject)]
    : [opening, ...middle, ...rest, actions, ...alternativeOf(subject, pages)];
  return {
    locale: wording.locale,
    dir: wording.dir,
    subject: words('subject'),
    preview: words('preview'),
    service: wording.t('layout.service'),
    title: words('title'),
    greeting: greetingOf(subject),
    blocks: blocks.filter((block) => block !== undefined),
    footer: footerOf(subject),
    ...(prepared.links.unsubscribe
      ? { unsubscribe: { label: wording.t('layout.unsubscribe'), url: prepared.links.unsubscribe } }
      : {}),
  };
}

/** Whoever typed an address that nobody confirmed chose the name too: it is not passed on to a stranger. */
const greetingOf = ({ wording, context: { recipient } }: MailSubject): string =>
  recipient.emailVerifiedAt
    ? wording.t('layout.greeting', { name: recipient.givenName })
    : wording.t('layout.greeting-unverified');

const text = (words: string): Block => ({ kind: 'text', text: words });

/** The first button leads; another that would lead as well stands back. */
function actionsOf(names: readonly ActionName[], subject: MailSubject, pages: Pages): Block {
  const actions = names.map((name, at): Action => {
    const action = actionOf(name, subject, pages);
    return at > 0 && action.look === 'primary' ? { ...action, look: 'plain' } : action;
  });
  return { kind: 'actions', actions };
}

function cardOf(subject: MailSubject, { card, reason }: MailShape): readonly Block[] {
  const { wording, mission } = subject;
  const code = reason?.(subject);
  const why: Fact[] = code
    ? [{ name: wording.t('layout.reason'), value: wording.label('reason', code) }]
    : [];
  return card
    ? [
        {
          kind: 'facts',
          facts: [...mission.facts(subject.need, subject.sessions, subject.context.match?.promised), ...why],
        },
      ]
    : [];
}

function reasonsOf(subject: MailSubject, { reasons }: MailShape): readonly Block[] {
  if (!reasons) return [];
  const { explanation } = subject.match;
  const items = isExplanation(explanation)
    ? wordReasons(subject.wording, reasonsForVolunteer(explanation))
    : [];
  return items.length > 0 ? [{ kind: 'list', title: subject.wording.t('layout.why-you'), items }] : [];
}

/** The row holds what the engine of its day stored. */
const isExplanation = (stored: unknown): stored is Explanation =>
  typeof stored === 'object' && stored !== null && 'points' in stored && 'needFactor' in stored;

function alternativeOf({ context, wording, mission }: MailSubject, pages: Pages): readonly Block[] {
  const { alternative } = context;
  if (!alternative) return [];
  const action: Action = {
    label: wording.t('actions.other-need'),
    url: pages.need(alternative.id),
    look: 'secondary',
  };
  return [
    { kind: 'aside', title: wording.t('layout.other-need'), facts: mission.facts(alternative), action },
  ];
}

function addressOf({ wording, prepared }: MailSubject): Block | undefined {
  const { answer } = prepared.links;
  return answer === undefined
    ? undefined
    : { kind: 'address', text: wording.t('layout.link-fallback'), url: answer };
}

function footerOf({ wording, prepared, context }: MailSubject): readonly string[] {
  const territory = context.territory.name;
  const { nature } = messageKindOf(prepared.message.kind);
  return [wording.t(`layout.footer.${nature}`, { territory }), wording.t('layout.tagline', { territory })];
}
