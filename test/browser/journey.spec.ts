import { expect, test } from '@playwright/test';
import { openQuestion, pathsOf, signIn } from './mailbox.js';
import { expectSoundPage } from './sound-page.js';

test('from a mail to a confirmed mission, without script', async ({ browser, locale, viewport }) => {
  const options = { locale: locale ?? 'fr-FR', viewport, javaScriptEnabled: false };
  const association = await (await browser.newContext(options)).newPage();
  await signIn(association, 'association');
  const title = await association.getByRole('heading', { level: 2 }).first().innerText();
  const name = title.replace(/^.* de /, '');

  const volunteer = await (await browser.newContext(options)).newPage();
  const link = await openQuestion(volunteer, 'a', name);
  await volunteer.locator('form:has([value="yes"]) button').click();
  await expect(volunteer).toHaveURL(link);
  await expect(volunteer.locator('form')).toHaveCount(0);

  await association.goto('/');
  const needs = await pathsOf(association.locator('a[href^="/needs/"]'));
  for (const path of needs) {
    await association.goto(path);
    const accepted = association.locator('a[href^="/matches/"]');
    if ((await accepted.count()) > 0) {
      await accepted.first().click();
      break;
    }
  }
  await association.locator('form:has([value="confirm"]) button').click();
  await expect(association.getByRole('heading', { name: 'Vos contacts' })).toBeVisible();
  await expect(association.locator('a[href^="mailto:"]')).toBeVisible();

  await volunteer.goto(link);
  await expect(volunteer.locator('a[href^="/matches/"]')).toBeVisible();

  const coordinator = await (await browser.newContext(options)).newPage();
  await signIn(coordinator, 'coordinator');
  await coordinator.goto('/supervision?state=confirmed');
  const row = coordinator.getByRole('row').filter({ hasText: name });
  await expect(row.first().getByRole('listitem')).toHaveCount(4);
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
