import { Injectable } from '@nestjs/common';
import type { Account, AddressDisableReason, Locale, Person } from '@app/domain/accounts';
import { AccountRepository, SealedText } from '@app/domain/accounts';
import { notFound } from '@app/domain/errors';
import type { Transaction } from '@app/domain/events';
import { execute, query } from '../unit-of-work/index.js';

const select = `
  select a.id, a.locale, a.status, a.demo, a.invitations_muted_at as "invitationsMutedAt", c.email,
    c.given_name as "givenName", c.email_verified_at as "emailVerifiedAt", c.email_disabled_at as "emailDisabledAt"
  from accounts a join account_contacts c on c.account_id = a.id`;

/** Accounts in SQL; contact data in a table of its own, the family name sealed for its row. */
@Injectable()
export class SqlAccountRepository extends AccountRepository {
  constructor(private readonly sealedText: SealedText) {
    super();
  }

  async lockAddress(tx: Transaction, addressKey: string): Promise<void> {
    await execute(tx, 'select pg_advisory_xact_lock(hashtextextended($1, 0))', [addressKey]);
  }

  async findByAddress(tx: Transaction, addressKey: string): Promise<Account | undefined> {
    const [account] = await query<Account>(tx, `${select} where c.email_key = $1`, [addressKey]);
    return account;
  }

  async get(tx: Transaction, accountId: string): Promise<Account> {
    const [account] = await query<Account>(tx, `${select} where a.id = $1`, [accountId]);
    if (!account) throw notFound('account-not-found');
    return account;
  }

  async familyNameOf(tx: Transaction, accountId: string): Promise<string | undefined> {
    const [row] = await query<{ sealed: Buffer | null }>(
      tx,
      'select family_name_sealed as sealed from account_contacts where account_id = $1',
      [accountId],
    );
    return row?.sealed ? this.sealedText.open(row.sealed, familyNameOf(accountId)) : undefined;
  }

  async territoryOf(tx: Transaction, accountId: string): Promise<string | undefined> {
    const [row] = await query<{ territory: string }>(
      tx,
      `select coalesce(r.territory, s.territory, v.territory) as territory
         from roles r left join associations s on s.id = r.association_id
           left join volunteers v on v.account_id = r.account_id and r.role = 'volunteer'
         where r.account_id = $1 and r.revoked_at is null and coalesce(r.territory, s.territory, v.territory) is not null
         order by r.granted_at limit 1`,
      [accountId],
    );
    return row?.territory;
  }

  async insert(tx: Transaction, id: string, person: Person, at: Date): Promise<Account> {
    const { email, familyName } = person;
    const sealed = familyName === undefined ? null : this.sealedText.seal(familyName, familyNameOf(id));
    await execute(tx, 'insert into accounts (id, locale, created_at) values ($1, $2, $3)', [
      id,
      person.locale,
      at,
    ]);
    await execute(
      tx,
      `insert into account_contacts (account_id, email, email_key, given_name, family_name_sealed)
         values ($1, $2, $3, $4, $5)`,
      [id, email.address, email.key, person.givenName, sealed],
    );
    return this.get(tx, id);
  }

  async markVerified(tx: Transaction, accountId: string, at: Date): Promise<boolean> {
    const verified = await execute(
      tx,
      'update account_contacts set email_verified_at = $2 where account_id = $1 and email_verified_at is null',
      [accountId, at],
    );
    return verified === 1;
  }

  async disableAddress(
    tx: Transaction,
    accountId: string,
    reason: AddressDisableReason,
    at: Date,
  ): Promise<boolean> {
    const disabled = await execute(
      tx,
      `update account_contacts set email_disabled_at = $2, email_disabled_reason = $3
         where account_id = $1 and email_disabled_at is null`,
      [accountId, at, reason],
    );
    return disabled === 1;
  }

  async muteInvitations(tx: Transaction, accountId: string, at: Date | null): Promise<void> {
    await execute(tx, 'update accounts set invitations_muted_at = $2 where id = $1', [accountId, at]);
  }

  async setLocale(tx: Transaction, accountId: string, locale: Locale): Promise<void> {
    await execute(tx, 'update accounts set locale = $2 where id = $1', [accountId, locale]);
  }

  async eraseUnused(tx: Transaction, accountId: string): Promise<boolean> {
    const [unused] = await query(
      tx,
      `select from accounts a join account_contacts c on c.account_id = a.id
         where a.id = $1 and c.email_verified_at is null
           and not exists (select from roles r where r.account_id = a.id and r.role <> 'volunteer')
           and not exists (select from offers o join volunteers v on v.id = o.volunteer_id where v.account_id = a.id)
         for update of a`,
      [accountId],
    );
    if (!unused) return false;
    await execute(tx, 'update tasks set account_id = null where account_id = $1', [accountId]);
    await execute(tx, 'delete from accounts where id = $1', [accountId]);
    return true;
  }
}

const familyNameOf = (rowId: string) => ({ table: 'account_contacts', column: 'family_name', rowId });
