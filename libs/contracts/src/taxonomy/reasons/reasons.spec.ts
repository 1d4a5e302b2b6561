import { matchEnds } from '../match-states.js';
import * as reasons from './index.js';

const { mayGive, reasonsBy, reasonsFor } = reasons;

describe('the reasons of the ends of a match', () => {
  it('exist for every end but a completed mission', () => {
    expect(Object.keys(reasonsFor).sort()).toEqual(matchEnds.filter((end) => end !== 'completed').sort());
    for (const list of Object.values(reasonsFor)) expect(list.length).toBeGreaterThan(0);
  });

  it('gather what each giver may say, each once', () => {
    expect(reasonsFor.cancelled).toEqual(
      expect.arrayContaining(['no-longer-free', 'session-cancelled', 'entered-by-mistake']),
    );
    for (const list of Object.values(reasonsFor)) expect(new Set(list).size).toBe(list.length);
  });

  it('belong to whoever may bring the end about', () => {
    expect(mayGive('declined', 'volunteer', 'too-far')).toBe(true);
    expect(mayGive('declined', 'association', 'too-far')).toBe(false);
    expect(mayGive('cancelled', 'volunteer', 'session-cancelled')).toBe(false);
    expect(mayGive('rejected', 'coordinator', 'because')).toBe(false);
  });

  it('leave silence to the service, and judgements to people', () => {
    for (const end of ['expired', 'released', 'superseded', 'withdrawn'] as const) {
      expect(Object.keys(reasonsBy[end])).toEqual(['service']);
    }
    for (const end of ['refused', 'rejected', 'no-show'] as const) {
      expect(Object.keys(reasonsBy[end])).not.toContain('service');
    }
  });

  it('are kebab-case codes that name nothing about who somebody is', () => {
    const codes = Object.values(reasons)
      .filter((list): list is readonly string[] & typeof list => Array.isArray(list))
      .flat();
    const personal =
      /\b(gender|sex|age|religion|origin|nationality|health|ill|disability|family|pregnant|police|record|status)\b/;
    expect(codes.length).toBeGreaterThan(60);
    for (const code of codes) {
      expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/);
      expect(code).not.toMatch(personal);
    }
  });
});
