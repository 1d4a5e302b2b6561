import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { openQuestion, signIn } from './mailbox.js';
import { expectSoundPage } from './sound-page.js';

interface Me {
  readonly roles: readonly { readonly role: string; readonly associationId?: string }[];
}

const dayMs = 86_400_000;

/** Posts a need for an evening that no other need of the city has; answers what its mails say of it, and its page. */
async function postNeed(association: Page): Promise<{ readonly time: string; readonly path: string }> {
  const me = (await (await association.request.get('/api/v1/me')).json()) as Me;
  const associationId = me.roles.find(({ role }) => role === 'association-member')?.associationId ?? '';
  const answer = await association.request.post(`/api/v1/associations/${associationId}/needs`, {
    headers: { 'Idempotency-Key': randomUUID() },
    data: {
      kind: 'conversation',
      title: 'Une soirée pour parler',
      description: 'Parler français autour d’un thé, en petit groupe.',
      schedule: {
        once: [
          {
            date: new Date(Date.now() + 16 * dayMs).toISOString().slice(0, 10),
            fromMinute: 18 * 60 + 7,
            toMinute: 19 * 60 + 53,
          },
        ],
      },
      setting: 'association-premises',
      site: { postalCode: '75018', street: '1 rue de la Goutte d’Or' },
      oneToOne: false,
      minorsPresent: 'no',
      placeCount: 1,
    },
  });
  const { id } = (await answer.json()) as { readonly id: string };
  expect(answer.status(), JSON.stringify(await answer.json())).toBe(201);
  return { time: '18:07', path: `/needs/${id}` };
}

test('from a need to a confirmed mission, without script', async ({ browser, locale, viewport }) => {
  const options = { locale: locale ?? 'fr-FR', viewport, javaScriptEnabled: false };
  const association = await (await browser.newContext(options)).newPage();
  await signIn(association, 'association');
  const need = await postNeed(association);

  const volunteer = await (await browser.newContext(options)).newPage();
  const link = await openQuestion(volunteer, 'a', need.time);
  await volunteer.locator('form:has([value="yes"]) button').click();
  await expect(volunteer).toHaveURL(link);
  await expect(volunteer.getByRole('heading', { level: 1 })).toHaveText(/Merci, c’est noté|Thank you, noted/);

  await association.goto(need.path);
  await association.locator('a[href^="/matches/"]').click();
  await association.locator('form:has([value="confirm"]) button').click();
  await expect(association.getByRole('heading', { name: 'Vos contacts' })).toBeVisible();
  await expect(association.locator('a[href^="mailto:"]')).toBeVisible();
  const match = new URL(association.url()).pathname;

  // The accessibility check needs a browser with script, which the pages do not.
  const storageState = await association.context().storageState();
  const checked = await (
    await browser.newContext({ ...options, javaScriptEnabled: true, storageState })
  ).newPage();
  await checked.goto(match);
  await expectSoundPage(checked, 'fr');

  await volunteer.goto(link);
  await expect(volunteer.locator('a[href^="/matches/"]')).toHaveAttribute('href', match);

  const coordinator = await (await browser.newContext(options)).newPage();
  await signIn(coordinator, 'coordinator');
  await coordinator.goto('/supervision?state=confirmed&kind=conversation');
  const row = coordinator.getByRole('row').filter({ has: coordinator.locator(`a[href="${match}"]`) });
  await expect(row.getByRole('listitem')).toHaveCount(4);
});

test('a no in two taps, and no more invitations in one', async ({ page }) => {
  const link = await openQuestion(page, 'a');
  await page.locator('summary').click();
  await page.locator('details button').nth(1).click();
  await expect(page).toHaveURL(link);
  await expect(page.locator('form')).toHaveCount(0);
  await expectSoundPage(page, (await page.locator('html').getAttribute('lang')) ?? '');

  await openQuestion(page, 'u');
  await page.getByRole('main').getByRole('button').click();
  await expect(page.locator('form')).toHaveCount(0);
  await expectSoundPage(page, (await page.locator('html').getAttribute('lang')) ?? '');
});
