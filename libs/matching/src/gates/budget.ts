import type { Pair } from '../pair/index.js';
import type { Gate } from './gate.js';

const dayMs = 86_400_000;

/**
 * May be asked now: not paused, kind not muted, no invitation open, and within the territory's cap and spacing of
 * solicitations; the spacing is shorter for an urgent need. Those on call have a higher cap for the kinds that live from
 * it and in a crisis; who left three in a row unanswered has a lower one. Asked ten days ago passes; asked yesterday does not.
 */
export const budget: Gate = {
  code: 'budget',
  cases: { passes: asked('2026-02-20T09:00:00Z'), fails: asked('2026-03-01T09:00:00Z') },
  holds: (pair) => {
    const { offer, need, inTime, terms } = pair;
    const { pausedUntilMs, mutedKinds, invitationOpen, askedAtMs } = offer.solicitation;
    if (terms.mode !== 'push') return true;
    if (invitationOpen || mutedKinds.includes(need.kind)) return false;
    if (pausedUntilMs !== null && inTime.nowMs < pausedUntilMs) return false;
    const { restedSinceMs } = inTime;
    const windowMs = terms.settings.solicitationWindowDays * dayMs;
    let recent = 0;
    for (const ms of askedAtMs) {
      if (ms > restedSinceMs) return false;
      if (inTime.nowMs - ms < windowMs) recent++;
    }
    return recent < capOf(pair);
  },
};

function capOf({ offer, need, terms }: Pair): number {
  const { settings, engine } = terms;
  const { onCall, ignoredInRow } = offer.solicitation;
  if (ignoredInRow >= settings.ignoredBeforeCap) return settings.ignoredCap;
  const wanted = need.crisis || engine.gates.onCallKinds.includes(need.kind);
  return onCall && wanted ? settings.onCallCap : settings.solicitationCap;
}

function asked(at: string): Gate['cases']['passes'] {
  const solicitation = {
    askedAtMs: [Date.parse(at)],
    lastUnansweredAtMs: null,
    ignoredInRow: 0,
    asks: 1,
    accepts: 0,
    invitationOpen: false,
    pausedUntilMs: null,
    mutedKinds: [],
    onCall: false,
  };
  return { offer: { solicitation }, mode: 'push' };
}
