import type { HomeProfile, StayProfile } from '../profiles/index.js';

/** A couple with a private room of two beds, free all of the spring. */
export function sampleHome(changes: Partial<HomeProfile> = {}): HomeProfile {
  return {
    privateRoom: true,
    beds: 2,
    stepFree: null,
    adults: ['woman', 'man'],
    free: [{ fromDay: 20_500, toDay: 20_650 }],
    nights: [20_600, 20_601],
    checkedUntilDay: 20_700,
    activeSinceDay: 20_400,
    dossierNeedId: null,
    habits: { pets: true, smoking: false },
    wishes: [],
    ...changes,
  };
}

/** A woman alone, for ten days of May 2026. */
export function sampleStay(changes: Partial<StayProfile> = {}): StayProfile {
  return {
    needId: 'need-1',
    emergency: false,
    adults: ['woman'],
    minors: 0,
    safetyWish: null,
    stepFree: false,
    days: { fromDay: 20_600, toDay: 20_609 },
    sinceDay: 20_600,
    menOnlyHome: { askedByGuest: false, approvals: 0 },
    habits: { smoking: false },
    wishes: [],
    ...changes,
  };
}
