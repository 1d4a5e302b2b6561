import { criteria } from '@app/contracts';
import fc from 'fast-check';
import { engineVersion } from '../engine-versions/index.js';
import { pairOf, sampleTerms } from '../pair/index.js';
import type { Draw } from '../profiles/drawn-profiles.js';
import { drawnNeed, drawnOffer, seededDraw } from '../profiles/drawn-profiles.js';
import type { NeedProfile, OfferProfile } from '../profiles/index.js';
import { sampleNeed, sampleOffer } from '../profiles/index.js';
import { scoreOf } from '../score/index.js';
import { explainPair, inWave } from './explain-pair.js';
import { reasonsForAssociation, reasonsForVolunteer } from './reasons.js';
import { scorePair } from './score-pair.js';

const drawnPair = (draw: Draw) => [drawnOffer(draw, 0), drawnNeed(draw, 0)] as const;

const check = (property: (draw: Draw) => void) =>
  fc.assert(
    fc.property(fc.integer(), (seed) => property(seededDraw(seed))),
    { numRuns: 300 },
  );

describe('explanation', () => {
  it('gives points that sum to Q, all within [0, 1]', () => {
    check((draw) => {
      const { quality, points } = scorePair(...drawnPair(draw), sampleTerms()).explanation;
      expect(points.reduce((sum, point) => sum + point.points, 0)).toBeCloseTo(quality, 12);
      expect(points.every(({ value }) => value >= 0 && value <= 1)).toBe(true);
      expect(quality).toBeLessThanOrEqual(1 + 1e-12);
    });
  });

  it('is the same for the same input, and survives being stored', () => {
    check((draw) => {
      const [offer, need] = drawnPair(draw);
      const verdict = scorePair(offer, need, sampleTerms());
      expect(scorePair(structuredClone(offer), structuredClone(need), sampleTerms())).toEqual(verdict);
      expect(JSON.parse(JSON.stringify(verdict.explanation))).toEqual(verdict.explanation);
      expect(engineVersion(verdict.explanation.engineVersion)).toBeDefined();
    });
  });

  it('never gives a lower Q for a better offer', () => {
    check((draw) => {
      const [offer, need] = drawnPair(draw);
      const quality = (changes: Partial<OfferProfile>) =>
        scoreOf(pairOf({ ...offer, ...changes }, need, sampleTerms('pull'))).quality;
      const better: readonly Partial<OfferProfile>[] = [
        { skills: [...offer.skills, ...need.usefulSkills] },
        { kinds: [...offer.kinds, need.kind] },
        {
          availability: {
            weekly: [],
            exceptions: [{ from: '2026-01-01', until: '2027-01-01', available: true }],
          },
        },
        { lon: need.lon ?? offer.lon, lat: need.lat ?? offer.lat },
        { maxTravelKm: offer.maxTravelKm + draw(1, 5) },
        { languages: [...offer.languages, { code: 'prs', level: 'native' }] },
        { languages: offer.languages.map(({ code }) => ({ code, level: 'native' as const })) },
        { wentWellWith: [...offer.wentWellWith, need.associationId] },
        { didNotSuitWith: [] },
        { load: { ...offer.load, booked: [] } },
      ];
      for (const changes of better) {
        expect(quality(changes)).toBeGreaterThanOrEqual(quality({}) - 1e-12);
      }
    });
  });

  it('does not read a field that is not on the list', () => {
    check((draw) => {
      const [offer, need] = drawnPair(draw);
      const person = {
        name: 'x',
        gender: 'y',
        nationality: 'z',
        religion: 'r',
        photo: 'p',
        legalStatus: 's',
      };
      const withMore = { ...offer, ...person };
      const needWithMore = { ...need, beneficiary: person };
      expect(scorePair(withMore, needWithMore, sampleTerms())).toEqual(scorePair(offer, need, sampleTerms()));
    });
  });

  it('reads who somebody is for the gate of safety wishes alone', () => {
    check((draw) => {
      const [offer, need] = drawnPair(draw);
      const told = (wish: 'woman' | null, gender: 'woman' | 'man' | null) => {
        const { score, explanation } = scorePair(
          { ...offer, safety: { wish, gender } },
          { ...need, safety: { wish, gender, alone: true } },
          sampleTerms(),
        );
        return {
          score,
          ...explanation,
          gates: explanation.gates.filter(({ code }) => code !== 'safety-wish'),
        };
      };
      expect(told('woman', 'man')).toEqual(told(null, null));
      expect(told('woman', 'woman')).toEqual(told(null, 'man'));
    });
  });

  it('scores nobody by what only a gate may read: gender, wishes, access, age, clearances, blocks', () => {
    check((draw) => {
      const [offer, need] = drawnPair(draw);
      const flips: readonly (readonly [Partial<OfferProfile>, Partial<NeedProfile>])[] = [
        [
          { safety: { gender: 'woman', wish: 'man' } },
          { safety: { gender: 'man', wish: 'woman', alone: true } },
        ],
        [{ accessNeeds: ['step-free'] }, { accessOffered: [] }],
        [{ minimumAgeDays: { 16: null, 18: null } }, { minimumAge: 16 }],
        [{ clearances: [] }, { tier: 4, minorsPresent: true }],
        [{ blockedAssociationIds: [need.associationId] }, { blockedVolunteerIds: [offer.volunteerId] }],
        [{ volunteerId: 'somebody-else' }, {}],
      ];
      const { score, explanation } = scorePair(offer, need, sampleTerms('answer'));
      for (const [ofOffer, ofNeed] of flips) {
        const flipped = scorePair({ ...offer, ...ofOffer }, { ...need, ...ofNeed }, sampleTerms('answer'));
        expect(flipped.score).toEqual(score);
        expect(flipped.explanation.points).toEqual(explanation.points);
      }
    });
  });

  it('judges by the gates and explains them all', () => {
    const verdict = scorePair(sampleOffer({ maxTravelKm: 1 }), sampleNeed(), sampleTerms('answer'));
    expect(verdict.failed).toEqual(['travel']);
    expect(verdict.explanation.gates.find(({ code }) => code === 'travel')).toEqual({
      code: 'travel',
      passed: false,
    });
    expect(scorePair(sampleOffer(), sampleNeed(), sampleTerms('answer')).failed).toEqual([]);
  });

  it('may say in which wave the volunteer was asked', () => {
    const explanation = explainPair(pairOf(sampleOffer(), sampleNeed(), sampleTerms()));
    const wave = { number: 1, size: 4, exploration: false, runnerUpMargin: 0.02 };
    expect(inWave(explanation, wave)).toEqual({ ...explanation, wave });
  });
});

describe('reasons', () => {
  const explanation = explainPair(
    pairOf(
      sampleOffer({ skills: ['teaching-adults'], wentWellWith: ['association-1'] }),
      sampleNeed({ usefulSkills: ['teaching-adults'], equityDeficit: 0.2 }),
      sampleTerms(),
    ),
  );

  it('tell the volunteer her three best points and one reason why now', () => {
    expect(reasonsForVolunteer(explanation)).toEqual({
      points: [
        { criterion: 'skills', reason: 'useful-held', params: { required: [], useful: ['teaching-adults'] } },
        { criterion: 'motivation', reason: 'ticked', params: { kind: 'french-lessons' } },
        { criterion: 'schedule', reason: 'every-session', params: { covered: 2, planned: 2 } },
      ],
      whyNow: { factor: 'nobody-yet', hoursLeft: 200 },
    });
  });

  it('never tell that a group is served less, that it went badly, or how far the volunteer lives', () => {
    check((draw) => {
      const told = scorePair(...drawnPair(draw), sampleTerms()).explanation;
      const volunteer = reasonsForVolunteer(told);
      const association = reasonsForAssociation(told);
      expect(volunteer.whyNow?.factor).not.toBe('less-served');
      expect(volunteer.points.length).toBeLessThanOrEqual(3);
      const reasons = [...volunteer.points, ...association.points].map(({ reason }) => reason);
      expect(reasons).not.toContain('did-not-suit');
      const params = association.points.flatMap((point) => Object.keys(point.params));
      expect(params).not.toContain('minutes');
      expect(params).not.toContain('limitMinutes');
    });
  });

  it('are told in the order of their points', () => {
    check((draw) => {
      const { explanation } = scorePair(...drawnPair(draw), sampleTerms());
      const points = reasonsForVolunteer(explanation).points.map(
        ({ criterion }) => explanation.points[criteria.indexOf(criterion)]!.points,
      );
      expect(points).toEqual(points.toSorted((a, b) => b - a));
    });
  });
});
