import { Injectable, Logger } from '@nestjs/common';
import type { Transaction } from '@app/domain/events';
import { AlarmClocks, service, UnitOfWork } from '@app/domain/events';
import { MessageLedger, RecordBounce } from '@app/domain/notifications';
import { Clock } from '@app/domain/time';
import type { EventOf, OutsideJobContext } from '@app/messaging';
import { OutsideJobHandler } from '@app/messaging';
import type { Mail } from '../mailer/mail.js';
import { Mailer, MailNotSent } from '../mailer/mailer.js';
import { RenderMail } from '../rendering/render-mail.js';
import { InvitationClock } from './invitation-clock.js';
import type { PreparedMail } from './prepared-mail.js';
import { TakeMessage } from './take-message.js';

const firstPauseMs = 5_000;
const mostPauseMs = 3_600_000;
/** More than a day of trying. */
const mostAttempts = 30;

/** Hands one message to its provider: takes it, writes it, gives it away, and notes what became of it. */
@Injectable()
export class SendMessageHandler extends OutsideJobHandler<'send-message'> {
  readonly job = 'send-message';
  private readonly logger = new Logger('Mail');

  constructor(
    private readonly takeMessage: TakeMessage,
    private readonly renderMail: RenderMail,
    private readonly mailer: Mailer,
    private readonly work: UnitOfWork,
    private readonly ledger: MessageLedger,
    private readonly invitationClock: InvitationClock,
    private readonly recordBounce: RecordBounce,
    private readonly alarms: AlarmClocks,
    private readonly clock: Clock,
  ) {
    super();
  }

  async handle({ payload }: EventOf<'send-message'>, { settle }: OutsideJobContext): Promise<void> {
    const prepared = await this.takeMessage.execute(payload.messageId);
    if (!prepared) return;
    try {
      await this.mailer.send(this.write(prepared));
    } catch (error) {
      if (!(error instanceof MailNotSent)) throw error;
      await this.notSent(prepared, error);
      return;
    }
    await this.work.run(service, async (tx) => {
      await this.noteSent(tx, prepared);
      await settle(tx);
    });
  }

  /** A mail that cannot be written is a mistake of ours: no retry writes it. */
  private write(prepared: PreparedMail): Mail {
    try {
      return this.renderMail.execute(prepared);
    } catch (error) {
      this.logger.error(error);
      throw new MailNotSent('refused', 'not-written');
    }
  }

  private async noteSent(tx: Transaction, prepared: PreparedMail): Promise<void> {
    const { message, attempt, preparedAt, answerableUntil } = prepared;
    const handed = { at: this.clock.now(), providerRef: this.mailer.refOf(message.id) };
    if (!(await this.ledger.markSent(tx, message.id, attempt, handed))) return;
    await this.invitationClock.start(tx, message, preparedAt, answerableUntil);
  }

  private notSent(prepared: PreparedMail, { fate, code }: MailNotSent): Promise<void> {
    const { message, attempt } = prepared;
    return this.work.run(service, async (tx) => {
      if (fate === 'unsure') {
        // Only once the lease has run out is it known that nobody else is at it.
        await this.comeBack(tx, prepared, prepared.leaseUntil);
      } else if (fate === 'demo-address') {
        await this.ledger.cancel(tx, message.id, fate);
        await this.invitationClock.giveUp(tx, message);
      } else if (fate === 'deferred' && attempt < mostAttempts) {
        await this.putOff(tx, prepared, code);
      } else if (await this.ledger.markFailed(tx, message.id, attempt, code)) {
        this.logger.error(`message ${message.id} failed for good: ${code}`);
        if (fate === 'hard-bounce') await this.recordBounce.of(tx, message, fate);
        else await this.invitationClock.giveUp(tx, message);
      }
    });
  }

  /** The provider does not take it now: soon, then ever later. */
  private async putOff(tx: Transaction, prepared: PreparedMail, code: string): Promise<void> {
    const { message, attempt } = prepared;
    const pauseMs = Math.min(mostPauseMs, firstPauseMs * 4 ** (attempt - 1));
    const dueAt = new Date(this.clock.now().getTime() + pauseMs);
    if (await this.ledger.putOff(tx, message.id, attempt, { dueAt, code }))
      await this.comeBack(tx, prepared, dueAt);
  }

  private comeBack(tx: Transaction, { message }: PreparedMail, dueAt: Date): Promise<void> {
    return this.alarms.set(tx, { kind: 'message-due', subjectId: message.id, dueAt });
  }
}
