import { randomUUID } from 'node:crypto';
import type { PersonActor } from '@app/domain/accounts';
import { RegisterAssociation, VerifyAssociation } from '@app/domain/associations';
import { service as theService } from '@app/domain/events';
import { makeCoordinator } from '../people.js';
import type { TestService } from '../test-service.js';

/** An association with its first member, and a coordinator of Paris. */
export interface VerifiedAssociation {
  readonly associationId: string;
  readonly member: PersonActor;
  readonly coordinator: PersonActor;
}

let registered = 0;

/** An account without contact data. */
export async function anAccount(service: TestService): Promise<string> {
  const id = randomUUID();
  await service.sql('insert into accounts (id, created_at) values ($1, $2)', [id, service.clock.now()]);
  return id;
}

/** An association of Paris that a coordinator verified, and trusts unless told otherwise. */
export async function verifiedAssociation(
  service: TestService,
  { trusted = true }: { readonly trusted?: boolean } = {},
): Promise<VerifiedAssociation> {
  const coordinator = await makeCoordinator(service);
  const memberAccountId = await anAccount(service);
  registered += 1;
  const { id: associationId } = await service.get(RegisterAssociation).execute(theService, {
    name: `Les Voisins ${registered}`,
    rna: `W75${String(registered).padStart(7, '0')}`,
    territory: 'paris',
    memberAccountId,
  });
  await service.get(VerifyAssociation).execute(coordinator, { associationId, trusted });
  return { associationId, member: { kind: 'association', accountId: memberAccountId }, coordinator };
}
