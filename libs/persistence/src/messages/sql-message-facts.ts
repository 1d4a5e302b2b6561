import { Injectable } from '@nestjs/common';
import type { LinkPurpose } from '@app/domain/accounts';
import type { Transaction } from '@app/domain/events';
import type { LedgerMessage, MessageContext, PlannedEvent, PlanningFacts } from '@app/domain/notifications';
import { MessageFacts } from '@app/domain/notifications';
import { Territories } from '@app/domain/territories';
import { query } from '../unit-of-work/index.js';
import { MessageContextReader } from './message-context.reader.js';
import { openLinkSql } from './message-context.sql.js';
import { PlanningFactsReader } from './planning-facts.reader.js';

/** The rows behind messages, in SQL. Contact data is read here, for the notifier, and in accounts. */
@Injectable()
export class SqlMessageFacts extends MessageFacts {
  private readonly planning: PlanningFactsReader;
  private readonly context: MessageContextReader;

  constructor(territories: Territories) {
    super();
    this.planning = new PlanningFactsReader(territories);
    this.context = new MessageContextReader(territories);
  }

  ofEvent(tx: Transaction, event: PlannedEvent, now: Date): Promise<PlanningFacts | undefined> {
    return this.planning.read(tx, event, now);
  }

  ofMessage(tx: Transaction, message: LedgerMessage, now: Date): Promise<MessageContext | undefined> {
    return this.context.read(tx, message, now);
  }

  async openLink(
    tx: Transaction,
    link: { readonly purpose: LinkPurpose; readonly accountId: string; readonly subjectId: string },
    validAt: Date,
  ): Promise<string | undefined> {
    const parameters = [link.purpose, link.accountId, link.subjectId, validAt];
    const [row] = await query<{ id: string }>(tx, openLinkSql, parameters);
    return row?.id;
  }
}
