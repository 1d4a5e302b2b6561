import type { EventName } from '@app/contracts';
import type { LinkPurpose } from '@app/domain/accounts';
import { LinkSecrets } from '@app/domain/accounts';
import type { TestService } from './test-service.js';

/** The events written so far, oldest first, with their payloads. */
export async function eventsOf(
  service: TestService,
  prefix = '',
): Promise<readonly { readonly name: EventName; readonly payload: Readonly<Record<string, unknown>> }[]> {
  return service.sql(`select event as name, payload from outbox where event like $1 order by id`, [
    `${prefix}%`,
  ]);
}

/** The secret that the newest mail with a link of this purpose would carry to an address. */
export async function mailedSecret(
  service: TestService,
  purpose: LinkPurpose,
  email: string,
): Promise<string> {
  const [link] = await service.sql<{ id: string }>(
    `select l.id from links l join account_contacts c on c.account_id = l.account_id
       where l.purpose = $1 and c.email_key = $2 order by l.id desc limit 1`,
    [purpose, email],
  );
  if (!link) throw new Error(`no ${purpose} link for ${email}`);
  return service.get(LinkSecrets).secretOf(purpose, link.id);
}
