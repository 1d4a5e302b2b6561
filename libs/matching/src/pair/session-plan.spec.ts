import { seededDraw, drawnNeed } from '../profiles/drawn-profiles.js';
import { sampleNeed, sampleNow, sampleSessions } from '../profiles/index.js';
import { sessionPlan } from './session-plan.js';

const hourMs = 3_600_000;

describe('sessionPlan', () => {
  it('keeps a plan until the next session starts, and makes another after it', () => {
    const need = sampleNeed();
    const first = sampleSessions[0]!.startsAtMs;
    const whole = sessionPlan(need, sampleNow.getTime());
    expect(whole.sessions).toEqual(sampleSessions);
    expect(sessionPlan(need, first - 1)).toBe(whole);
    expect(sessionPlan(need, first).sessions).toEqual(sampleSessions.slice(1));
    expect(sessionPlan(need, first - 1).sessions).toEqual(sampleSessions);
  });

  it('says the same of a need that it has seen at other instants as of one that it has not', () => {
    const draw = seededDraw(5);
    for (let ordinal = 0; ordinal < 200; ordinal += 1) {
      const need = drawnNeed(draw, ordinal);
      for (let look = 0; look < 6; look += 1) {
        const afterMs = sampleNow.getTime() + draw(-10, 800) * hourMs;
        expect(sessionPlan(need, afterMs)).toEqual(sessionPlan({ ...need }, afterMs));
      }
    }
  });
});
