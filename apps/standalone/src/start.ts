import { migrate } from '@app/persistence';
import { processEnvironment, SettingError } from '@app/runtime';
import { announce } from './announce.js';
import { firstCity } from './first-city.js';
import { portToListenOn } from './port-to-listen-on.js';
import { openDatabase, openMailbox } from './stores.js';
import { Shutdown } from './shutdown.js';
import { timed } from './say.js';

/**
 * Runs the whole service in this process: stores first, then the api, the matcher and the notifier, each as it would
 * be alone. Their modules are loaded last, when there is something for them to connect to.
 * @throws one error that says in a line what to do
 */
export async function start(args: readonly string[]): Promise<void> {
  const { empty } = readArguments(args);
  const given = processEnvironment('standalone');
  const port = await portToListenOn(given.port);
  const shutdown = new Shutdown();

  const database = await timed('PostgreSQL', () => openDatabase(given));
  shutdown.first('PostgreSQL', () => database.close());
  await timed('schema', () => migrate(database.url));
  const mailbox = given.has('smtpUrl') ? undefined : await openMailbox();
  if (mailbox) shutdown.first('mail catcher', () => mailbox.stop());
  const environment = given.with({
    databaseUrl: database.url,
    port,
    ...(given.has('publicUrl') ? {} : { publicUrl: `http://localhost:${port}` }),
    ...(mailbox ? { smtpUrl: mailbox.url } : {}),
  });

  const accounts = empty ? undefined : await firstCity(environment);

  const { openParts } = await import('./parts.js');
  await timed('api, matcher and notifier', () => openParts(environment, { mailbox, shutdown }));
  announce({ environment, accounts, database, mailbox });
}

function readArguments(args: readonly string[]): { readonly empty: boolean } {
  const unknown = args.find((argument) => argument !== '--empty');
  if (unknown) {
    throw new SettingError([
      `Unknown option ${unknown}: there is --empty, which starts without the demo city.`,
    ]);
  }
  return { empty: args.includes('--empty') };
}
