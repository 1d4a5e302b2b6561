import type { Transaction } from '@app/domain/events';
import type {
  LedgerMessage,
  MatchContext,
  MessageContext,
  NeedContext,
  OfferContext,
  ReaderAsVolunteer,
  Recipient,
  SessionContext,
  SessionsContext,
  TaskCount,
} from '@app/domain/notifications';
import { messageKindOf } from '@app/domain/notifications';
import type { Territories } from '@app/domain/territories';
import { territories as everyTerritory } from '@app/domain/territories';
import { query } from '../unit-of-work/index.js';
import * as sql from './message-context.sql.js';
import { territoryOfAccount } from './planning-facts.sql.js';
import { alternativeSql } from '../mission-views/alternative.sql.js';

type RecipientRow = Omit<Recipient, 'holdsRole'> &
  ReaderAsVolunteer & { readonly volunteerId: string | null; readonly territory: string | null };

interface Coming {
  readonly count: number;
  readonly startsAt: Date | null;
  readonly endsAt: Date | null;
}

type NeedRow = Omit<NeedContext, 'sessions'> &
  Coming & { readonly territory: string; readonly associationId: string };
type MatchRow = Omit<MatchContext, 'booked' | 'lastSession'> &
  Coming & { readonly lastStartsAt: Date | null; readonly lastEndsAt: Date | null };
type OfferRow = OfferContext & { readonly territory: string };
type AssociationRow = NonNullable<MessageContext['association']> & {
  readonly id: string;
  readonly territory: string;
};

/** What a message may say, read from the present rows: one statement for each thing that it is about. */
export class MessageContextReader {
  constructor(private readonly territories: Territories) {}

  async read(tx: Transaction, message: LedgerMessage, now: Date): Promise<MessageContext | undefined> {
    const { accountId, refs, kind } = message;
    const first = async <Row>(text: string, ...parameters: unknown[]): Promise<Row | undefined> =>
      (await query<Row>(tx, text, parameters))[0];
    const about = async <Row>(id: string | undefined, text: string, ...more: unknown[]) =>
      id === undefined ? undefined : await first<Row>(text, id, ...more);

    const reader = await first<RecipientRow>(sql.recipientSql, accountId, now);
    if (!reader) return undefined;
    const need = await about<NeedRow>(refs.needId, sql.needSql, now);
    const match = await about<MatchRow>(refs.matchId, sql.matchSql, now);
    const offer = await about<OfferRow>(refs.offerId, sql.offerSql);
    const association = await about<AssociationRow>(refs.associationId, sql.associationSql);
    const session = await about<NonNullable<MessageContext['session']>>(refs.sessionId, sql.sessionSql);
    const proof = await about<NonNullable<MessageContext['proof']>>(refs.proofId, sql.proofSql);
    const link = await about<NonNullable<MessageContext['link']>>(refs.linkId, sql.linkSql);
    const task = await about<{ readonly territory: string }>(refs.taskId, sql.territoryOfTask);
    if (
      isAnyMissing([refs.needId, need], [refs.matchId, match], [refs.offerId, offer], [refs.proofId, proof])
    )
      return undefined;

    const code =
      need?.territory ??
      task?.territory ??
      association?.territory ??
      offer?.territory ??
      reader.territory ??
      (await first<{ readonly territory: string | null }>(territoryOfAccount, accountId))?.territory ??
      everyTerritory[0]!.code;
    const role = await first<{ readonly holds: boolean }>(
      sql.holdsRoleSql,
      accountId,
      need?.associationId ?? association?.id ?? null,
      task ? code : null,
    );
    const alternative =
      messageKindOf(kind).alternative && refs.offerId && refs.needId
        ? await first<{ readonly id: string }>(alternativeSql, refs.offerId, refs.needId, now)
        : undefined;
    const other = await about<NeedRow>(alternative?.id, sql.needSql, now);
    return {
      recipient: { ...reader, holdsRole: role?.holds ?? false },
      territory: await this.territories.of(tx, code),
      ...(reader.volunteerId === null ? {} : { volunteer: reader }),
      ...(link ? { link } : {}),
      ...(association ? { association } : {}),
      ...(offer ? { offer } : {}),
      ...(need ? { need: { ...need, sessions: sessionsOf(need) } } : {}),
      ...(match ? { match: matchOf(match) } : {}),
      ...(session ? { session } : {}),
      ...(proof ? { proof } : {}),
      ...(task ? { tasks: await query<TaskCount>(tx, sql.openTasksSql, [code]) } : {}),
      ...(other ? { alternative: { ...other, sessions: sessionsOf(other) } } : {}),
    };
  }
}

const isAnyMissing = (...pairs: readonly (readonly [ref: string | undefined, row: unknown])[]): boolean =>
  pairs.some(([ref, row]) => ref !== undefined && row === undefined);

const matchOf = (row: MatchRow): MatchContext => ({
  ...row,
  booked: sessionsOf(row),
  lastSession: sessionOf(row.lastStartsAt, row.lastEndsAt),
});

const sessionOf = (startsAt: Date | null, endsAt: Date | null): SessionContext | null =>
  startsAt && endsAt ? { startsAt, endsAt } : null;

function sessionsOf({ count, startsAt, endsAt }: Coming): SessionsContext {
  return { count, next: sessionOf(startsAt, endsAt) };
}
