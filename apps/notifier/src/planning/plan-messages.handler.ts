import { Injectable } from '@nestjs/common';
import type { Transaction } from '@app/domain/events';
import { AlarmClocks, Outbox } from '@app/domain/events';
import type { Intent, PlannedEvent, PlanningFacts } from '@app/domain/notifications';
import {
  MessageFacts,
  messageKindCodes,
  messageKindOf,
  MessageLedger,
  planMessages,
} from '@app/domain/notifications';
import { Clock } from '@app/domain/time';
import type { EventOf, JobContext } from '@app/messaging';
import { JobHandler } from '@app/messaging';

/** Turns an event into intents of the ledger: those of now are announced, those of later get a clock. */
@Injectable()
export class PlanMessagesHandler extends JobHandler<'plan-messages'> {
  readonly job = 'plan-messages';

  constructor(
    private readonly facts: MessageFacts,
    private readonly ledger: MessageLedger,
    private readonly outbox: Outbox,
    private readonly alarms: AlarmClocks,
    private readonly clock: Clock,
  ) {
    super();
  }

  async handle(tx: Transaction, event: EventOf<'plan-messages'>, { outboxId }: JobContext): Promise<void> {
    const now = this.clock.now();
    const facts = await this.facts.ofEvent(tx, event, now);
    if (!facts) return;
    await this.dropUntrue(tx, event, facts);
    const planned = planMessages(event, facts, now);
    await this.announce(tx, await this.ledger.plan(tx, outboxId, planned, now), now);
  }

  /** What still waits about a match, and is no longer so. */
  private async dropUntrue(
    tx: Transaction,
    { payload }: PlannedEvent,
    { match }: PlanningFacts,
  ): Promise<void> {
    if (!match || !('matchId' in payload)) return;
    const untrue = messageKindCodes.filter((kind) => {
      const { whileMatch } = messageKindOf(kind);
      return whileMatch && !whileMatch.includes(match.stateNow);
    });
    for (const id of await this.ledger.cancelAbout(tx, payload.matchId, untrue))
      await this.alarms.cancel(tx, id, 'message-due');
  }

  private async announce(tx: Transaction, intents: readonly Intent[], now: Date): Promise<void> {
    const due = intents.filter(({ dueAt }) => dueAt <= now);
    const held = intents.filter(({ dueAt }) => dueAt > now);
    await this.outbox.append(
      tx,
      ...due.map(({ id }) => ({ name: 'message.due', payload: { messageId: id } }) as const),
    );
    await this.alarms.set(
      tx,
      ...held.map(({ id, dueAt }) => ({ kind: 'message-due', subjectId: id, dueAt }) as const),
    );
  }
}
