import type { Person } from '@app/domain/accounts';
import { AccountRegistry, AccountRepository, parsePerson, Roles } from '@app/domain/accounts';
import { AssociationRepository, RegisterAssociation, VerifyAssociation } from '@app/domain/associations';
import type { Transaction } from '@app/domain/events';
import { AlarmClocks, Ids, Outbox, service, UnitOfWork } from '@app/domain/events';
import { NeedRepository, PublishNeed } from '@app/domain/needs';
import { Tasks } from '@app/domain/supervision';
import { Territories } from '@app/domain/territories';
import { Clock } from '@app/domain/time';
import { execute, query } from '@app/persistence';
import type { City, CityAssociation } from '@app/simulation';
import { CommandError } from '../service/command-error.js';
import type { Service } from '../service/open-service.js';
import type { DemoAccounts } from './demo-accounts.js';
import { seedVolunteers } from './seed-volunteers.js';
import { settleInbox } from './settle-inbox.js';

/** Told at every association, volunteer and need. */
export type OnSeeded = () => void;

interface SeededAssociation {
  readonly associationId: string;
  readonly memberId: string;
  readonly verified: boolean;
}

/** Within this time somebody has been asked for every need. */
const askingMs = 10 * 60_000;

const coordinator = {
  email: 'coordination@ville.invalid',
  givenName: 'Camille',
  familyName: 'Exemple',
  locale: 'fr',
} as const;

/**
 * Writes a whole city into a database, marked as a demo, or nothing of it. Its needs were posted before now and wait for
 * the matcher.
 * @throws CommandError when somebody real is in there
 */
export async function seedCity(
  app: Service,
  city: City,
  onSeeded: OnSeeded = () => undefined,
): Promise<DemoAccounts> {
  await app.get(UnitOfWork).run(service, async (tx) => {
    await refuseRealPeople(tx);
    const { territory } = city;
    const assessor = await openDemoAccount(app, tx, parsePerson(coordinator));
    await app.get(Roles).grant(tx, assessor, { role: 'coordinator', territory }, service);
    const associations: SeededAssociation[] = [];
    for (const association of city.associations) {
      associations.push(await seedAssociation(app, tx, association, { territory, assessor }));
      onSeeded();
    }
    const verified = associations.filter((association) => association.verified);
    const associationIds = verified.map(({ associationId }) => associationId);
    await seedVolunteers(app, tx, city.volunteers, { territory, associationIds, assessor }, onSeeded);
    await settleInbox(tx, []);
    await seedNeeds(app, tx, city, associations, onSeeded);
    await settleInbox(tx, ['match-need', 'staff-need']);
    // PostgreSQL would look at so many new rows within a minute; until then it would read whole tables for one of them.
    await execute(tx, 'analyze');
  });
  return {
    coordinator: coordinator.email,
    association: city.associations[0]?.contact.email ?? '',
    volunteer: city.volunteers[0]?.person.email ?? '',
  };
}

/** Demo volunteers would be matched to real needs, and production would not start on the database any more. */
async function refuseRealPeople(tx: Transaction): Promise<void> {
  const [real] = await query(tx, 'select from accounts where not demo limit 1');
  if (real)
    throw new CommandError(
      'The database holds accounts of real people: seed a demo city into one of its own.',
    );
}

async function openDemoAccount(app: Service, tx: Transaction, person: Person): Promise<string> {
  const { account } = await app.get(AccountRegistry).findOrOpen(tx, person);
  await app.get(AccountRepository).markVerified(tx, account.id, app.get(Clock).now());
  await execute(tx, 'update accounts set demo = true where id = $1', [account.id]);
  return account.id;
}

async function seedAssociation(
  app: Service,
  tx: Transaction,
  draft: CityAssociation,
  { territory, assessor }: { readonly territory: string; readonly assessor: string },
): Promise<SeededAssociation> {
  const memberId = await openDemoAccount(app, tx, parsePerson(draft.contact));
  const { contact: _, district: __, verified, trusted, ...association } = draft;
  const { id: associationId } = await app
    .get(RegisterAssociation)
    .execute(
      { kind: 'association', accountId: memberId },
      { ...association, memberAccountId: memberId, territory, demo: true },
    );
  if (verified) {
    const actor = { kind: 'coordinator', accountId: assessor } as const;
    await app.get(VerifyAssociation).execute(actor, { associationId, trusted });
  }
  return { associationId, memberId, verified };
}

/**
 * Each need is published at its own moment, so that its clocks are those of its age; then people are asked for one need
 * after the other, or the first visitor would wait behind hundreds of mails.
 */
async function seedNeeds(
  app: Service,
  tx: Transaction,
  { needs }: City,
  associations: readonly SeededAssociation[],
  onSeeded: OnSeeded,
): Promise<void> {
  const now = app.get(Clock).now();
  const clock = new PastClock(now);
  const publishNeed = new PublishNeed(
    app.get(UnitOfWork),
    app.get(NeedRepository),
    app.get(AssociationRepository),
    app.get(Roles),
    app.get(Tasks),
    app.get(Territories),
    app.get(AlarmClocks),
    app.get(Outbox),
    app.get(Ids),
    clock,
  );
  for (const [index, { association, postedMinutesAgo, need }] of needs.entries()) {
    const author = associations[association];
    if (!author) continue;
    clock.setBack(postedMinutesAgo);
    const actor = { kind: 'association', accountId: author.memberId } as const;
    const { id, holdUntil } = await publishNeed.execute(actor, {
      associationId: author.associationId,
      need,
    });
    const dueAt = new Date(now.getTime() + (index / needs.length) * askingMs);
    if (holdUntil) await app.get(AlarmClocks).set(tx, { kind: 'edit-hold', subjectId: id, dueAt });
    onSeeded();
  }
}

class PastClock extends Clock {
  private minutesAgo = 0;

  constructor(private readonly present: Date) {
    super();
  }

  setBack(minutesAgo: number): void {
    this.minutesAgo = minutesAgo;
  }

  now(): Date {
    return new Date(this.present.getTime() - this.minutesAgo * 60_000);
  }
}
