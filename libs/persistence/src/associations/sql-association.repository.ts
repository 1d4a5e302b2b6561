import { Injectable } from '@nestjs/common';
import type { Association, Authorisation } from '@app/domain/associations';
import { AssociationRepository } from '@app/domain/associations';
import { notFound } from '@app/domain/errors';
import type { Actor, Transaction } from '@app/domain/events';
import type { DateRange } from '@app/domain/time';
import { execute, query } from '../unit-of-work/index.js';

const select = `
  select a.id, a.name, a.rna, a.siren, a.hosted_by as "hostedBy", a.territory, a.verification,
    a.vouched_by as "vouchedBy", a.trusted, a.named_contact as "namedContact",
    a.volunteer_insurance as "volunteerInsurance", a.demo, a.created_at as "createdAt",
    case when a.source is not null then jsonb_build_object('name', a.source, 'clientId', a.source_client_id) end as source,
    coalesce((select jsonb_agg(jsonb_build_object('from', c.closed_from, 'until', c.closed_until) order by c.closed_from)
      from association_closures c where c.association_id = a.id), '[]') as closures,
    coalesce((select jsonb_agg(jsonb_build_object('id', g.id, 'scope', g.scope, 'namedProfessional', g.named_professional,
      'insuranceSeenOn', g.insurance_seen_on, 'validFrom', g.valid_from, 'validUntil', g.valid_until) order by g.valid_from)
      from association_authorisations g where g.association_id = a.id), '[]') as authorisations
  from associations a`;

/** Associations in SQL, read whole: they have few closures and few authorisations. */
@Injectable()
export class SqlAssociationRepository extends AssociationRepository {
  async find(tx: Transaction, id: string): Promise<Association | undefined> {
    const [association] = await query<Association>(tx, `${select} where a.id = $1`, [id]);
    return association;
  }

  async lock(tx: Transaction, id: string): Promise<Association> {
    const [association] = await query<Association>(tx, `${select} where a.id = $1 for no key update of a`, [
      id,
    ]);
    if (!association) throw notFound('association-not-found');
    return association;
  }

  async findBySource(tx: Transaction, source: string, clientId: string): Promise<Association | undefined> {
    const [association] = await query<Association>(
      tx,
      `${select} where a.source = $1 and a.source_client_id = $2`,
      [source, clientId],
    );
    return association;
  }

  async findByNumbers(
    tx: Transaction,
    { rna, siren }: Pick<Association, 'rna' | 'siren'>,
  ): Promise<Association | undefined> {
    const [association] = await query<Association>(
      tx,
      `${select} where a.rna = $1 or a.siren = $2 order by a.created_at limit 1`,
      [rna, siren],
    );
    return association;
  }

  async insert(tx: Transaction, association: Association): Promise<void> {
    await execute(
      tx,
      `insert into associations (id, name, rna, siren, hosted_by, territory, verification, vouched_by, trusted,
         named_contact, volunteer_insurance, source, source_client_id, demo, created_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
      [
        association.id,
        association.name,
        association.rna,
        association.siren,
        association.hostedBy,
        association.territory,
        association.verification,
        association.vouchedBy,
        association.trusted,
        association.namedContact,
        association.volunteerInsurance,
        association.source?.name ?? null,
        association.source?.clientId ?? null,
        association.demo,
        association.createdAt,
      ],
    );
  }

  async update(tx: Transaction, association: Association): Promise<void> {
    await execute(
      tx,
      `update associations set name = $2, verification = $3, vouched_by = $4, trusted = $5, named_contact = $6,
         volunteer_insurance = $7 where id = $1`,
      [
        association.id,
        association.name,
        association.verification,
        association.vouchedBy,
        association.trusted,
        association.namedContact,
        association.volunteerInsurance,
      ],
    );
  }

  async recordVerifier(tx: Transaction, id: string, by: Actor, at: Date): Promise<void> {
    await execute(tx, 'update associations set verified_at = $2, verified_by = $3 where id = $1', [
      id,
      at,
      by.accountId ?? null,
    ]);
  }

  async addClosure(tx: Transaction, id: string, { from, until }: DateRange): Promise<void> {
    await execute(
      tx,
      `insert into association_closures (association_id, closed_from, closed_until) values ($1, $2, $3)
       on conflict (association_id, closed_from) do update set closed_until = excluded.closed_until`,
      [id, from, until],
    );
  }

  async addAuthorisation(
    tx: Transaction,
    id: string,
    authorisation: Authorisation,
    by: string,
    at: Date,
  ): Promise<void> {
    await execute(
      tx,
      `insert into association_authorisations (id, association_id, scope, named_professional, insurance_seen_on,
         valid_from, valid_until, recorded_by, recorded_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        authorisation.id,
        id,
        authorisation.scope,
        authorisation.namedProfessional,
        authorisation.insuranceSeenOn,
        authorisation.validFrom,
        authorisation.validUntil,
        by,
        at,
      ],
    );
  }

  async memberCount(tx: Transaction, id: string): Promise<number> {
    const [row] = await query<{ members: number }>(
      tx,
      `select count(*)::int as members from roles r join accounts a on a.id = r.account_id and a.status = 'active'
         where r.association_id = $1 and r.role = 'association-member' and r.revoked_at is null`,
      [id],
    );
    return row?.members ?? 0;
  }
}
