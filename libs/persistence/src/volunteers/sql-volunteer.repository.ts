import { Injectable } from '@nestjs/common';
import type { AccessCode } from '@app/contracts';
import { notFound } from '@app/domain/errors';
import type { Transaction } from '@app/domain/events';
import type { SafetyWords } from '@app/domain/safeguarding';
import type { Volunteer } from '@app/domain/volunteers';
import { VolunteerRepository } from '@app/domain/volunteers';
import { execute, query } from '../unit-of-work/index.js';

const select = `
  select v.id, v.account_id as "accountId", v.territory, v.born_on::text as "bornOn",
    v.identity_declared_at as "identityDeclaredAt",
    case when c.email_disabled_at is null then c.email_verified_at end as "addressVerifiedAt",
    v.charter_accepted_at as "charterAcceptedAt", v.confidentiality_accepted_at as "confidentialityAcceptedAt",
    v.on_call as "onCall", v.max_concurrent as "maxConcurrent", v.paused_until as "pausedUntil",
    v.muted_kinds as "mutedKinds"
  from volunteers v join account_contacts c on c.account_id = v.account_id`;

/** Volunteers in SQL. */
@Injectable()
export class SqlVolunteerRepository extends VolunteerRepository {
  async lock(tx: Transaction, volunteerId: string): Promise<Volunteer> {
    const [volunteer] = await query<Volunteer>(tx, `${select} where v.id = $1 for no key update of v`, [
      volunteerId,
    ]);
    if (!volunteer) throw notFound('volunteer-not-found');
    return volunteer;
  }

  async lockOfAccount(tx: Transaction, accountId: string): Promise<Volunteer | undefined> {
    const [volunteer] = await query<Volunteer>(
      tx,
      `${select} where v.account_id = $1 for no key update of v`,
      [accountId],
    );
    return volunteer;
  }

  async insert(tx: Transaction, { id, accountId, territory }: Volunteer, at: Date): Promise<void> {
    await execute(
      tx,
      'insert into volunteers (id, account_id, territory, created_at) values ($1, $2, $3, $4)',
      [id, accountId, territory, at],
    );
  }

  async save(tx: Transaction, volunteer: Volunteer): Promise<void> {
    await execute(
      tx,
      `update volunteers set born_on = $2, identity_declared_at = $3, charter_accepted_at = $4,
         confidentiality_accepted_at = $5, on_call = $6, max_concurrent = $7, paused_until = $8, muted_kinds = $9
       where id = $1`,
      [
        volunteer.id,
        volunteer.bornOn,
        volunteer.identityDeclaredAt,
        volunteer.charterAcceptedAt,
        volunteer.confidentialityAcceptedAt,
        volunteer.onCall,
        volunteer.maxConcurrent,
        volunteer.pausedUntil,
        volunteer.mutedKinds,
      ],
    );
  }

  async saveSafety(tx: Transaction, volunteerId: string, { gender, wish }: SafetyWords): Promise<void> {
    await execute(
      tx,
      `insert into volunteer_safety (volunteer_id, gender, wish) values ($1, $2, $3)
         on conflict (volunteer_id) do update set gender = excluded.gender, wish = excluded.wish`,
      [volunteerId, gender, wish],
    );
    await this.dropUnsaid(tx, volunteerId);
  }

  async saveAccess(tx: Transaction, volunteerId: string, needs: readonly AccessCode[]): Promise<void> {
    await execute(
      tx,
      `insert into volunteer_safety (volunteer_id, access_needs) values ($1, $2)
         on conflict (volunteer_id) do update set access_needs = excluded.access_needs`,
      [volunteerId, needs],
    );
    await this.dropUnsaid(tx, volunteerId);
  }

  async block(tx: Transaction, volunteerId: string, associationId: string, at: Date): Promise<void> {
    const [known] = await query(tx, 'select from associations where id = $1', [associationId]);
    if (!known) throw notFound('association-not-found');
    await execute(
      tx,
      `insert into blocks (volunteer_id, association_id, created_at) values ($1, $2, $3)
         on conflict (volunteer_id, association_id) do nothing`,
      [volunteerId, associationId, at],
    );
  }

  async unblock(tx: Transaction, volunteerId: string, associationId: string): Promise<void> {
    await execute(tx, 'delete from blocks where volunteer_id = $1 and association_id = $2', [
      volunteerId,
      associationId,
    ]);
  }

  private async dropUnsaid(tx: Transaction, volunteerId: string): Promise<void> {
    await execute(
      tx,
      `delete from volunteer_safety
         where volunteer_id = $1 and gender is null and wish is null and access_needs = '{}'`,
      [volunteerId],
    );
  }
}
