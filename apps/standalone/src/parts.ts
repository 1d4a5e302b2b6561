import type { Environment, MailCatcher } from '@app/runtime';
import { createApi } from '../../api/src/create-api.js';
import { createMatcher } from '../../matcher/src/create-matcher.js';
import { createNotifier } from '../../notifier/src/create-notifier.js';
import { DevMailboxModule } from './dev-mailbox/dev-mailbox.module.js';
import type { Shutdown } from './shutdown.js';

/** Only this machine may open a mailbox in which everybody's links lie. */
const loopback = '127.0.0.1';

/** In one process one of the parts relays the outbox and winds the clocks for all: the last one to close. */
const leftToNotifier = { background: false };

/** Opens the three parts as they are when they run alone, and lets the api listen last. */
export async function openParts(
  environment: Environment,
  { mailbox, shutdown }: { readonly mailbox: MailCatcher | undefined; readonly shutdown: Shutdown },
): Promise<void> {
  const notifier = await createNotifier(environment);
  shutdown.first('notifier', () => notifier.close());
  const matcher = await createMatcher(environment, leftToNotifier);
  shutdown.first('matcher', () => matcher.close());
  const modules = mailbox ? [DevMailboxModule.on(mailbox)] : [];
  const api = await createApi(environment, { modules, ...leftToNotifier });
  shutdown.first('api', () => api.close());
  if (mailbox) await api.listen(environment.port, loopback);
  else await api.listen(environment.port);
}
