import { invitationDeadline, isUrgent } from '../territories/index.js';
import type { CancelCode, LedgerMessage } from './ledger.js';
import type { MessageContext } from './message-context.js';
import { messageKindOf } from './message-kinds/index.js';
import type { MessageKindDefinition } from './message-kinds/index.js';
import { mayLeaveAt } from './quiet-hours.js';

const dayMs = 86_400_000;

/** Whether a message may be handed over now. */
export type Verdict =
  | { readonly verdict: 'leave' }
  | { readonly verdict: 'wait'; readonly until: Date }
  | { readonly verdict: 'cancel'; readonly code: CancelCode };

/**
 * Looks at the present rows just before a message leaves: nothing goes out on stale state. Access to the reader is
 * tested first, then whether the message is still true, then whether asking is still allowed, then the hour.
 */
export function mayLeave(message: LedgerMessage, context: MessageContext, now: Date): Verdict {
  const definition = messageKindOf(message.kind);
  const code =
    unreachable(definition, context) ??
    untrue(message, definition, context, now) ??
    (definition.nature === 'solicitation' ? unwanted(message, context, now) : undefined);
  if (code) return { verdict: 'cancel', code };
  const terms = { urgent: message.urgent, onCall: context.volunteer?.onCall ?? false };
  const until = mayLeaveAt(message.kind, now, terms, context.territory);
  return until > now ? { verdict: 'wait', until } : { verdict: 'leave' };
}

function unreachable(
  { provesAddress, to }: MessageKindDefinition,
  { recipient }: MessageContext,
): CancelCode | undefined {
  if (recipient.status !== 'active') return 'account-inactive';
  if (recipient.emailDisabledAt) return 'address-disabled';
  if (!recipient.emailVerifiedAt && !provesAddress) return 'address-unverified';
  if ((to === 'association' || to === 'coordinator') && !recipient.holdsRole) return 'role-gone';
  return undefined;
}

function untrue(
  { kind, refs }: LedgerMessage,
  definition: MessageKindDefinition,
  { match, need, offer, link, session, tasks, association }: MessageContext,
  now: Date,
): CancelCode | undefined {
  const { whileMatch, whileNeed, whileOffer } = definition;
  if (whileMatch && !(match && whileMatch.includes(match.state))) return 'cause-gone';
  if (whileNeed === 'published' && need?.state !== 'published') return 'cause-gone';
  if (whileNeed === 'moderation-refused' && need?.moderation !== 'refused') return 'cause-gone';
  if (whileOffer && offer?.state !== whileOffer) return 'cause-gone';
  if (kind === 'asked-again' && !match?.changeDueAt) return 'cause-gone';
  if (kind === 'no-show-reported' && !match?.noShowDueAt) return 'cause-gone';
  if (refs.linkId && !(link && !link.usedAt && link.expiresAt > now)) return 'link-dead';
  if (kind === 'association-verified' && association?.suspended !== false) return 'cause-gone';
  if (kind === 'association-suspended' && !association?.suspended) return 'cause-gone';
  if (kind === 'tasks-open' && !tasks?.length) return 'cause-gone';
  if (refs.sessionId) {
    if (!session || session.startsAt <= now) return 'too-late';
    if (session.cancelled !== (kind === 'session-cancelled')) return 'cause-gone';
  }
  return undefined;
}

/** What stops asking, and never a message about a commitment; news of a question that was asked is no further question. */
function unwanted({ kind }: LedgerMessage, context: MessageContext, now: Date): CancelCode | undefined {
  const { recipient, volunteer, need } = context;
  if (!volunteer || !need || need.associationSuspended || need.moderation !== 'approved') return 'cause-gone';
  if (recipient.invitationsMutedAt) return 'muted';
  if (volunteer.pausedUntil && volunteer.pausedUntil > now) return 'paused';
  if (need.kind && volunteer.mutedKinds.includes(need.kind)) return 'muted';
  if (kind === 'invitation' && solicitedTooOften(context, now)) return 'cap-reached';
  return answerableFrom(now, context) ? undefined : 'too-late';
}

/** A last barrier behind the engine's budget: two invitations in 14 days pass, a third does not. */
function solicitedTooOften({ volunteer, territory: { settings } }: MessageContext, now: Date): boolean {
  if (!volunteer) return false;
  const cap = volunteer.onCall ? settings.onCallCap : settings.solicitationCap;
  const since = now.getTime() - settings.solicitationWindowDays * dayMs;
  return volunteer.solicitedAt.filter((at) => at.getTime() > since).length >= cap;
}

function answerableFrom(now: Date, context: MessageContext): boolean {
  return invitationExpiry(now, context) > now;
}

/** Until when an invitation that is handed over at `handedAt` can be answered. */
export function invitationExpiry(handedAt: Date, { need, territory }: MessageContext): Date {
  const firstSessionAt = need?.sessions.next?.startsAt;
  return invitationDeadline({
    handedAt,
    firstSessionAt,
    urgent: isUrgent(firstSessionAt, handedAt, territory.settings, need?.crisis),
    settings: territory.settings,
    zone: territory.timeZone,
  });
}
