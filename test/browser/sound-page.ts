import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';

/**
 * What every page keeps: no violation that a machine can find of WCAG 2.2 AA, a language, one first heading, no
 * script, and nothing that runs out of the window, down to 320 pixels.
 */
export async function expectSoundPage(page: Page, language: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  await expect(page.locator('html')).toHaveAttribute('lang', language);
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
  await expect(page.locator('script')).toHaveCount(0);
  const before = page.viewportSize() ?? { width: 390, height: 844 };
  for (const width of [before.width, 320]) {
    await page.setViewportSize({ width, height: before.height });
    const overflow = Number(
      await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth'),
    );
    expect(overflow, `pixels too wide at ${width}`).toBeLessThanOrEqual(0);
  }
  await page.setViewportSize(before);
}
