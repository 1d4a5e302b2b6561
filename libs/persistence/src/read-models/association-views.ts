import { Injectable } from '@nestjs/common';
import type { PersonActor } from '@app/domain/accounts';
import { Roles } from '@app/domain/accounts';
import type { Authorisation, Verification } from '@app/domain/associations';
import { mayActFor } from '@app/domain/associations';
import { notFound } from '@app/domain/errors';
import { UnitOfWork } from '@app/domain/events';
import type { DateRange } from '@app/domain/time';
import { query } from '../unit-of-work/index.js';

/** An association as its members and the coordinators of its territory see it. */
export interface AssociationView {
  readonly id: string;
  readonly name: string;
  readonly rna: string | null;
  readonly siren: string | null;
  readonly hostedBy: string | null;
  readonly territory: string;
  readonly verification: Verification;
  readonly vouchedBy: string | null;
  readonly trusted: boolean;
  /** Account of the person whom confirmed volunteers reach. */
  readonly namedContact: string | null;
  readonly volunteerInsurance: string | null;
  readonly closures: readonly DateRange[];
  readonly authorisations: readonly Authorisation[];
}

/** Somebody who may act for an association. */
export interface MemberView {
  readonly accountId: string;
  readonly givenName: string | null;
}

const select = `
  select a.id, a.name, a.rna, a.siren, a.hosted_by as "hostedBy", a.territory, a.verification, a.vouched_by as "vouchedBy",
    a.trusted, a.named_contact as "namedContact", a.volunteer_insurance as "volunteerInsurance",
    (select coalesce(jsonb_agg(jsonb_build_object('from', c.closed_from, 'until', c.closed_until) order by c.closed_from), '[]')
       from association_closures c where c.association_id = a.id) as closures,
    (select coalesce(jsonb_agg(jsonb_build_object('id', g.id, 'scope', g.scope, 'namedProfessional', g.named_professional,
         'insuranceSeenOn', g.insurance_seen_on, 'validFrom', g.valid_from, 'validUntil', g.valid_until) order by g.valid_from, g.id), '[]')
       from association_authorisations g where g.association_id = a.id) as authorisations
  from associations a where a.id = $1`;

/** Associations for their members and the coordinators of their territory; for anybody else there are none. */
@Injectable()
export class AssociationViews {
  constructor(
    private readonly work: UnitOfWork,
    private readonly roles: Roles,
  ) {}

  /** @throws association-not-found, also for a stranger */
  one(reader: PersonActor, associationId: string): Promise<AssociationView> {
    return this.read(reader, associationId, '');
  }

  /** The same, and nobody else changes it until the transaction ends. */
  oneToChange(reader: PersonActor, associationId: string): Promise<AssociationView> {
    return this.read(reader, associationId, 'for no key update of a');
  }

  /** @throws association-not-found, also for a stranger */
  members(reader: PersonActor, associationId: string): Promise<readonly MemberView[]> {
    return this.work.run(reader, async (tx) => {
      await this.one(reader, associationId);
      return query<MemberView>(
        tx,
        `select r.account_id as "accountId", c.given_name as "givenName"
           from roles r join accounts a on a.id = r.account_id and a.status = 'active'
           left join account_contacts c on c.account_id = r.account_id
         where r.association_id = $1 and r.role = 'association-member' and r.revoked_at is null
         order by r.granted_at, r.id`,
        [associationId],
      );
    });
  }

  private read(reader: PersonActor, associationId: string, lock: string): Promise<AssociationView> {
    return this.work.run(reader, async (tx) => {
      const [association] = await query<AssociationView>(tx, `${select} ${lock}`, [associationId]);
      if (!association || !(await mayActFor(tx, this.roles, reader, association)))
        throw notFound('association-not-found');
      return association;
    });
  }
}
