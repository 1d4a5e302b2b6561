import { SealedText } from '@app/domain/accounts';
import type { Transaction } from '@app/domain/events';
import { AlarmClocks, Ids, Outbox } from '@app/domain/events';
import { Territories } from '@app/domain/territories';
import { Clock } from '@app/domain/time';
import type { CityVolunteer } from '@app/simulation';
import type { Service } from '../service/open-service.js';
import { insertRows } from './insert-rows.js';
import type { VolunteerRecords } from './volunteer-records.js';
import { volunteerRecords } from './volunteer-records.js';

/** Who vouches for the volunteers of a seeded city. */
export interface Vouchers {
  readonly territory: string;
  readonly associationIds: readonly string[];
  readonly assessor: string;
}

const tables = ['accounts', 'account_contacts', 'volunteers', 'roles', 'offers', 'proofs'] as const;

/** Writes many volunteers at once, as if each had been imported with an attestation and met by an assessor. */
export async function seedVolunteers(
  app: Service,
  tx: Transaction,
  drafts: readonly CityVolunteer[],
  { territory: code, associationIds, assessor }: Vouchers,
  onStep: () => void,
): Promise<void> {
  const now = app.get(Clock).now();
  const ids = app.get(Ids);
  const sealedText = app.get(SealedText);
  const seal = (familyName: string, rowId: string) =>
    sealedText.seal(familyName, { table: 'account_contacts', column: 'family_name', rowId });
  const territory = await app.get(Territories).of(tx, code);
  const records = drafts.map((draft, index): VolunteerRecords => {
    onStep();
    const attestedBy = associationIds[index % associationIds.length] ?? '';
    return volunteerRecords(draft, { territory, now, ids, attestedBy, assessor, seal });
  });
  for (const table of tables) {
    await insertRows(
      tx,
      table,
      records.flatMap(({ rows }) => rows[table]),
    );
  }
  await app.get(AlarmClocks).set(tx, ...records.flatMap(({ alarms }) => alarms));
  await app.get(Outbox).append(tx, ...records.flatMap(({ events }) => events));
}
