import type { MatchState } from '@app/contracts';
import type { PastAsking } from '@app/domain/history';
import type { BookedSession, OfferProfile } from '@app/domain/profiles';

const dayMs = 86_400_000;
const windowDays = 31;
/** What was edited between two questions is not recorded: a need counts as the same all along. */
const neverChanged = Number.MAX_SAFE_INTEGER;

/** What a yes binds somebody to, and until when. */
export interface Bond {
  readonly sessions: readonly BookedSession[];
  readonly untilMs: number;
}

/** One volunteer as of an instant of the replay: what was asked of her by then, recorded elsewhere or replayed here. */
export class VolunteerThen {
  private readonly askings: PastAsking[] = [];
  private readonly bonds: Bond[] = [];

  ask(asking: PastAsking): void {
    this.askings.push(asking);
  }

  /** What came of the latest asking about a need. */
  close(needId: string, answer: PastAsking['answer'], closedAtMs: number): void {
    const at = this.askings.findLastIndex((asking) => asking.needId === needId);
    const asking = this.askings[at];
    if (asking) this.askings[at] = { ...asking, answer, closedAtMs };
  }

  bind(bond: Bond): void {
    this.bonds.push(bond);
  }

  /** Her offer as the engine would have known it; `replayed` needs have none of their recorded history. */
  profileAt(offer: OfferProfile, nowMs: number, replayed: ReadonlySet<string>): OfferProfile {
    const bonds = this.bonds.filter(({ untilMs }) => untilMs > nowMs);
    const unanswered = this.askings.filter(
      ({ answer, closedAtMs }) => answer === null && closedAtMs !== null,
    );
    const mine = this.askings.filter(({ needId }) => replayed.has(needId));
    return {
      ...offer,
      load: {
        ...offer.load,
        concurrent: bonds.length,
        booked: [
          ...offer.load.booked.filter(({ needId }) => !replayed.has(needId)),
          ...bonds.flatMap(({ sessions }) => sessions),
        ],
      },
      solicitation: {
        ...offer.solicitation,
        askedAtMs: this.askings
          .map(({ askedAtMs }) => askedAtMs)
          .filter((at) => nowMs - at < windowDays * dayMs),
        lastUnansweredAtMs: unanswered.at(-1)?.askedAtMs ?? null,
        ignoredInRow: this.askings.length - 1 - this.askings.findLastIndex(({ answer }) => answer !== null),
        asks: this.askings.length,
        accepts: this.askings.filter(({ answer }) => answer === 'yes').length,
        invitationOpen: this.askings.some(({ closedAtMs }) => closedAtMs === null),
      },
      earlier: [
        ...offer.earlier.filter(({ needId, sinceMs }) => !replayed.has(needId) && sinceMs <= nowMs),
        ...mine.map(({ needId, askedAtMs, closedAtMs, answer }, position) => ({
          needId,
          state: stateOf(answer, closedAtMs),
          round: mine.slice(0, position + 1).filter((one) => one.needId === needId).length,
          needVersion: neverChanged,
          sinceMs: closedAtMs ?? askedAtMs,
        })),
      ],
    };
  }
}

function stateOf(answer: PastAsking['answer'], closedAtMs: number | null): MatchState {
  if (closedAtMs === null) return 'invited';
  if (answer === null) return 'expired';
  return answer === 'yes' ? 'accepted' : 'declined';
}
