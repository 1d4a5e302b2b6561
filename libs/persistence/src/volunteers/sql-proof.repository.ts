import { Injectable } from '@nestjs/common';
import { placeHoldingStates } from '@app/contracts';
import type { Transaction } from '@app/domain/events';
import type { Proof } from '@app/domain/volunteers';
import { ProofRepository } from '@app/domain/volunteers';
import { execute, query } from '../unit-of-work/index.js';

const select = `
  select id, volunteer_id as "volunteerId", kind, association_id as "associationId", skill, seen_on::text as "seenOn",
    valid_until::text as "validUntil"
  from proofs where revoked_at is null`;

/** Proofs in SQL: kind, dates and who saw it, never the document. */
@Injectable()
export class SqlProofRepository extends ProofRepository {
  ofVolunteer(tx: Transaction, volunteerId: string): Promise<readonly Proof[]> {
    return query<Proof>(tx, `${select} and volunteer_id = $1 order by seen_on, id`, [volunteerId]);
  }

  async find(tx: Transaction, proofId: string): Promise<Proof | undefined> {
    const [proof] = await query<Proof>(tx, `${select} and id = $1`, [proofId]);
    return proof;
  }

  async insert(tx: Transaction, proof: Proof, seenBy: string): Promise<void> {
    await execute(
      tx,
      `insert into proofs (id, volunteer_id, kind, association_id, skill, seen_on, seen_by, valid_until)
         values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        proof.id,
        proof.volunteerId,
        proof.kind,
        proof.associationId,
        proof.skill,
        proof.seenOn,
        seenBy,
        proof.validUntil,
      ],
    );
  }

  async revoke(tx: Transaction, proofId: string, at: Date): Promise<void> {
    await execute(tx, 'update proofs set revoked_at = $2 where id = $1', [proofId, at]);
  }

  async hasCommitment(tx: Transaction, volunteerId: string): Promise<boolean> {
    const rows = await query(
      tx,
      'select from matches where volunteer_id = $1 and state = any($2::text[]) limit 1',
      [volunteerId, placeHoldingStates],
    );
    return rows.length > 0;
  }
}
