import type { APIRequestContext, Locator, Page } from '@playwright/test';
import { expect } from '@playwright/test';

interface ListedMail {
  readonly id: string;
  readonly to: unknown;
  readonly subject: string;
}

interface Mail extends ListedMail {
  readonly text: string;
}

/** The folders of the links in mails: ways in, answers, the way out. */
type Folder = 'l' | 'a' | 'u';

async function listed(request: APIRequestContext): Promise<readonly ListedMail[]> {
  return (await (await request.get('/dev/mailbox.json')).json()) as ListedMail[];
}

async function linkIn(
  request: APIRequestContext,
  id: string,
  folder: Folder,
): Promise<[string, Mail] | undefined> {
  const mail = (await (await request.get(`/dev/mailbox/${id}.json`)).json()) as Mail;
  const [link] = new RegExp(`https?://\\S+/${folder}/[\\w-]+/[\\w-]+`).exec(mail.text) ?? [];
  return link === undefined ? undefined : [link, mail];
}

/** Asks for a link on the page, opens it from the mail that this brings, and confirms. */
export async function signIn(page: Page, who: 'coordinator' | 'association' | 'volunteer'): Promise<void> {
  const email = process.env[`DEMO_${who.toUpperCase()}`] ?? '';
  const before = new Set((await listed(page.request)).map(({ id }) => id));
  await page.goto('/sign-in');
  await page.getByRole('textbox').fill(email);
  await page.getByRole('main').getByRole('button').click();
  let link: string | undefined;
  const arrives = async () => {
    const fresh = (await listed(page.request)).filter(
      ({ id, to }) => !before.has(id) && JSON.stringify(to).includes(email),
    );
    for (const { id } of fresh) link ??= (await linkIn(page.request, id, 'l'))?.[0];
    return link;
  };
  await expect.poll(arrives, { timeout: 30_000, message: `a way in for the ${who}` }).toBeDefined();
  await page.goto(link ?? '');
  await page.getByRole('main').getByRole('button').click();
  await expect(page).toHaveURL('/');
}

/**
 * Opens, from the mailbox, the page of a link that still asks something; answers where it is. Waits as long as a
 * freshly seeded city needs to be matched on a busy machine.
 */
export async function openQuestion(page: Page, folder: 'a' | 'u', containing = ''): Promise<string> {
  const read = new Set<string>();
  let link: string | undefined;
  const opens = async () => {
    for (const { id } of (await listed(page.request)).filter((mail) => !read.has(mail.id))) {
      read.add(id);
      const found = await linkIn(page.request, id, folder);
      if (!found || !found[1].text.includes(containing)) continue;
      await page.goto(found[0]);
      if ((await page.getByRole('main').locator('form').count()) > 0) return (link = found[0]);
    }
    return undefined;
  };
  await expect.poll(opens, { timeout: 150_000, message: `a page of /${folder}/ that asks` }).toBeDefined();
  return link ?? '';
}

/** Where links lead. */
export async function pathsOf(links: Locator): Promise<readonly string[]> {
  const paths = [];
  for (const link of await links.all()) paths.push((await link.getAttribute('href')) ?? '');
  return paths;
}
