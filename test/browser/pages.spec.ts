import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { openQuestion, pathsOf, signIn } from './mailbox.js';
import { expectSoundPage } from './sound-page.js';

const languageOf = (locale: string | undefined): string => (locale ?? 'fr').slice(0, 2);

test('the first page, the way in, and a page that is not there', async ({ page, locale }) => {
  const language = languageOf(locale);
  for (const path of ['/', '/sign-in', '/nowhere', '/l/0/0']) {
    await page.goto(path);
    await expectSoundPage(page, language);
  }
  await page.goto('/');
  await expect(page.getByRole('link', { name: /API/ })).toHaveAttribute('href', '/docs');
});

test('an address that is none is told beside its field', async ({ page, locale }) => {
  await page.goto('/sign-in');
  await page.evaluate(`document.getElementById('email').type = 'text'`);
  await page.getByRole('textbox').fill('nobody');
  await page.getByRole('main').getByRole('button').click();
  await expect(page.getByRole('textbox')).toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByRole('textbox')).toHaveAccessibleDescription(/@/);
  await expectSoundPage(page, languageOf(locale));
});

test('an invitation, in the language of its reader', async ({ page }) => {
  await openQuestion(page, 'a');
  const language = (await page.locator('html').getAttribute('lang')) ?? '';
  expect(['fr', 'en']).toContain(language);
  await expectSoundPage(page, language);
  await page.locator('summary').click();
  await expectSoundPage(page, language);
  await openQuestion(page, 'u');
  await expectSoundPage(page, (await page.locator('html').getAttribute('lang')) ?? '');
});

test('Swagger describes the API under our content security policy', async ({ page }) => {
  const refused: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') refused.push(message.text());
  });
  await page.goto('/docs');
  await expect(page.getByRole('heading', { name: /Trait d'union/ })).toBeVisible();
  expect(refused.filter((text) => text.includes('Content Security Policy'))).toEqual([]);
});

for (const who of ['volunteer', 'association', 'coordinator'] as const) {
  test(`what a signed-in ${who} sees`, async ({ page, locale }) => {
    const language = languageOf(locale);
    await signIn(page, who);
    await expectSoundPage(page, language);
    const links = page
      .getByRole('main')
      .locator('a[href^="/needs/"], a[href^="/matches/"], a[href^="/offers/"]');
    const paths = await pathsOf(links);
    for (const kind of ['/needs/', '/matches/', '/offers/']) {
      const path = paths.find((one) => one.startsWith(kind));
      if (path === undefined) continue;
      await page.goto(path);
      await expectSoundPage(page, language);
    }
    if (who === 'coordinator') {
      await page.goto('/supervision');
      await expectSoundPage(page, language);
      await settings(page, language);
      await wonder(page, language);
    }
  });
}

/** Applying what was learned is refused in a young city, beside its field, by keyboard alone. */
async function settings(page: Page, language: string): Promise<void> {
  await page.goto('/supervision/settings');
  await expectSoundPage(page, language);
  const learning = page.getByRole('group').nth(1);
  await learning.getByRole('radio').nth(1).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(learning).toHaveAccessibleDescription(/500/);
  await expect(learning.getByRole('radio').nth(2)).toBeChecked();
  await expectSoundPage(page, language);
}

/** A match scored again with one change. */
async function wonder(page: Page, language: string): Promise<void> {
  await page.goto('/supervision');
  await page.locator('a[href^="/matches/"]').first().click();
  await page.locator('summary').last().click();
  await expectSoundPage(page, language);
  await page.locator('#places-count').fill('7');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/what-if/);
  await expect(page.getByRole('status')).toBeVisible();
  await expectSoundPage(page, language);
}
