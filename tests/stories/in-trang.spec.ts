import { expect, test } from '@playwright/test';
import { pagesOfEachKind } from './built-site.ts';

/** Cán bộ in một trang ra giấy A4, mang đi họp. */

const PAPER = { width: 794, height: 1123 };
const heaviest = (kind: string): string => pagesOfEachKind().find((one) => one.kind === kind)!.pages[0]!.address;

test.beforeEach(async ({ page }) => {
  await page.setViewportSize(PAPER);
  await page.emulateMedia({ media: 'print' });
});

for (const kind of ['/ban-tin/*', '/hoi-nghi/*', '/chi-dao/*/*', '/so-lieu/*'])
  test(`${kind}: trên giấy chỉ còn nội dung, nguồn và địa chỉ`, async ({ page }) => {
    const address = heaviest(kind);
    await page.goto(address);
    for (const gone of ['.site-menu', '.search-box', '.breadcrumb', '.contents', '.site-footer ul', '.to-words']) for (const one of await page.locator(gone).all()) await expect(one, gone).toBeHidden();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.locator('.page-address')).toContainText(address);
    await expect(page.getByText('không phải trang của cơ quan nhà nước')).toBeVisible();
    for (const link of await page.locator('main a[rel~="external"]').all()) expect(await link.evaluate((element) => getComputedStyle(element, '::after').content)).toContain('http');
    const inside = page.locator('main a[href^="/"]').first();
    expect(await inside.evaluate((element) => getComputedStyle(element, '::after').content)).toBe('none');
    const breaks = await page.evaluate(() => ({
      cut: [...document.querySelectorAll('main :is(tr, .metric-item, .directive-group li, .quote)')].filter((element) => getComputedStyle(element).breakInside !== 'avoid').length,
      stranded: [...document.querySelectorAll('main :is(h2, h3, caption)')].filter((element) => getComputedStyle(element).breakAfter !== 'avoid').length,
      wide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    }));
    expect(breaks).toEqual({ cut: 0, stranded: 0, wide: 0 });
    expect((await page.pdf({ format: 'A4' })).subarray(0, 5).toString()).toBe('%PDF-');
  });

test('lề của bài mở sẵn trên giấy, ngay dưới đoạn của nó', async ({ page }) => {
  await page.goto(heaviest('/ban-tin/*'));
  const passage = page.locator('.passage', { has: page.locator('.margin .metric') }).first();
  const words = await passage.locator('> :first-child').boundingBox();
  const note = passage.locator('.margin li').first();
  await expect(note).toBeVisible();
  expect((await note.boundingBox())!.y).toBeGreaterThanOrEqual(words!.y + words!.height - 1);
});
