import type { NeedInTime } from '../../pair/index.js';
import { wide, wideStride, whole, wholeStride } from './offer-rows.js';
import type { OfferRows } from './offer-rows.js';
import type { Survivors } from './survivors.js';

const hourMs = 3_600_000;
const kmPerDegree = 111.195;
const radiansPerDegree = Math.PI / 180;
/** Offers that reach further than this are not measured here, where the map is taken as flat. */
const flat = { degrees: 0.25, slackKm: 0.001 };

/**
 * Drops the survivors that fail a rule with dates or distances for certain, as their rows tell it. A loop
 * of few steps, so that the processor fetches many rows at once, and finds them at hand for what follows.
 */
export function filterRows({ wides, wholes }: OfferRows, inTime: NeedInTime, survivors: Survivors): void {
  const { need, terms, nowMs, earliestDay } = inTime;
  const { latestStart, earliestEnd } = datesOf(inTime);
  const ageColumn = need.minimumAge === 16 ? whole.sixteenFromDay : whole.adultFromDay;
  const push = terms.mode === 'push';
  const spacedMs = nowMs - terms.settings.minHoursBetweenSolicitations * hourMs;
  const { rows, marks, count } = survivors;
  const local = !need.remote;
  const lon = need.lon ?? 0;
  const lat = need.lat ?? 0;
  // As short as a degree of longitude is anywhere so near: what is measured comes out too near rather than too far.
  const kmPerLon = kmPerDegree * Math.cos(Math.min(90, Math.abs(lat) + flat.degrees) * radiansPerDegree);
  const mostKm = flat.degrees * kmPerDegree;
  let kept = 0;
  for (let i = 0; i < count; i++) {
    const row = rows[i]!;
    const at = row * wideStride;
    const atWhole = row * wholeStride;
    if (local) {
      const reach = wides[at + wide.maxTravelKm]! + flat.slackKm;
      const north = (wides[at + wide.lat]! - lat) * kmPerDegree;
      const east = (wides[at + wide.lon]! - lon) * kmPerLon;
      if (east * east + north * north > reach * reach && reach < mostKm) continue;
    }
    if (wholes[atWhole + ageColumn]! > earliestDay) continue;
    if (wholes[atWhole + whole.freeFromDay]! > latestStart) continue;
    if (wholes[atWhole + whole.freeUntilDay]! < earliestEnd) continue;
    if (push && (wides[at + wide.askableFromMs]! > nowMs || wides[at + wide.lastAskedMs]! > spacedMs))
      continue;
    rows[kept] = row;
    marks[kept++] = marks[i]!;
  }
  survivors.count = kept;
}

/** Between which days an availability must begin and end: around every session, or one where a share is asked. */
function datesOf({ need, days }: NeedInTime): { readonly latestStart: number; readonly earliestEnd: number } {
  if (need.flexible) return { latestStart: Infinity, earliestEnd: -Infinity };
  const first = days[0] ?? 0;
  const last = days.at(-1) ?? 0;
  return need.minimumSessionsPerWeek === null
    ? { latestStart: first, earliestEnd: last }
    : { latestStart: last, earliestEnd: first };
}
