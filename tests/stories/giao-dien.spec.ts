import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';

/** Trang giao diện: các phần của mọi trang, dưới những cách nhìn mà người đọc chọn trên máy mình. */

const ADDRESS = '/gioi-thieu/giao-dien/';
/** 320 is also 1280 at 400 %, 640 is 1280 at 200 %. */
const WIDTHS = [320, 390, 640, 1280, 1920];
const WAYS = {
  'nền sáng': { colorScheme: 'light' },
  'nền tối': { colorScheme: 'dark' },
  'màu bắt buộc': { forcedColors: 'active' },
  'tương phản cao': { contrast: 'more' },
  'tương phản cao, nền tối': { contrast: 'more', colorScheme: 'dark' },
  'ít chuyển động': { reducedMotion: 'reduce' },
} as const;

for (const [way, media] of Object.entries(WAYS))
  test(`không phần nào khó dùng: ${way}`, async ({ page }) => {
    await page.emulateMedia(media);
    await page.goto(ADDRESS);
    for (const width of way === 'nền sáng' ? [320, 1280] : [390]) {
      await page.setViewportSize({ width, height: 900 });
      const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.target.join(' ')}`), `${width} px`).toEqual([]);
    }
  });

test('không phải kéo ngang ở mọi bề rộng, kể cả phóng 200 % và 400 %', async ({ page }) => {
  await page.goto(ADDRESS);
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 800 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), `${width} px`).toBe(0);
  }
});

/** Text whose lines are too close for stacked marks: element, and leading as a part of its size. */
const tight = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('body *:not(svg *)')].flatMap((element) => {
      const own = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && /\p{L}/u.test(node.textContent!));
      const { lineHeight, fontSize, fontFamily } = getComputedStyle(element);
      if (!own || lineHeight === 'normal' || element.closest('.visually-hidden')) return [];
      const leading = parseFloat(lineHeight) / parseFloat(fontSize);
      const least = fontFamily.includes('Lora') && (element.closest('h1, h2, h3, h4, .metric-figure, .briefing-title') || parseFloat(fontSize) > 19) ? 1.25 : 1.45;
      return leading < least ? [`${element.tagName}.${element.className} ${leading.toFixed(2)}`] : [];
    }),
  );

test('dấu chồng không bị dòng trên chạm vào', async ({ page }) => {
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(ADDRESS);
    expect(await tight(page), `${width} px`).toEqual([]);
  }
});

test('khung tiêu điểm thấy được ở mọi chỗ bấm được', async ({ page }) => {
  await page.goto(ADDRESS);
  const unseen = new Set<string>();
  let stops = 0;
  for (; stops < 60; stops++) {
    await page.keyboard.press('Tab');
    const problem = await page.evaluate(() => {
      const at = document.activeElement!;
      const { outlineStyle, outlineWidth } = getComputedStyle(at);
      const box = at.getBoundingClientRect();
      return outlineStyle === 'none' || parseFloat(outlineWidth) < 2 || box.bottom < 0 || box.top > innerHeight ? at.outerHTML.slice(0, 90) : undefined;
    });
    if (problem !== undefined) unseen.add(problem);
  }
  expect([...unseen]).toEqual([]);
});
