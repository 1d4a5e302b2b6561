import { Injectable } from '@nestjs/common';
import type { AccessCode, KindCode, ProofCode, SkillCode } from '@app/contracts';
import type { PersonActor } from '@app/domain/accounts';
import { Roles } from '@app/domain/accounts';
import { forbidden, notFound } from '@app/domain/errors';
import type { Transaction } from '@app/domain/events';
import { UnitOfWork } from '@app/domain/events';
import type { SafetyWords } from '@app/domain/safeguarding';
import { query } from '../unit-of-work/index.js';

/** A check that counts: never the document. */
export interface ProofView {
  readonly id: string;
  readonly kind: ProofCode;
  readonly associationId: string | null;
  readonly skill: SkillCode | null;
  readonly seenOn: string;
  readonly validUntil: string | null;
}

/** What a volunteer declared, and what was checked. */
export interface VolunteerView {
  readonly id: string;
  readonly territory: string;
  readonly bornOn: string | null;
  readonly identityDeclaredAt: Date | null;
  readonly charterAcceptedAt: Date | null;
  readonly confidentialityAcceptedAt: Date | null;
  readonly onCall: boolean;
  readonly maxConcurrent: number;
  readonly pausedUntil: Date | null;
  readonly mutedKinds: readonly KindCode[];
  readonly proofs: readonly ProofView[];
}

/** The same for the volunteer alone: whom she does not work with, or would be alone with, is nobody else's business. */
export interface OwnVolunteerView extends VolunteerView {
  readonly safety: SafetyWords;
  readonly accessNeeds: readonly AccessCode[];
  readonly blocks: readonly { readonly associationId: string; readonly name: string }[];
}

const select = `
  select v.id, v.territory, v.born_on::text as "bornOn", v.identity_declared_at as "identityDeclaredAt",
    v.charter_accepted_at as "charterAcceptedAt", v.confidentiality_accepted_at as "confidentialityAcceptedAt",
    v.on_call as "onCall", v.max_concurrent as "maxConcurrent", v.paused_until as "pausedUntil",
    v.muted_kinds as "mutedKinds",
    (select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'kind', p.kind, 'associationId', p.association_id, 'skill', p.skill,
        'seenOn', p.seen_on, 'validUntil', p.valid_until) order by p.seen_on, p.id), '[]')
       from proofs p where p.volunteer_id = v.id and p.revoked_at is null) as proofs
  from volunteers v`;

/** Volunteers for themselves and the coordinators of their territory. */
@Injectable()
export class VolunteerViews {
  constructor(
    private readonly work: UnitOfWork,
    private readonly roles: Roles,
  ) {}

  /** @throws not-a-volunteer */
  own(reader: PersonActor): Promise<OwnVolunteerView> {
    return this.work.run(reader, (tx) => this.readOwn(tx, reader, ''));
  }

  /** The same, and nobody else changes it until the transaction ends. */
  ownToChange(reader: PersonActor): Promise<OwnVolunteerView> {
    return this.work.run(reader, (tx) => this.readOwn(tx, reader, 'for no key update of v'));
  }

  /** For a coordinator. @throws volunteer-not-found, also for a stranger */
  one(reader: PersonActor, volunteerId: string): Promise<VolunteerView> {
    return this.work.run(reader, async (tx) => {
      const [volunteer] = await query<VolunteerView>(tx, `${select} where v.id = $1`, [volunteerId]);
      const role = { role: 'coordinator', territory: volunteer?.territory ?? '' } as const;
      if (!volunteer || !(await this.roles.holds(tx, reader.accountId, role)))
        throw notFound('volunteer-not-found');
      return volunteer;
    });
  }

  private async readOwn(
    tx: Transaction,
    { accountId }: PersonActor,
    lock: string,
  ): Promise<OwnVolunteerView> {
    const [volunteer] = await query<VolunteerView>(tx, `${select} where v.account_id = $1 ${lock}`, [
      accountId,
    ]);
    if (!volunteer) throw forbidden('not-a-volunteer');
    const blocks = await query<OwnVolunteerView['blocks'][number]>(
      tx,
      `select b.association_id as "associationId", a.name from blocks b join associations a on a.id = b.association_id
       where b.volunteer_id = $1 order by b.created_at, a.id`,
      [volunteer.id],
    );
    const [said] = await query<SafetyWords & Pick<OwnVolunteerView, 'accessNeeds'>>(
      tx,
      'select gender, wish, access_needs as "accessNeeds" from volunteer_safety where volunteer_id = $1',
      [volunteer.id],
    );
    const { accessNeeds, ...safety } = said ?? { gender: null, wish: null, accessNeeds: [] };
    return { ...volunteer, safety, accessNeeds, blocks };
  }
}
