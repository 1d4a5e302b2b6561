import { Injectable } from '@nestjs/common';
import type { LinkPurpose } from '@app/domain/accounts';
import { Links, LinkSecrets } from '@app/domain/accounts';
import type { Transaction } from '@app/domain/events';
import type { LedgerMessage } from '@app/domain/notifications';
import { MessageFacts, messageKindOf } from '@app/domain/notifications';
import { Clock } from '@app/domain/time';
import { Environment } from '@app/runtime';
import type { MailLinks as Issued } from './prepared-mail.js';

const dayMs = 86_400_000;

/** A link that was issued before is used again while it holds at least this long. */
const leastDays = 7;
const lifeDays = 30;
/** Somebody may look for the way out in an old mail. */
const unsubscribeDays = 400;

/** The folder under which the page of each sort of link lives. */
const folders: Readonly<Record<LinkPurpose, string>> = {
  'sign-in': 'l',
  'verify-address': 'l',
  'offer-consent': 'l',
  answer: 'a',
  attendance: 'a',
  reconfirm: 'a',
  unsubscribe: 'u',
};

/** The links that a mail carries: issued with what it tells of, or now; their secrets exist in the mail alone. */
@Injectable()
export class MailLinks {
  constructor(
    private readonly links: Links,
    private readonly secrets: LinkSecrets,
    private readonly facts: MessageFacts,
    private readonly environment: Environment,
    private readonly clock: Clock,
  ) {}

  async of(tx: Transaction, message: LedgerMessage): Promise<Issued> {
    const { link, nature } = messageKindOf(message.kind);
    const { linkId } = message.refs;
    const answer = link && (linkId ? this.urlOf(link, linkId) : await this.answerUrl(tx, message, link));
    const unsubscribe =
      nature === 'solicitation' ? await this.issue(tx, message, 'unsubscribe', message.accountId) : undefined;
    return { ...(answer ? { answer } : {}), ...(unsubscribe ? { unsubscribe } : {}) };
  }

  private async answerUrl(
    tx: Transaction,
    message: LedgerMessage,
    purpose: LinkPurpose,
  ): Promise<string | undefined> {
    const { matchId, offerId, needId } = message.refs;
    const subjectId = purpose === 'answer' || purpose === 'attendance' ? matchId : (offerId ?? needId);
    return subjectId && this.issue(tx, message, purpose, subjectId);
  }

  private async issue(
    tx: Transaction,
    { accountId }: LedgerMessage,
    purpose: LinkPurpose,
    subjectId: string,
  ): Promise<string> {
    const after = (days: number) => new Date(this.clock.now().getTime() + days * dayMs);
    const open = await this.facts.openLink(tx, { purpose, accountId, subjectId }, after(leastDays));
    if (open) return this.urlOf(purpose, open);
    const expiresAt = after(purpose === 'unsubscribe' ? unsubscribeDays : lifeDays);
    return this.urlOf(purpose, (await this.links.issue(tx, { purpose, accountId, subjectId, expiresAt })).id);
  }

  private urlOf(purpose: LinkPurpose, linkId: string): string {
    const secret = this.secrets.secretOf(purpose, linkId);
    return `${this.environment.publicUrl}/${folders[purpose]}/${linkId}/${secret}`;
  }
}
