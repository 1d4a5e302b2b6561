import { Injectable } from '@nestjs/common';
import type { Transaction } from '@app/domain/events';
import { AlarmClocks, service, UnitOfWork } from '@app/domain/events';
import { Eligibility } from '@app/domain/matches';
import type { CancelCode, LedgerMessage, Taking } from '@app/domain/notifications';
import {
  invitationExpiry,
  mayLeave,
  MessageFacts,
  messageKindOf,
  MessageLedger,
} from '@app/domain/notifications';
import { Tasks } from '@app/domain/supervision';
import { Clock } from '@app/domain/time';
import { Mailer } from '../mailer/mailer.js';
import { InvitationClock } from './invitation-clock.js';
import { MailLinks } from './mail-links.js';
import type { PreparedMail } from './prepared-mail.js';

/** Longer than any conversation with a mail server, so that a lease that ended means a process that died. */
const leaseMs = 60_000;
/** Where a repeat does no harm, a message of a process that died need not wait that long. */
const shortLeaseMs = 10_000;
/** How long what a wave found out about somebody is good enough. */
const freshMs = 300_000;

type Taken = Extract<Taking, { readonly attempt: number }> & { readonly leaseUntil: Date };

/** Takes a message under a lease, and looks again at everything that it rests on in the same transaction. */
@Injectable()
export class TakeMessage {
  constructor(
    private readonly work: UnitOfWork,
    private readonly ledger: MessageLedger,
    private readonly facts: MessageFacts,
    private readonly links: MailLinks,
    private readonly invitationClock: InvitationClock,
    private readonly eligibility: Eligibility,
    private readonly alarms: AlarmClocks,
    private readonly tasks: Tasks,
    private readonly mailer: Mailer,
    private readonly clock: Clock,
  ) {}

  /** Undefined when nothing is to be sent now. */
  execute(messageId: string): Promise<PreparedMail | undefined> {
    return this.work.run(service, async (tx) => {
      const now = this.clock.now();
      const leaseUntil = new Date(now.getTime() + (this.mailer.deduplicates ? shortLeaseMs : leaseMs));
      const taking = await this.ledger.take(tx, messageId, now, leaseUntil);
      if ('attempt' in taking) return this.prepare(tx, { ...taking, leaseUntil }, now);
      if ('comeBackAt' in taking) await this.comeBack(tx, messageId, taking.comeBackAt);
      return undefined;
    });
  }

  private async prepare(tx: Transaction, taken: Taken, now: Date): Promise<PreparedMail | undefined> {
    const { message, attempt, leaseUntil } = taken;
    const context = await this.facts.ofMessage(tx, message, now);
    if (!context) return this.cancel(tx, message, 'cause-gone');
    if (taken.outcome === 'interrupted' && !this.mayRepeat(message)) {
      return this.leaveToPeople(tx, taken, context.territory.code, now, invitationExpiry(now, context));
    }
    const verdict = mayLeave(message, context, now);
    if (verdict.verdict === 'cancel') return this.cancel(tx, message, verdict.code);
    if (verdict.verdict === 'wait') {
      await this.ledger.putOff(tx, message.id, attempt, { dueAt: verdict.until, code: 'quiet-hours' });
      await this.comeBack(tx, message.id, verdict.until);
      return undefined;
    }
    if (!(await this.stillFits(tx, message, now))) return this.cancel(tx, message, 'not-eligible');
    if (message.kind === 'tasks-open') await this.gather(tx, message);
    const links = await this.links.of(tx, message);
    const answerableUntil = invitationExpiry(now, context);
    return { message, context, links, attempt, leaseUntil, preparedAt: now, answerableUntil };
  }

  /** The wave tested the gates; where the night or the mail server held its mail back, they are tested again. */
  private async stillFits(
    tx: Transaction,
    { kind, refs: { needId, offerId }, createdAt }: LedgerMessage,
    now: Date,
  ): Promise<boolean> {
    const heldBack = now.getTime() - createdAt.getTime() > freshMs;
    if (kind !== 'invitation' || !needId || !offerId || !heldBack) return true;
    return (await this.eligibility.test(tx, { needId, offerId }, 'enter')).failed.length === 0;
  }

  /** A link to sign in may come twice; anything else only where the provider drops the repeat. */
  private mayRepeat({ kind }: LedgerMessage): boolean {
    return this.mailer.deduplicates || messageKindOf(kind).nature === 'access';
  }

  private async leaveToPeople(
    tx: Transaction,
    { message, attempt }: Taken,
    territory: string,
    now: Date,
    answerableUntil: Date,
  ): Promise<undefined> {
    const providerRef = this.mailer.refOf(message.id);
    await this.ledger.markUnknown(tx, message.id, attempt, { at: now, providerRef });
    await this.invitationClock.start(tx, message, now, answerableUntil);
    const name = { territory, kind: 'message-unknown', about: message.id } as const;
    await this.tasks.open(tx, { ...name, grade: 'normal', refs: { accountId: message.accountId } });
  }

  private async cancel(tx: Transaction, message: LedgerMessage, code: CancelCode): Promise<undefined> {
    await this.ledger.cancel(tx, message.id, code);
    await this.invitationClock.giveUp(tx, message);
  }

  private async gather(tx: Transaction, message: LedgerMessage): Promise<void> {
    for (const id of await this.ledger.gather(tx, message)) await this.alarms.cancel(tx, id, 'message-due');
  }

  private comeBack(tx: Transaction, messageId: string, dueAt: Date): Promise<void> {
    return this.alarms.set(tx, { kind: 'message-due', subjectId: messageId, dueAt });
  }
}
