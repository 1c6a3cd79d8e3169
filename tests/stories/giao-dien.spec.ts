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

/**
 * Text whose lines could touch: element, its leading, and the least that its own letters need. That is measured in the face and weight of the
 * element: from the top of the tallest stacked capital to the foot of the lowest letter, as if they stood over each other in two lines.
 */
const tight = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    await document.fonts.ready;
    const canvas = document.createElement('canvas').getContext('2d')!;
    const needs = new Map<string, number>();
    const needOf = ({ fontStyle, fontWeight, fontFamily }: CSSStyleDeclaration): number => {
      const font = `${fontStyle} ${fontWeight} 200px ${fontFamily}`;
      if (!needs.has(font)) {
        canvas.font = font;
        const most = (letters: string, edge: 'actualBoundingBoxAscent' | 'actualBoundingBoxDescent'): number => Math.max(...[...letters].map((letter) => canvas.measureText(letter)[edge]));
        needs.set(font, (most('ẾỀỂỄẪẨỐỔỖỨỪỮ', 'actualBoundingBoxAscent') + most('ỘỆẬỰỢộệậựợgyqp', 'actualBoundingBoxDescent')) / 200);
      }
      return needs.get(font)!;
    };
    return [...document.querySelectorAll('body *:not(svg *, option)')].flatMap((element) => {
      const own = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && /\p{L}/u.test(node.textContent!));
      const style = getComputedStyle(element);
      if (!own || style.lineHeight === 'normal' || element.closest('.visually-hidden')) return [];
      const leading = parseFloat(style.lineHeight) / parseFloat(style.fontSize);
      return leading + 0.005 < needOf(style) ? [`${element.tagName}.${element.className} ${leading.toFixed(2)} < ${needOf(style).toFixed(2)}`] : [];
    });
  });

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

test('ô biểu đồ nhỏ: trục vẽ một lần, ô nào cũng hiện y như ô đầu', async ({ page }) => {
  await page.goto('/so-lieu/ho-so-truc-tuyen-toan-trinh/');
  const sizeOf = (element: Element) => (({ x, y, width, height }) => [x, y, width, height].map(Math.round))((element as SVGGraphicsElement).getBBox());
  const first = await page.locator('#khung-o').evaluate(sizeOf);
  const others = page.locator('.chart-panels use');
  expect(await others.count()).toBeGreaterThan(0);
  for (const other of await others.all()) expect(await other.evaluate(sizeOf)).toEqual(first);
});
