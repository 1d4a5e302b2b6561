import type { PersonActor, PersonInput } from '@app/domain/accounts';
import { CreateCoordinator, VerifyAddress } from '@app/domain/accounts';
import { service as theService } from '@app/domain/events';
import { RegisterVolunteerAccount } from '@app/domain/volunteers';
import { mailedSecret } from './mailed-links.js';
import type { TestService } from './test-service.js';

/** A volunteer who has verified the address. */
export interface TestVolunteer {
  readonly actor: PersonActor;
  readonly volunteerId: string;
  readonly email: string;
}

let people = 0;

/** Somebody whom nobody knows yet. */
export const newPerson = (over: Partial<PersonInput> = {}): PersonInput => ({
  email: `person-${(people += 1)}@exemple.invalid`,
  givenName: 'Lea',
  locale: 'fr',
  ...over,
});

/** Signs up as a volunteer in Paris and leaves the address unverified. Answers the address. */
export async function signUp(service: TestService, over: Partial<PersonInput> = {}): Promise<string> {
  const person = newPerson(over);
  await service
    .get(RegisterVolunteerAccount)
    .execute({ ...person, territory: 'paris', bornOn: '1990-05-02', charterAccepted: true });
  return person.email;
}

/** Signs up and verifies the address, as a person does from the mail. */
export async function makeVolunteer(
  service: TestService,
  over: Partial<PersonInput> = {},
): Promise<TestVolunteer> {
  const email = await signUp(service, over);
  const secret = await mailedSecret(service, 'verify-address', email.toLowerCase());
  const { accountId } = await service.get(VerifyAddress).execute({ secret });
  const [row] = await service.sql<{ id: string }>('select id from volunteers where account_id = $1', [
    accountId,
  ]);
  return { actor: { kind: 'volunteer', accountId }, volunteerId: row?.id ?? '', email };
}

/** A coordinator of Paris. */
export async function makeCoordinator(service: TestService): Promise<PersonActor> {
  const command = { ...newPerson(), territory: 'paris' };
  const { accountId } = await service.get(CreateCoordinator).execute(theService, command);
  return { kind: 'coordinator', accountId };
}

/** A bare association of Paris, unverified. */
export async function makeAssociation(service: TestService): Promise<string> {
  const [row] = await service.sql<{ id: string }>(
    `insert into associations (id, name, territory, created_at)
       values (gen_random_uuid(), 'Accueil', 'paris', now()) returning id`,
  );
  return row?.id ?? '';
}
