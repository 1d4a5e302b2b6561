import type { NeedProfile, OfferProfile, SessionProfile } from '@app/domain/profiles';

import { sessionProfile } from '@app/domain/profiles';

/** The Monday morning on which the sample pair is looked at. */
export const sampleNow = new Date('2026-03-02T09:00:00Z');

/** Tuesdays 18:30 to 20:00 in Paris, 10 and 17 March 2026. */
export const sampleSessions: readonly SessionProfile[] = ['2026-03-10', '2026-03-17'].map((date) =>
  sessionProfile(new Date(`${date}T17:30:00Z`), new Date(`${date}T19:00:00Z`), 'Europe/Paris'),
);

/** A volunteer of the 19th arrondissement, free on Tuesday evenings, who ticked French lessons. */
export function sampleOffer(changes: Partial<OfferProfile> = {}): OfferProfile {
  return {
    offerId: 'offer-1',
    volunteerId: 'volunteer-1',
    offerVersion: 1,
    active: true,
    consented: true,
    publishedAtMs: Date.parse('2026-02-20T09:00:00Z'),
    kinds: ['french-lessons'],
    anythingUseful: false,
    languages: [{ code: 'fra', level: 'native' }],
    skills: [],
    clearances: [{ tier: 1, associationId: null, validUntilDay: null }],
    minimumAgeDays: { 16: 0, 18: 0 },
    confidentialitySigned: false,
    proofs: [],
    safety: { gender: null, wish: null },
    accessNeeds: [],
    availability: { weekly: [{ day: 2, fromMinute: 1080, toMinute: 1260 }], exceptions: [] },
    remoteAccepted: false,
    lon: 2.3853,
    lat: 48.8871,
    maxTravelKm: 5,
    items: [],
    vehicle: null,
    premises: null,
    home: null,
    load: { concurrent: 0, maxConcurrent: 2, maxWeeklyMinutes: null, booked: [] },
    solicitation: {
      askedAtMs: [],
      lastUnansweredAtMs: null,
      ignoredInRow: 0,
      asks: 0,
      accepts: 0,
      invitationOpen: false,
      pausedUntilMs: null,
      mutedKinds: [],
      onCall: false,
    },
    earlier: [],
    blockedAssociationIds: [],
    wentWellWith: [],
    didNotSuitWith: [],
    ...changes,
  };
}

/** A group of adults in the 20th arrondissement that lacks two volunteers for French on Tuesday evenings. */
export function sampleNeed(changes: Partial<NeedProfile> = {}): NeedProfile {
  return {
    needId: 'need-1',
    needVersion: 1,
    territory: 'paris',
    associationId: 'association-1',
    kind: 'french-lessons',
    active: true,
    publishedAtMs: Date.parse('2026-03-01T09:00:00Z'),
    kindOpen: true,
    associationReady: true,
    tier: 1,
    minimumAge: 18,
    minorsPresent: false,
    safety: { gender: null, wish: null, alone: false },
    accessOffered: [],
    requiredLanguages: [],
    helpfulLanguages: [],
    frenchLevel: null,
    literacy: false,
    requiredSkills: [],
    usefulSkills: [],
    sessions: sampleSessions,
    minimumSessionsPerWeek: null,
    flexible: false,
    remote: false,
    lon: 2.401,
    lat: 48.8631,
    placesWanted: 2,
    placesHeld: 0,
    placesConfirmed: 0,
    items: [],
    vehicle: null,
    premises: null,
    stay: null,
    crisis: false,
    equityDeficit: 0,
    blockedVolunteerIds: [],
    ...changes,
  };
}
