import { Injectable } from '@nestjs/common';
import type { KindCode, MatchState } from '@app/contracts';
import type { PersonActor } from '@app/domain/accounts';
import { Roles } from '@app/domain/accounts';
import { mayActFor } from '@app/domain/associations';
import { notFound } from '@app/domain/errors';
import type { ActorKind, Transaction } from '@app/domain/events';
import { UnitOfWork } from '@app/domain/events';
import type { WantedItem } from '@app/domain/goods';
import { Clock } from '@app/domain/time';
import { query } from '../unit-of-work/index.js';
import type { Cut } from './cut.js';
import { matchColumns, matchTables } from './match-view.sql.js';
import { NeedViews } from './need-views.js';
import { OfferViews } from './offer-views.js';

/** One step of a match: who, when and why. */
export interface TransitionView {
  readonly number: number;
  readonly from: MatchState | null;
  readonly to: MatchState;
  readonly by: ActorKind;
  readonly reason: string | null;
  readonly at: string;
}

/** What a party of a match may know of the need, whatever its state. */
export interface MatchedNeed {
  readonly id: string;
  readonly kind: KindCode;
  readonly title: string;
  readonly description: string;
  readonly district: string | null;
  readonly remote: boolean;
  readonly flexible: boolean;
  readonly timeZone: string;
  readonly state: string;
  readonly urgent: boolean;
}

/** A match as one of its parties, or a coordinator, sees it. Instants inside lists are texts. */
export interface MatchDetail {
  readonly id: string;
  readonly state: MatchState;
  readonly since: Date;
  readonly reason: string | null;
  readonly round: number;
  readonly origin: 'wave' | 'application' | 'coordinator';
  readonly explanation: unknown;
  readonly createdAt: Date;
  readonly acceptedAt: Date | null;
  readonly confirmedAt: Date | null;
  readonly endedAt: Date | null;
  readonly answerDueAt: Date | null;
  readonly askedAgainAt: Date | null;
  readonly noShowReportedAt: Date | null;
  readonly offerId: string;
  readonly volunteerId: string;
  readonly needId: string;
  readonly givenName: string | null;
  readonly need: MatchedNeed;
  readonly association: { readonly id: string; readonly name: string };
  /** Goods that the volunteer gives. */
  readonly promised: readonly WantedItem[];
  readonly sessions: readonly { readonly id: string; readonly startsAt: string; readonly endsAt: string }[];
  readonly invitation: {
    readonly sentAt: string | null;
    readonly expiresAt: string | null;
    readonly answeredAt: string | null;
  } | null;
  readonly transitions: readonly TransitionView[];
}

type MatchRow = MatchDetail & { readonly volunteerAccountId: string; readonly territory: string };

/** Who sees a match at all: its volunteer once asked, its association once she said yes, its coordinators always. */
const shownTo = {
  volunteer: `m.state <> 'proposed'`,
  association: 'm.accepted_at is not null',
  coordinator: 'true',
} as const;

/** Matches for their parties and the coordinators of their territory; for anybody else there are none. */
@Injectable()
export class MatchViews {
  constructor(
    private readonly work: UnitOfWork,
    private readonly roles: Roles,
    private readonly needs: NeedViews,
    private readonly offers: OfferViews,
    private readonly clock: Clock,
  ) {}

  /** @throws match-not-found, also for a stranger */
  one(reader: PersonActor, matchId: string): Promise<MatchDetail> {
    return this.work.run(reader, async (tx) => {
      const [row] = await this.rows(tx, reader, 'm.id = $3', [matchId]);
      if (!row || !(await this.stands(tx, reader, row))) throw notFound('match-not-found');
      return view(row);
    });
  }

  /** Those of the reader as a volunteer, the newest first. */
  own(reader: PersonActor, { limit, after }: Cut): Promise<readonly MatchDetail[]> {
    return this.work.run(reader, async (tx) => {
      const chosen =
        'v.account_id = $3 and ($4::uuid is null or m.id < $4::uuid) order by m.id desc limit $5';
      return (await this.rows(tx, reader, chosen, [reader.accountId, after ?? null, limit + 1])).map(view);
    });
  }

  /** @throws need-not-found, also for a stranger */
  ofNeed(reader: PersonActor, needId: string, cut: Cut): Promise<readonly MatchDetail[]> {
    return this.work.run(reader, async (tx) => {
      await this.needs.one(reader, needId);
      return this.page(tx, reader, 'm.need_id', needId, cut);
    });
  }

  /** @throws offer-not-found, also for a stranger */
  ofOffer(reader: PersonActor, offerId: string, cut: Cut): Promise<readonly MatchDetail[]> {
    return this.work.run(reader, async (tx) => {
      await this.offers.one(reader, offerId);
      return this.page(tx, reader, 'm.offer_id', offerId, cut);
    });
  }

  private async page(
    tx: Transaction,
    reader: PersonActor,
    column: 'm.need_id' | 'm.offer_id',
    id: string,
    { limit, after }: Cut,
  ): Promise<readonly MatchDetail[]> {
    const chosen = `${column} = $3 and ($4::uuid is null or m.id < $4::uuid) order by m.id desc limit $5`;
    return (await this.rows(tx, reader, chosen, [id, after ?? null, limit + 1])).map(view);
  }

  private rows(
    tx: Transaction,
    { kind }: PersonActor,
    chosen: string,
    parameters: readonly unknown[],
  ): Promise<readonly MatchRow[]> {
    return query<MatchRow>(tx, `select ${matchColumns} ${matchTables} where ${shownTo[kind]} and ${chosen}`, [
      this.clock.now(),
      kind !== 'association',
      ...parameters,
    ]);
  }

  private async stands(tx: Transaction, reader: PersonActor, match: MatchRow): Promise<boolean> {
    if (reader.kind === 'volunteer') return match.volunteerAccountId === reader.accountId;
    const association = { id: match.association.id, territory: match.territory };
    return mayActFor(tx, this.roles, reader, association);
  }
}

const view = ({ volunteerAccountId: _account, territory: _territory, ...match }: MatchRow): MatchDetail =>
  match;
