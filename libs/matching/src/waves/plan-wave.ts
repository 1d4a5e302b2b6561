import { invitationDeadline } from '@app/domain/territories';
import type { Candidate } from '../candidate-index/index.js';
import type { EngineVersion } from '../engine-versions/index.js';
import { NeedInTime } from '../pair/index.js';
import { askableCandidates, quietUntil } from './askable.js';
import { choosePeople } from './choose.js';
import type { Escalation, WaveOutcome, WavePlan } from './wave-plan.js';
import { acceptancesLacking, targetAcceptances } from './wave-size.js';
import type { WaveSettings, WaveSnapshot } from './wave-snapshot.js';

const hourMs = 3_600_000;

/**
 * Whom to ask for a need, how many, and until when. The one such function: the matcher, the simulation and the replay
 * call it, with the same snapshot it gives the same plan, and it changes nothing. `choose` is another's choice among
 * the candidates: a batch made it for many needs at a time.
 */
export function planWave(
  snapshot: WaveSnapshot,
  now: Date,
  settings: WaveSettings,
  engine: EngineVersion,
  choose: typeof choosePeople = choosePeople,
): WavePlan {
  const inTime = new NeedInTime(snapshot.need, { now, mode: 'push', settings: settings.settings, engine });
  const lacking = acceptancesLacking(inTime, snapshot.waiting);
  const obstacle = obstacleTo(inTime, snapshot, lacking);
  if (obstacle === 'too-late')
    return planOf(inTime, settings, snapshot, { outcome: obstacle, escalate: obstacle });
  if (obstacle) {
    const lookAgainAt = obstacle === 'on-hold' ? snapshot.holdUntil : null;
    return planOf(inTime, settings, snapshot, { outcome: obstacle, lookAgainAt });
  }
  const nightEndsAt = quietUntil(now, settings);
  const target = targetAcceptances(inTime, lacking);
  const promised = snapshot.open.reduce((sum, { acceptance }) => sum + acceptance, 0);
  const askable = askableCandidates(inTime, snapshot, settings);
  const invite = choose(inTime, askable, {
    wave: snapshot.wavesSent + 1,
    acceptances: target - promised,
    atMost: engine.waves.maximumSize,
  });
  const escalation = inTime.urgent && nightEndsAt ? 'nobody-on-call' : 'nobody-left';
  const outcome =
    invite.length > 0 ? 'wave' : snapshot.open.length > 0 ? 'waiting-for-answers' : 'nobody-left';
  return planOf(inTime, settings, snapshot, {
    outcome,
    invite,
    runnerUpNet: bestLeftOut(askable, invite),
    targetAcceptances: target,
    lookAgainAt: lookAgain(inTime, settings, snapshot, outcome, nightEndsAt),
    escalate: outcome === 'nobody-left' ? escalation : null,
  });
}

function bestLeftOut(
  askable: readonly Candidate[],
  invite: readonly { readonly offerId: string }[],
): number | null {
  const chosen = new Set(invite.map(({ offerId }) => offerId));
  const nets = askable.filter(({ offerId }) => !chosen.has(offerId)).map(({ score }) => score.net);
  return nets.length === 0 ? null : Math.max(...nets);
}

/** What keeps a need from having a wave at all; null when nothing does. */
function obstacleTo(
  { need, kind, urgent, sessions, nowMs }: NeedInTime,
  { moderation, holdUntil }: WaveSnapshot,
  lacking: number,
): WaveOutcome | null {
  if (!need.active) return 'not-active';
  if (kind.resources.includes('home')) return 'shortlist-only';
  if (!need.kindOpen || kind.opening !== 'open') return 'kind-not-open';
  if (!need.associationReady) return 'association-not-ready';
  if (moderation !== 'approved') return 'not-moderated';
  if (lacking === 0) return 'filled';
  if (!need.flexible && sessions.length === 0) return 'too-late';
  return holdUntil !== null && holdUntil.getTime() > nowMs && !urgent ? 'on-hold' : null;
}

/**
 * When to plan again if nothing happens before: an invitation runs out, the need becomes urgent, the night ends, or,
 * with nobody left, a day has passed. Never after the last session.
 */
function lookAgain(
  inTime: NeedInTime,
  settings: WaveSettings,
  { open }: WaveSnapshot,
  outcome: WaveOutcome,
  nightEndsAt: Date | null,
): Date | null {
  const { nowMs, firstSessionAt, urgent, terms } = inTime;
  const urgentFromMs = firstSessionAt
    ? firstSessionAt.getTime() - terms.settings.urgentHours * hourMs
    : Infinity;
  const instants = [
    nowMs + terms.engine.waves.unmetReviewHours * hourMs,
    urgentFromMs,
    ...open.map(({ expiresAt }) => expiresAt?.getTime() ?? Infinity),
    outcome === 'wave' ? expiryOf(inTime, settings).getTime() : Infinity,
    urgent && nightEndsAt ? nightEndsAt.getTime() : Infinity,
  ].filter((ms) => ms > nowMs);
  const soonest = Math.min(...instants);
  const lastMs = inTime.sessions.at(-1)?.startsAtMs ?? Infinity;
  return soonest < lastMs ? new Date(soonest) : null;
}

function expiryOf({ terms, firstSessionAt, urgent }: NeedInTime, settings: WaveSettings): Date {
  return invitationDeadline({
    handedAt: terms.now,
    firstSessionAt,
    urgent,
    settings: terms.settings,
    zone: settings.timeZone,
  });
}

function planOf(
  inTime: NeedInTime,
  settings: WaveSettings,
  { wavesSent, open }: WaveSnapshot,
  decided: Pick<WavePlan, 'outcome'> & Partial<WavePlan>,
): WavePlan {
  const invite = decided.invite ?? [];
  const escalate: Escalation | null = open.length === 0 ? (decided.escalate ?? null) : null;
  return {
    outcome: decided.outcome,
    wave: wavesSent + Number(invite.length > 0),
    invite,
    expectedAcceptances: invite.reduce((sum, { acceptance }) => sum + acceptance, 0),
    targetAcceptances: decided.targetAcceptances ?? 0,
    urgent: inTime.urgent,
    firstSessionAt: inTime.firstSessionAt ?? null,
    expiresAt: invite.length > 0 ? expiryOf(inTime, settings) : null,
    lookAgainAt: decided.lookAgainAt ?? null,
    unmet: escalate !== null,
    escalate,
    runnerUpNet: decided.runnerUpNet ?? null,
  };
}
