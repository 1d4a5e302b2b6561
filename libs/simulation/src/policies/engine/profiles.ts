import type { NeedProfile, OfferProfile, SessionProfile } from '@app/matching';
import { sampleNeed, sampleOffer } from '@app/matching';
import type { TownNeed } from '../../needs/index.js';
import { kindModel } from '../../needs/index.js';
import type { TownVolunteer } from '../../people/index.js';
import { isFreeIn, partsOfDay, sessionsOfDay, slotsInWeek } from '../../people/week.js';
import { dayInstant, tickInstant } from '../../run/clock.js';

const minuteMs = 60_000;

/** What the engine is told of a volunteer before anything happened to her: what she stated, nothing hidden. */
export function offerProfileOf(volunteer: TownVolunteer): OfferProfile {
  const { id, kinds, languages, lon, lat, maxKm, perMonth, verified, publishedDay, asks, accepts } =
    volunteer;
  const base = sampleOffer();
  return {
    ...base,
    offerId: id,
    volunteerId: id,
    publishedAtMs: dayInstant(publishedDay),
    kinds: kinds.map((kind) => kindModel(kind).playedBy),
    languages: languages.map((code) => ({ code, level: 'native' })),
    clearances: [{ tier: verified ? 2 : 1, associationId: null, validUntilDay: null }],
    confidentialitySigned: true,
    availability: availabilityOf(volunteer.week),
    remoteAccepted: kinds.some((kind) => kindModel(kind).anywhere),
    lon,
    lat,
    maxTravelKm: maxKm,
    load: { ...base.load, maxConcurrent: perMonth },
    solicitation: { ...base.solicitation, asks, accepts },
  };
}

function availabilityOf(week: number): OfferProfile['availability'] {
  const slots = Array.from({ length: slotsInWeek }, (_, slot) => slot).filter((slot) => isFreeIn(week, slot));
  const weekly = slots.map((slot) => {
    const [fromMinute, toMinute] = partsOfDay[slot % 4]!;
    return { day: (1 + Math.floor(slot / 4)) as 1, fromMinute, toMinute };
  });
  return { weekly, exceptions: [] };
}

/** What the engine is told of a need when it is posted. */
export function needProfileOf(need: TownNeed): NeedProfile {
  const { kind, language, association, id, lon, lat, places, crisis } = need;
  const { playedBy, verified, anywhere } = kindModel(kind);
  const asked = language === null ? [] : kind === 'interpreting' ? (['fra', language] as const) : [language];
  return sampleNeed({
    needId: id,
    associationId: `a${association}`,
    kind: playedBy,
    publishedAtMs: tickInstant(need.postedTick),
    tier: verified ? 2 : 1,
    requiredLanguages: asked.map((code) => ({ code, level: 'B2', relatedAccepted: false })),
    sessions: sessionsOf(need),
    remote: anywhere,
    lon,
    lat,
    placesWanted: places,
    crisis,
  });
}

/** The sessions of a need, one a week. */
export function sessionsOf({ slot, firstDay, weeks }: TownNeed): readonly SessionProfile[] {
  const [from, to] = sessionsOfDay[slot % 4]!;
  return Array.from({ length: weeks }, (_, week) => {
    const midnight = dayInstant(firstDay + 7 * week);
    const startsAtMs = midnight + from * minuteMs;
    const endsAtMs = midnight + to * minuteMs;
    return { startsAtMs, endsAtMs, spans: [{ from: startsAtMs / minuteMs, to: endsAtMs / minuteMs }] };
  });
}
