import type { LanguageLevel, MatchState } from '@app/contracts';
import { everyMatchState } from '@app/contracts';
import { defaultSettings } from '@app/domain/territories';
import type { MatchMode } from '../pair/index.js';
import { sampleTerms } from '../pair/index.js';
import type { NeedProfile, OfferProfile } from '../profiles/index.js';
import { sampleNeed, sampleNow, sampleOffer, sessionProfile } from '../profiles/index.js';
import { evaluateGates } from './evaluate-gates.js';
import { gateRules } from './gates.js';

const hourMs = 3_600_000;
const nowMs = sampleNow.getTime();

/** The gates that fail for a pair that departs so from the sample. */
function failedGates(
  offer: Partial<OfferProfile>,
  need: Partial<NeedProfile> = {},
  mode: MatchMode = 'push',
  terms = sampleTerms(mode),
): readonly string[] {
  return evaluateGates(sampleOffer(offer), sampleNeed(need), terms)
    .filter(({ passed }) => !passed)
    .map(({ code }) => code);
}

const solicited = (changes: Partial<OfferProfile['solicitation']>) => ({
  solicitation: { ...sampleOffer().solicitation, ...changes },
});

const hoursAgo = (...hours: number[]) => hours.map((count) => nowMs - count * hourMs);

describe('budget', () => {
  it.each([
    ['two in the window', { askedAtMs: hoursAgo(170, 335) }, ['budget']],
    ['one in the window, one before it', { askedAtMs: hoursAgo(170, 337) }, []],
    ['167 hours ago', { askedAtMs: hoursAgo(167) }, ['budget']],
    ['168 hours ago', { askedAtMs: hoursAgo(168) }, []],
    ['three ignored in a row, one in the window', { askedAtMs: hoursAgo(170), ignoredInRow: 3 }, ['budget']],
    ['three ignored in a row, none in the window', { ignoredInRow: 3 }, []],
    ['paused until later', { pausedUntilMs: nowMs + 1 }, ['budget']],
    ['pause over', { pausedUntilMs: nowMs }, []],
    ['kind muted', { mutedKinds: ['french-lessons' as const] }, ['budget']],
    ['one open', { invitationOpen: true }, ['budget']],
    ['on call, two in the window, no crisis', { onCall: true, askedAtMs: hoursAgo(170, 335) }, ['budget']],
  ])('%s', (_, changes, expected) => {
    expect(failedGates(solicited(changes))).toEqual(expected);
  });

  it('is not so long a rest for an urgent need', () => {
    const tomorrow = [
      sessionProfile(new Date('2026-03-03T17:30:00Z'), new Date('2026-03-03T19:00:00Z'), 'Europe/Paris'),
    ];
    const asked = (hours: number) =>
      failedGates(solicited({ askedAtMs: hoursAgo(hours) }), { sessions: tomorrow });
    expect(asked(48)).toEqual([]);
    expect(asked(47)).toEqual(['budget']);
  });

  it('lets those on call be asked up to four times in a crisis', () => {
    const asked = (...hours: number[]) => solicited({ onCall: true, askedAtMs: hoursAgo(...hours) });
    expect(failedGates(asked(60, 200, 300), { crisis: true })).toEqual([]);
    expect(failedGates(asked(60, 120, 200, 300), { crisis: true })).toEqual(['budget']);
  });
});

describe('not-asked-before', () => {
  const after = (state: MatchState, changes: Partial<OfferProfile['earlier'][number]> = {}) => ({
    earlier: [
      { needId: 'need-1', state, round: 1, needVersion: 1, sinceMs: nowMs - 8 * 24 * hourMs, ...changes },
    ],
  });
  const passing = (mode: MatchMode) =>
    everyMatchState.filter((state) => failedGates(after(state), { needVersion: 2 }, mode).length === 0);

  it('asks again only where nobody said no and nothing is under way', () => {
    expect(passing('push')).toEqual(['expired', 'withdrawn', 'superseded']);
  });

  it('lists also those whom an association left without answer', () => {
    expect(passing('pull')).toEqual(['expired', 'released', 'withdrawn', 'superseded']);
  });

  it('lets a volunteer say yes unless this association has refused her', () => {
    const closed = everyMatchState.filter((state) => !passing('answer').includes(state));
    expect(closed).toEqual(['refused', 'rejected', 'no-show']);
  });

  it('hears a no given through whichever offer, in whatever order the matches are read', () => {
    const [said] = after('declined', { sinceMs: nowMs - 20 * 24 * hourMs }).earlier;
    const [expired] = after('expired').earlier;
    for (const earlier of [
      [said!, expired!],
      [expired!, said!],
    ])
      expect(failedGates({ earlier }, { needVersion: 2 })).toEqual(['not-asked-before']);
    expect(failedGates({ earlier: [expired!, expired!] }, { needVersion: 2 })).toEqual(['not-asked-before']);
  });

  it('repeats an expired question once, a week later, when the need changed or became urgent', () => {
    const expired = (changes: Partial<OfferProfile['earlier'][number]>, need: Partial<NeedProfile>) =>
      failedGates(after('expired', changes), need);
    expect(expired({}, { needVersion: 1 })).toEqual(['not-asked-before']);
    expect(expired({}, { needVersion: 1, crisis: true })).toEqual([]);
    expect(expired({ sinceMs: nowMs - 6 * 24 * hourMs }, { needVersion: 2 })).toEqual(['not-asked-before']);
    expect(expired({ round: 2 }, { needVersion: 2 })).toEqual(['not-asked-before']);
  });
});

describe('schedule, frequency and load', () => {
  const booked = (startsAt: string, endsAt: string, needId = 'need-2') => ({
    load: {
      ...sampleOffer().load,
      booked: [{ needId, startsAtMs: Date.parse(startsAt), endsAtMs: Date.parse(endsAt), localDay: 20_522 }],
    },
  });

  it('keeps half an hour to travel from what is booked, and ignores its own bookings', () => {
    expect(failedGates(booked('2026-03-10T16:00:00Z', '2026-03-10T17:01:00Z'))).toEqual(['schedule']);
    expect(failedGates(booked('2026-03-10T16:00:00Z', '2026-03-10T17:00:00Z'))).toEqual([]);
    expect(failedGates(booked('2026-03-10T17:30:00Z', '2026-03-10T19:00:00Z', 'need-1'))).toEqual([]);
  });

  it('fails frequency alone for one week missed where a share is asked, so that it is a near miss', () => {
    expect(failedGates(gateRules.frequency.cases.fails.offer!, { minimumSessionsPerWeek: 1 })).toEqual([
      'frequency',
    ]);
    expect(failedGates(gateRules.frequency.cases.fails.offer!)).toEqual(['schedule']);
  });

  it('counts the minutes already booked in the week', () => {
    const limited = (maxWeeklyMinutes: number) => {
      const { load } = booked('2026-03-09T08:00:00Z', '2026-03-09T09:00:00Z');
      return { load: { ...load, maxWeeklyMinutes } };
    };
    expect(failedGates(limited(150))).toEqual([]);
    expect(failedGates(limited(149))).toEqual(['load']);
  });

  it('does not count the match itself once it holds a place', () => {
    const held = (state: MatchState) => ({
      load: { concurrent: 2, maxConcurrent: 2, maxWeeklyMinutes: null, booked: [] },
      earlier: [{ needId: 'need-1', state, round: 1, needVersion: 1, sinceMs: 0 }],
    });
    expect(failedGates(held('accepted'), {}, 'answer')).toEqual([]);
    expect(failedGates(held('invited'), {}, 'answer')).toEqual(['load']);
  });
});

describe('days, kinds and places', () => {
  it('reads proofs and age on the day of the first session', () => {
    const firstDay = 20_522; // 10 March 2026
    const until = (validUntilDay: number) => ({
      clearances: [{ tier: 1 as const, associationId: null, validUntilDay }],
    });
    expect(failedGates(until(firstDay))).toEqual([]);
    expect(failedGates(until(firstDay - 1))).toEqual(['tier']);
    expect(failedGates({ minimumAgeDays: { 16: 0, 18: firstDay } })).toEqual([]);
    expect(failedGates({ minimumAgeDays: { 16: 0, 18: firstDay + 1 } })).toEqual(['minimum-age']);
  });

  it('holds proofs against the first session that this volunteer would come to, where a share is asked', () => {
    const session = (day: string) =>
      sessionProfile(new Date(`${day}T17:30:00Z`), new Date(`${day}T19:00:00Z`), 'Europe/Paris');
    const need = { sessions: ['2026-03-10', '2026-03-12'].map(session), minimumSessionsPerWeek: 1 };
    const onThursdays = {
      availability: { weekly: [{ day: 4 as const, fromMinute: 1080, toMinute: 1260 }], exceptions: [] },
    };
    const until = (validUntilDay: number) => ({
      ...onThursdays,
      clearances: [{ tier: 1 as const, associationId: null, validUntilDay }],
    });
    const thursday = 20_524;
    expect(failedGates(until(thursday), need)).toEqual([]);
    expect(failedGates(until(thursday - 1), need)).toEqual(['tier']);
  });

  it('takes "anything useful" for time, never for a van', () => {
    const anything = { kinds: [], anythingUseful: true };
    expect(failedGates(anything)).toEqual([]);
    expect(failedGates(anything, { kind: 'transport' })).toContain('kind-ticked');
  });

  it('shows a neighbouring kind in lists and asks nobody about it', () => {
    const conversation = { kinds: ['conversation' as const] };
    expect(failedGates(conversation, {}, 'pull')).toEqual([]);
    expect(failedGates(conversation, {}, 'push')).toEqual(['kind-ticked']);
  });

  it('keeps a closed kind closed whatever the territory says', () => {
    const host = { kinds: ['hosting' as const], confidentialitySigned: true };
    expect(failedGates(host, { kind: 'hosting' })).toContain('kind-open');
  });

  it('takes up to three acceptances a place where the association chooses, until one is confirmed', () => {
    const mentor = { kinds: ['mentoring' as const], confidentialitySigned: true };
    const need = { kind: 'mentoring' as const, placesWanted: 1 };
    expect(failedGates(mentor, { ...need, placesHeld: 2 })).toEqual([]);
    expect(failedGates(mentor, { ...need, placesHeld: 3 })).toEqual(['free-place']);
    expect(failedGates(mentor, { ...need, placesHeld: 1, placesConfirmed: 1 })).toEqual(['free-place']);
  });

  it('puts who answers a full need on the waiting list', () => {
    expect(failedGates({}, { placesHeld: 2 }, 'answer')).toEqual([]);
  });

  it('asks nobody about a session that starts before an answer can come', () => {
    const now = new Date('2026-03-17T16:45:00Z');
    const terms = (mode: MatchMode) => sampleTerms(mode, { now, settings: defaultSettings });
    expect(failedGates({}, {}, 'push', terms('push'))).toEqual(['answerable-in-time']);
    expect(failedGates({}, {}, 'pull', terms('pull'))).toEqual([]);
  });

  it('matches a pair of named languages only, and never Dari by Pashto', () => {
    const required = (code: 'prs' | 'pus', relatedAccepted: boolean) =>
      [
        { code: 'fra', level: 'B1', relatedAccepted: false },
        { code, level: 'B1', relatedAccepted },
      ] as const;
    const speaker = (code: 'prs' | 'pes' | 'pus') => ({
      kinds: ['interpreting' as const],
      confidentialitySigned: true,
      languages: [{ code: 'fra', level: 'C1' } as const, { code, level: 'native' } as const],
    });
    const need = (relatedAccepted: boolean) => ({
      kind: 'interpreting' as const,
      requiredLanguages: required('prs', relatedAccepted),
    });
    expect(failedGates(speaker('prs'), need(false))).toEqual([]);
    expect(failedGates(speaker('pes'), need(true))).toEqual([]);
    expect(failedGates(speaker('pes'), need(false))).toEqual(['language', 'language-pair']);
    expect(failedGates(speaker('pus'), need(true))).toEqual(['language', 'language-pair']);
  });

  it('asks of whoever helps a group more French than the group has, and B1 of everybody', () => {
    const failing = (level: LanguageLevel, need: Partial<NeedProfile>) =>
      failedGates({ languages: [{ code: 'fra', level }], skills: ['trained-for-literacy'] }, need);
    expect(failing('B1', { frenchLevel: 'A2' })).toEqual([]);
    expect(failing('A2', { frenchLevel: 'A1.1' })).toEqual(['french-level']);
    expect(failing('C2', { frenchLevel: 'C2' })).toEqual([]);
    expect(failing('C1', { frenchLevel: 'C1' })).toEqual(['french-level']);
    expect(failing('A2', { literacy: true })).toEqual(['french-level']);
    expect(failing('B1', { literacy: true })).toEqual([]);
    expect(failedGates({ languages: [] }, { frenchLevel: 'A1' })).toEqual(['french-level']);
    expect(failedGates({ languages: [] })).toEqual([]);
  });

  it('makes literacy a need of its own, whatever French the volunteer teaches', () => {
    const teacher = { skills: ['teacher-of-french' as const] };
    expect(failedGates(teacher, { literacy: true })).toEqual(['trained-for-literacy']);
    expect(failedGates(teacher, { frenchLevel: 'A1.1' })).toEqual([]);
  });

  it('counts the wish of a volunteer where she would be alone with somebody', () => {
    const wishing = { safety: { gender: 'woman' as const, wish: 'woman' as const } };
    const person = (gender: 'woman' | 'man' | null, alone: boolean) => ({
      safety: { gender, wish: null, alone },
    });
    expect(failedGates(wishing, person('woman', true))).toEqual([]);
    expect(failedGates(wishing, person('man', true))).toEqual(['safety-wish']);
    expect(failedGates(wishing, person(null, true))).toEqual(['safety-wish']);
    expect(failedGates(wishing, person(null, false))).toEqual([]);
  });
});
