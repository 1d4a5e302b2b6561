import type { EventName } from '@app/contracts';
import { events, subscriptions } from '@app/contracts';
import { paris } from '../territories/index.js';
import { messageKindCodes, messageKindOf } from './message-kinds/index.js';
import type { PlannedEvent, PlannedEventName } from './planned-event.js';
import { planMessages } from './plan-messages.js';
import type { PlanningFacts, PlanningMatch } from './planning-facts.js';

const noon = new Date('2026-11-24T11:00:00Z');
const night = new Date('2026-11-24T22:30:00Z');
const morning = new Date('2026-11-25T07:00:00Z');

const match = (over: Partial<PlanningMatch> = {}): PlanningMatch => ({
  state: 'accepted',
  stateNow: 'accepted',
  cameFrom: 'accepted',
  by: 'service',
  reason: null,
  invitationSent: true,
  ...over,
});

const facts = (over: Partial<PlanningFacts> = {}): PlanningFacts => ({
  territory: paris,
  urgent: false,
  volunteer: { accountId: 'volunteer', onCall: false },
  associationAccountIds: ['contact'],
  coordinatorAccountIds: ['first', 'second'],
  match: match(),
  need: { imported: false },
  offer: { source: 'self', consentManner: 'self', stateReason: 'not-reconfirmed' },
  task: { grade: 'normal' },
  ...over,
});

const payload = {
  accountId: 'volunteer',
  linkId: 'link',
  associationId: 'association',
  offerId: 'offer',
  offerVersion: 1,
  needId: 'need',
  needVersion: 1,
  matchId: 'match',
  transition: 2,
  sessionId: 'session',
  taskId: 'task',
  proofId: 'proof',
};

const plan = (name: PlannedEventName, over: Partial<PlanningFacts> = {}, at = noon, more: object = {}) =>
  planMessages(anEvent(name, more), facts(over), at);

const anEvent = (name: PlannedEventName, more: object): PlannedEvent => {
  const given: Readonly<Record<string, unknown>> = { ...payload, ...more };
  const fields = Object.keys(events[name].fields).map((field) => [field, given[field]]);
  return { name, payload: Object.fromEntries(fields) } as unknown as PlannedEvent;
};

const told = (...parameters: Parameters<typeof plan>) =>
  plan(...parameters).map(({ kind, accountId }) => `${accountId}: ${kind}`);

const planned = (Object.keys(subscriptions) as EventName[]).filter((name) =>
  (subscriptions[name] as readonly string[]).includes('plan-messages'),
) as PlannedEventName[];

/** Who is told of each event, in the plain case: a match that had been accepted, ended by the service. */
const expected: Readonly<Record<PlannedEventName, readonly string[]>> = {
  'account.sign-in-requested': ['volunteer: sign-in'],
  'account.verification-requested': ['volunteer: verify-address'],
  'association.verified': ['contact: association-verified'],
  'association.suspended': ['contact: association-suspended'],
  'offer.consent-requested': ['volunteer: offer-consent'],
  'offer.published': ['volunteer: offer-published'],
  'offer.paused': ['volunteer: offer-paused'],
  'offer.reconfirmation-asked': ['volunteer: offer-reconfirmation'],
  'need.published': ['contact: need-published'],
  'need.approved': ['contact: need-approved'],
  'need.moderation-refused': ['contact: need-moderation-refused'],
  'need.unmet': ['contact: need-unmet'],
  'need.reconfirmation-asked': ['contact: need-reconfirmation'],
  'match.invited': ['volunteer: invitation'],
  'match.accepted': ['volunteer: acceptance-acknowledged', 'contact: acceptance-received'],
  'match.waiting': ['volunteer: waiting-list'],
  'match.awaiting-approval': ['volunteer: approval-pending'],
  'match.confirmed': ['volunteer: confirmed', 'contact: volunteer-confirmed'],
  'match.completed': ['volunteer: completed'],
  'match.refused': ['volunteer: refused'],
  'match.released': ['volunteer: released', 'contact: volunteer-gone'],
  'match.rejected': ['volunteer: rejected', 'contact: volunteer-gone'],
  'match.withdrawn': ['volunteer: withdrawn'],
  'match.superseded': ['volunteer: superseded'],
  'match.cancelled': ['volunteer: cancelled', 'contact: volunteer-gone'],
  'match.no-show': ['volunteer: no-show-counted'],
  'match.ended-early': ['volunteer: ended-early', 'contact: mission-ended-early'],
  'match.association-absent': ['volunteer: nobody-there', 'contact: association-absent'],
  'match.answer-due': ['contact: answer-due'],
  'match.asked-again': ['volunteer: asked-again'],
  'match.details-changed': ['volunteer: details-changed'],
  'match.attendance-asked': ['volunteer: attendance-question', 'contact: attendance-question-association'],
  'match.no-show-reported': ['volunteer: no-show-reported'],
  'match.session-near': ['volunteer: session-near', 'contact: session-near-association'],
  'match.session-cancelled': ['volunteer: session-cancelled'],
  'task.opened': ['first: tasks-open', 'second: tasks-open'],
  'proof.lapsing': ['volunteer: proof-lapsing'],
};

describe('planMessages', () => {
  it.each(planned)('tells the right people of %s', (name) => {
    expect(told(name)).toEqual(expected[name]);
  });

  it('has an event for every kind of message', () => {
    const reached = new Set([
      ...planned.flatMap((name) => plan(name).map(({ kind }) => kind)),
      ...plan('match.accepted', { match: match({ cameFrom: 'waiting' }) }).map(({ kind }) => kind),
      ...plan('match.released', { match: match({ reason: 'change-unanswered' }) }).map(({ kind }) => kind),
      ...plan('match.asked-again', { match: match({ state: 'invited' }) }).map(({ kind }) => kind),
      ...plan('offer.published', {
        offer: { source: 'counter', consentManner: 'spoken', stateReason: null },
      }).map(({ kind }) => kind),
    ]);
    expect([...reached].toSorted()).toEqual([...messageKindCodes].toSorted());
  });

  it('gives each intent one reader, and the rows that its kind is about, by id alone', () => {
    for (const name of planned) {
      for (const { kind, accountId, refs } of plan(name)) {
        expect(typeof accountId).toBe('string');
        expect(Object.keys(refs).toSorted()).toEqual([...messageKindOf(kind).refs].toSorted());
      }
    }
  });

  it('does not tell people what they did themselves', () => {
    expect(told('match.cancelled', { match: match({ by: 'volunteer' }) })).toEqual([
      'contact: volunteer-gone',
    ]);
    expect(told('match.cancelled', { match: match({ by: 'association' }) })).toEqual([
      'volunteer: cancelled',
    ]);
    expect(told('match.ended-early', { match: match({ by: 'association' }) })).toEqual([
      'volunteer: ended-early',
    ]);
    expect(told('offer.paused', { offer: { ...facts().offer!, stateReason: 'taking-a-break' } })).toEqual([]);
  });

  it('tells an end to those only who had said yes, or had seen the yes', () => {
    for (const name of ['match.withdrawn', 'match.superseded', 'match.rejected'] as const) {
      expect(told(name, { match: match({ cameFrom: 'invited' }) })).toEqual([]);
    }
    expect(told('match.cancelled', { match: match({ cameFrom: 'waiting', by: 'volunteer' }) })).toEqual([]);
    const offerTakenBack = match({ reason: 'offer-withdrawn' });
    expect(told('match.withdrawn', { match: offerTakenBack })).toEqual(['contact: volunteer-gone']);
  });

  it('tells somebody on the waiting list that a place became free', () => {
    expect(told('match.accepted', { match: match({ cameFrom: 'waiting' }) })[0]).toBe(
      'volunteer: place-freed',
    );
  });

  it('says that an invitation changed only to those who had it', () => {
    const invited = match({ state: 'invited' });
    expect(told('match.asked-again', { match: invited })).toEqual(['volunteer: invitation-changed']);
    expect(told('match.asked-again', { match: { ...invited, invitationSent: false } })).toEqual([]);
  });

  it('greets an offer once: when it is new, or when its person agreed to it', () => {
    const source = (name: 'import' | 'seed', consentManner: 'mail' | 'attested') => ({
      offer: { source: name, consentManner, stateReason: null } as const,
    });
    expect(told('offer.published', {}, noon, { offerVersion: 3 })).toEqual([]);
    expect(told('offer.published', source('import', 'mail'), noon, { offerVersion: 2 })).toEqual([
      'volunteer: offer-published',
    ]);
    expect(told('offer.published', source('import', 'attested'))).toEqual(['volunteer: offer-entered']);
    expect(told('offer.published', source('seed', 'attested'))).toEqual([]);
  });

  it('leaves associations in peace about what was imported, and coordinators about mere information', () => {
    expect(told('need.published', { need: { imported: true } })).toEqual([]);
    expect(told('need.unmet', { need: { imported: true } })).toEqual(['contact: need-unmet']);
    expect(told('task.opened', { task: { grade: 'information' } })).toEqual([]);
  });
});

describe('the hour of a message', () => {
  const due = (...parameters: Parameters<typeof plan>) => plan(...parameters)[0]?.dueAt;

  it('is now by day, and after 08:00 for what comes at night', () => {
    expect(due('match.invited')).toEqual(noon);
    expect(due('match.invited', {}, night)).toEqual(morning);
    expect(due('match.confirmed', {}, night)).toEqual(morning);
    expect(due('offer.published', {}, night)).toEqual(morning);
  });

  it('is now at night for a link to sign in, and for an urgent commitment', () => {
    expect(due('account.sign-in-requested', {}, night)).toEqual(night);
    expect(due('match.cancelled', { urgent: true }, night)).toEqual(night);
    expect(due('offer.published', { urgent: true }, night)).toEqual(morning);
  });

  it('is now at night for an urgent invitation to somebody on call alone', () => {
    const onCall = { accountId: 'volunteer', onCall: true };
    expect(due('match.invited', { urgent: true, volunteer: onCall }, night)).toEqual(night);
    expect(due('match.invited', { urgent: true }, night)).toEqual(morning);
    expect(due('match.invited', { volunteer: onCall }, night)).toEqual(morning);
  });

  it('gathers what coordinators have to decide at 10:00, and wakes them for what is urgent', () => {
    expect(due('task.opened')).toEqual(new Date('2026-11-25T09:00:00Z'));
    expect(due('task.opened', {}, new Date('2026-11-24T08:00:00Z'))).toEqual(
      new Date('2026-11-24T09:00:00Z'),
    );
    expect(due('task.opened', { urgent: true }, night)).toEqual(night);
  });
});
