import { Injectable } from '@nestjs/common';
import type { Role } from '@app/domain/accounts';
import { Roles } from '@app/domain/accounts';
import type { Actor, Transaction } from '@app/domain/events';
import { Ids } from '@app/domain/events';
import { Clock } from '@app/domain/time';
import { execute, query } from '../unit-of-work/index.js';

interface RoleRow {
  readonly role: Role['role'];
  readonly associationId: string | null;
  readonly territory: string | null;
}

const reachOf = (role: Role) => [
  role.role,
  role.role === 'association-member' ? role.associationId : null,
  role.role === 'coordinator' ? role.territory : null,
];

/** Roles in SQL; a revoked row stays, to say who held what and when. */
@Injectable()
export class SqlRoles extends Roles {
  constructor(
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {
    super();
  }

  async holds(tx: Transaction, accountId: string, role: Role): Promise<boolean> {
    const rows = await query(
      tx,
      `select from roles r join accounts a on a.id = r.account_id and a.status = 'active'
         where r.account_id = $1 and r.role = $2 and r.revoked_at is null
           and r.association_id is not distinct from $3 and r.territory is not distinct from $4`,
      [accountId, ...reachOf(role)],
    );
    return rows.length > 0;
  }

  async rolesOf(tx: Transaction, accountId: string): Promise<readonly Role[]> {
    const rows = await query<RoleRow>(
      tx,
      `select role, association_id as "associationId", territory from roles
         where account_id = $1 and revoked_at is null order by granted_at, id`,
      [accountId],
    );
    return rows.map(roleOf);
  }

  async grant(tx: Transaction, accountId: string, role: Role, by: Actor): Promise<void> {
    await execute(
      tx,
      `insert into roles (id, account_id, role, association_id, territory, granted_at, granted_by)
         values ($1, $2, $3, $4, $5, $6, $7)
         on conflict (account_id, role, association_id, territory) where revoked_at is null do nothing`,
      [this.ids.next(), accountId, ...reachOf(role), this.clock.now(), by.accountId ?? null],
    );
  }

  async revoke(tx: Transaction, accountId: string, role: Role): Promise<void> {
    await execute(
      tx,
      `update roles set revoked_at = $5 where account_id = $1 and role = $2 and revoked_at is null
         and association_id is not distinct from $3 and territory is not distinct from $4`,
      [accountId, ...reachOf(role), this.clock.now()],
    );
  }
}

/** The table checks that a member has an association, and a coordinator a territory. */
function roleOf({ role, associationId, territory }: RoleRow): Role {
  if (role === 'association-member') return { role, associationId: associationId ?? '' };
  return role === 'coordinator' ? { role, territory: territory ?? '' } : { role };
}
