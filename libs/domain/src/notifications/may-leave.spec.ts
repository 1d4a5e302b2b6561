import type { MatchState } from '@app/contracts';
import { paris } from '../territories/index.js';
import type { LedgerMessage } from './ledger.js';
import { mayLeave } from './may-leave.js';
import type { MatchContext, MessageContext, NeedContext } from './message-context.js';
import type { MessageKind } from './message-kinds/index.js';
import { messageKindCodes, messageKindOf } from './message-kinds/index.js';

const now = new Date('2026-11-24T11:00:00Z');
const night = new Date('2026-11-24T22:30:00Z');
const inDays = (days: number) => new Date(now.getTime() + days * 86_400_000);
const session = { startsAt: inDays(10), endsAt: new Date(inDays(10).getTime() + 7_200_000) };

const need: NeedContext = {
  id: 'need',
  state: 'published',
  moderation: 'approved',
  moderationReason: null,
  kind: 'conversation',
  remote: false,
  district: '75118',
  flexible: false,
  crisis: false,
  placeCount: 2,
  placesConfirmed: 0,
  items: [],
  holdUntil: null,
  sessions: { count: 1, next: session },
  associationName: 'Les Voisins',
  associationSuspended: false,
};

const matchIn = (state: MatchState): MatchContext => ({
  id: 'match',
  state,
  reason: null,
  by: 'service',
  explanation: {},
  answerDueAt: inDays(2),
  changeDueAt: inDays(2),
  noShowDueAt: inDays(2),
  invitationExpiresAt: inDays(2),
  booked: { count: 0, next: null },
  lastSession: null,
  minutesDone: 0,
  promised: [],
});

/** The rows behind a message that may leave. */
function context(kind: MessageKind): MessageContext {
  const { whileMatch = ['accepted'], whileOffer = 'published', whileNeed } = messageKindOf(kind);
  return {
    recipient: {
      accountId: 'reader',
      locale: 'fr',
      status: 'active',
      email: 'lea@exemple.invalid',
      givenName: 'Léa',
      emailVerifiedAt: inDays(-30),
      emailDisabledAt: null,
      invitationsMutedAt: null,
      holdsRole: true,
    },
    territory: paris,
    volunteer: { onCall: false, pausedUntil: null, mutedKinds: [], solicitedAt: [], offerEntered: false },
    link: { id: 'link', expiresAt: inDays(1), usedAt: null },
    association: { name: 'Les Voisins', suspended: kind === 'association-suspended' },
    offer: {
      state: whileOffer,
      kinds: ['conversation'],
      stateReason: null,
      source: 'self',
      enteredByAssociation: null,
      createdAt: inDays(-30),
    },
    need: whileNeed === 'moderation-refused' ? { ...need, moderation: 'refused' } : need,
    match: matchIn(whileMatch[0]!),
    session: { ...session, cancelled: kind === 'session-cancelled', expected: 1 },
    tasks: [{ kind: 'need-to-moderate', grade: 'normal', count: 1 }],
  };
}

const message = (kind: MessageKind, urgent = false): LedgerMessage => ({
  id: 'message',
  kind,
  accountId: 'reader',
  refs: Object.fromEntries(messageKindOf(kind).refs.map((ref) => [ref, ref])),
  urgent,
  dueAt: now,
  createdAt: now,
});

const verdict = (kind: MessageKind, over: Partial<MessageContext> = {}, at = now, urgent = false) => {
  const decided = mayLeave(message(kind, urgent), { ...context(kind), ...over }, at);
  return decided.verdict === 'cancel' ? decided.code : decided.verdict;
};

const reader = (over: Partial<MessageContext['recipient']>) => ({
  recipient: { ...context('invitation').recipient, ...over },
});
const volunteer = (over: Partial<NonNullable<MessageContext['volunteer']>>) => ({
  volunteer: { ...context('invitation').volunteer!, ...over },
});

describe('mayLeave', () => {
  it.each(messageKindCodes)('lets %s leave by day when all is as it was', (kind) => {
    expect(verdict(kind)).toBe('leave');
  });

  it.each(messageKindCodes)('stops %s for an account or address that is no more', (kind) => {
    expect(verdict(kind, reader({ status: 'disabled' }))).toBe('account-inactive');
    expect(verdict(kind, reader({ emailDisabledAt: now }))).toBe('address-disabled');
  });

  it.each(messageKindCodes)('lets an unverified address have %s only if that proves the address', (kind) => {
    const proves = ['sign-in', 'verify-address', 'offer-consent'].includes(kind);
    expect(verdict(kind, reader({ emailVerifiedAt: null }))).toBe(proves ? 'leave' : 'address-unverified');
  });

  it.each(messageKindCodes.filter((kind) => messageKindOf(kind).whileMatch))(
    'stops %s once the match has moved on',
    (kind) => {
      const elsewhere = (messageKindOf(kind).whileMatch ?? []).includes('superseded')
        ? 'accepted'
        : 'superseded';
      expect(verdict(kind, { match: matchIn(elsewhere) })).toBe('cause-gone');
    },
  );

  it.each(['answer-due', 'need-published', 'tasks-open'] as const)(
    'stops %s for somebody who lost the role',
    (kind) => expect(verdict(kind, reader({ holdsRole: false }))).toBe('role-gone'),
  );

  it('stops a link that was used or has expired', () => {
    const used = { link: { id: 'link', expiresAt: inDays(1), usedAt: now } };
    expect(verdict('sign-in', used)).toBe('link-dead');
    expect(verdict('sign-in', { link: { ...used.link, usedAt: null, expiresAt: now } })).toBe('link-dead');
  });

  it('stops a reminder of a session that has begun or was called off', () => {
    const near = { ...session, expected: 1, cancelled: false };
    expect(verdict('session-near', { session: { ...near, startsAt: now } })).toBe('too-late');
    expect(verdict('session-near', { session: { ...near, cancelled: true } })).toBe('cause-gone');
  });

  it('stops a question whose time is over, and a digest of nothing', () => {
    const match = matchIn('accepted');
    expect(verdict('asked-again', { match: { ...match, changeDueAt: null } })).toBe('cause-gone');
    expect(verdict('tasks-open', { tasks: [] })).toBe('cause-gone');
    expect(verdict('association-verified', { association: { name: 'x', suspended: true } })).toBe(
      'cause-gone',
    );
  });
});

describe('an invitation', () => {
  it('that changed is told however many were asked: it is no further question', () => {
    expect(verdict('invitation-changed', volunteer({ solicitedAt: [inDays(-3), inDays(-9)] }))).toBe('leave');
  });

  it.each([
    ['the reader stopped invitations', reader({ invitationsMutedAt: now }), 'muted'],
    ['the reader muted this kind', volunteer({ mutedKinds: ['conversation'] }), 'muted'],
    ['the reader takes a break', volunteer({ pausedUntil: inDays(3) }), 'paused'],
    ['the offer sleeps', { offer: { ...context('invitation').offer!, state: 'paused' } }, 'cause-gone'],
    ['the need closed', { need: { ...need, state: 'withdrawn' } }, 'cause-gone'],
    ['the need is not approved', { need: { ...need, moderation: 'pending' } }, 'cause-gone'],
    ['the association was suspended', { need: { ...need, associationSuspended: true } }, 'cause-gone'],
    ['two left within 14 days', volunteer({ solicitedAt: [inDays(-3), inDays(-9)] }), 'cap-reached'],
    [
      'nobody could answer in time',
      { need: { ...need, sessions: { count: 1, next: { startsAt: now, endsAt: now } } } },
      'too-late',
    ],
  ] as const)('stops when %s', (_why, over, code) => {
    expect(verdict('invitation', over as Partial<MessageContext>)).toBe(code);
  });

  it.each([
    ['older ones do not count', volunteer({ solicitedAt: [inDays(-15), inDays(-20)] })],
    ['a break is over', volunteer({ pausedUntil: inDays(-1) })],
    ['somebody on call has a higher cap', volunteer({ onCall: true, solicitedAt: [inDays(-3), inDays(-9)] })],
  ] as const)('leaves when %s', (_why, over) => {
    expect(verdict('invitation', over)).toBe('leave');
  });

  it('is held at night, unless urgent and the reader is on call', () => {
    expect(verdict('invitation', {}, night)).toBe('wait');
    expect(verdict('invitation', {}, night, true)).toBe('wait');
    expect(verdict('invitation', volunteer({ onCall: true }), night, true)).toBe('leave');
  });
});

describe('a message about a commitment', () => {
  it('is stopped by no mute, pause or cap', () => {
    const unwilling = {
      ...reader({ invitationsMutedAt: now }),
      ...volunteer({
        pausedUntil: inDays(3),
        mutedKinds: ['conversation'],
        solicitedAt: [now, now, now, now, now],
      }),
    };
    for (const kind of messageKindCodes.filter((code) => messageKindOf(code).nature === 'commitment')) {
      expect(verdict(kind, unwilling)).toBe('leave');
    }
  });

  it('waits until 08:00 at night, and leaves at once when urgent', () => {
    const waiting = mayLeave(message('confirmed'), context('confirmed'), night);
    expect(waiting).toEqual({ verdict: 'wait', until: new Date('2026-11-25T07:00:00Z') });
    expect(verdict('confirmed', {}, night, true)).toBe('leave');
  });
});
