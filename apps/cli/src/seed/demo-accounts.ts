import { service, UnitOfWork } from '@app/domain/events';
import { query } from '@app/persistence';
import type { Service } from '../service/open-service.js';

/** Addresses to sign in with, one a role. */
export interface DemoAccounts {
  readonly coordinator: string;
  readonly association: string;
  readonly volunteer: string;
}

/** The first demo account of each role; undefined in a database without a demo city. */
export async function findDemoAccounts(app: Service): Promise<DemoAccounts | undefined> {
  const rows = await app.get(UnitOfWork).run(service, (tx) =>
    query<{ role: string; email: string }>(
      tx,
      `select distinct on (r.role) r.role, c.email from roles r
         join accounts a on a.id = r.account_id and a.demo
         join account_contacts c on c.account_id = a.id
         where r.revoked_at is null order by r.role, a.id`,
    ),
  );
  const byRole = new Map(rows.map(({ role, email }) => [role, email]));
  const [coordinator, association, volunteer] = ['coordinator', 'association-member', 'volunteer'].map(
    (role) => byRole.get(role),
  );
  return coordinator && association && volunteer ? { coordinator, association, volunteer } : undefined;
}
