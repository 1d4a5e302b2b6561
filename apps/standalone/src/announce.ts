import type { Environment, MailCatcher } from '@app/runtime';
import type { DemoAccounts } from '../../cli/src/seed/index.js';
import { say } from './say.js';
import type { Database } from './stores.js';

interface Announcement {
  readonly environment: Environment;
  readonly database: Database;
  readonly mailbox: MailCatcher | undefined;
  readonly accounts: DemoAccounts | undefined;
}

/** What there is to see, and who to sign in as. */
export function announce({ environment, database, mailbox, accounts }: Announcement): void {
  const { publicUrl } = environment;
  const lines = [
    '',
    `Trait d'union is ready: ${publicUrl}`,
    '',
    `  pages and sign-in   ${publicUrl}/sign-in`,
    `  API                 ${publicUrl}/docs`,
    ...(mailbox ? [`  every mail sent     ${publicUrl}/dev/mailbox  (and /dev/mailbox.json)`] : []),
    `  database            ${database.place}`,
    `  queues              ${environment.redisUrl === undefined ? 'in the database' : 'Redis'}`,
    ...demoLines(environment, accounts),
    '',
    'Ctrl-C stops it; what it holds is kept.',
  ];
  for (const line of lines) say(line);
}

function demoLines(
  { editHoldMinutes, quietHours }: Environment,
  accounts: DemoAccounts | undefined,
): readonly string[] {
  if (!accounts) return [];
  return [
    '',
    'Demo accounts: ask for a link at /sign-in, then open it in /dev/mailbox.',
    `  coordinator         ${accounts.coordinator}`,
    `  association         ${accounts.association}`,
    `  volunteer           ${accounts.volunteer}`,
    `A new need can be changed for ${editHoldMinutes ?? 10} min before anybody is asked; mails leave ${
      quietHours ? 'by day only' : 'at any hour'
    } (EDIT_HOLD_MINUTES, QUIET_HOURS).`,
  ];
}
