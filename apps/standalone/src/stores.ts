import type { Environment } from '@app/runtime';
import { createDatabaseIfMissing, MailCatcher } from '@app/runtime';
import type { Store } from '../../cli/src/service/embedded-store.js';
import { startStore } from '../../cli/src/service/embedded-store.js';

/** How many mails the mailbox keeps. */
const mailsKept = 2_000;

/** A database, and in which words to speak of it. */
export interface Database extends Store {
  readonly place: string;
}

/** The one that DATABASE_URL names, else our own in the data folder. */
export async function openDatabase(environment: Environment): Promise<Database> {
  if (environment.has('databaseUrl')) {
    const url = environment.databaseUrl;
    await createDatabaseIfMissing(url);
    return { url, place: new URL(url).host, close: () => Promise.resolve() };
  }
  const store = await startStore(environment);
  const { dataDir, port, adopted } = store.server;
  return { ...store, place: `${dataDir}, port ${port}${adopted ? ', found running' : ''}` };
}

/** A mail server in this process, which passes nothing on. */
export const openMailbox = (): Promise<MailCatcher> => MailCatcher.start({ keep: mailsKept });
