import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { buildIndex } from '../../src/search/build-index.ts';
import { sourceOf } from '../../src/search/page-source.ts';
import { builtFile } from './built-site.ts';

/** Cán bộ một bộ, một tỉnh: cơ quan mình được giao gì, hạn nào, nguyên văn ra sao. */

const ACTION = 'Nỗ lực để đến hết năm 2024 đạt tỷ lệ 80% hồ sơ trực tuyến toàn trình';
const QUOTE = 'chỉ đạo các bộ, ngành cần nỗ lực để đến hết năm 2024 đạt tỷ lệ 80% hồ sơ trực tuyến toàn trình';

/** On the page of the directive: who, to whom, by when, in whose words; then the words in the article. */
async function readDirective(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name: ACTION })).toBeVisible();
  const main = page.getByRole('main');
  await expect(main.getByRole('link', { name: 'Phạm Minh Chính' })).toBeVisible();
  await expect(main.getByRole('link', { name: 'Các bộ, ngành, cơ quan trung ương' })).toBeVisible();
  await expect(main.getByText('năm 2024', { exact: true }).first()).toBeVisible();
  const words = main.getByRole('blockquote').first();
  await expect(words.locator('mark')).toHaveText(QUOTE);
  await expect(words).toContainText('Thủ tướng');
  // What became of it stands beside it only with the words of a later article.
  await expect(main.getByRole('blockquote').nth(1).locator('mark')).toContainText('45%');

  await words.getByRole('link').click();
  await expect(page).toHaveURL(/\/ban-tin\/2024-07-19-gia-lai\/#/);
  expect(await highlighted(page)).toBe(QUOTE);
}

/** The words of the article that are lit up: those of the fact in the address. */
const highlighted = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const plain = document.body.appendChild(Object.assign(document.createElement('span'), { className: 'q' }));
    const unlit = getComputedStyle(plain).backgroundColor;
    plain.remove();
    const lit = [...document.querySelectorAll('.prose .q')].filter((piece) => getComputedStyle(piece).backgroundColor !== unlit);
    return lit.map(({ textContent }) => textContent).join('').replace(/\s+/gu, ' ').trim();
  });

test('tìm một chỉ đạo bằng ô tìm kiếm', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('searchbox').first().fill('hồ sơ trực tuyến toàn trình');
  await page.getByRole('searchbox').first().press('Enter');
  await page.locator('[data-search-done]').waitFor();
  await page.getByText('Lọc và sắp xếp').click();
  const kind = page.getByLabel('Loại', { exact: true });
  await expect(kind.locator('option[value="chi-dao"]')).toBeAttached();
  await kind.selectOption('chi-dao');
  await expect(page).toHaveURL(/loai=/);
  await page.getByRole('main').getByRole('link', { name: ACTION }).first().click();
  await readDirective(page);
});

test('tìm nhanh bằng phím, không cần chuột', async ({ page }) => {
  await page.goto('/gioi-thieu/');
  await page.locator('body').press('/');
  const panel = page.getByRole('dialog');
  await expect(panel).toBeVisible();
  await panel.getByRole('combobox').or(panel.getByRole('searchbox')).first().fill('Bac Kan');
  await expect(panel.getByText('Bắc Kạn').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();
});

test('gõ không dấu, gõ Telex sót, gõ nhầm vẫn tới nơi', async ({ page }) => {
  for (const [typed, found] of [['hoa don dien tu', 'hóa đơn điện tử'], ['ddeef ans 06', 'Đề án 06'], ['thủ tục hành chnh', 'thủ tục hành chính']] as const) {
    await page.goto(`/tim-kiem/?q=${encodeURIComponent(typed)}`);
    await page.locator('[data-search-done]').waitFor();
    await expect(page.locator('main').getByText(found).first()).toBeVisible();
  }
});

test('nút quay lại trả về lần tìm trước', async ({ page }) => {
  await page.goto('/tim-kiem/?q=Bắc Kạn');
  await page.locator('[data-search-done]').waitFor();
  await page.getByLabel('Từ cần tìm').fill('Yên Bái');
  await page.getByLabel('Từ cần tìm').press('Enter');
  await expect(page.locator('#trang-thai')).toContainText('Yên Bái');
  await page.goBack();
  await expect(page.locator('#trang-thai')).toContainText('Bắc Kạn');
  await expect(page.getByLabel('Từ cần tìm')).toHaveValue('Bắc Kạn');
});

test('tìm một chỉ đạo từ trang cơ quan mình', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('navigation', { name: 'Các mục chính' }).getByRole('link', { name: 'Cơ quan' }).click();
  await page.getByRole('main').getByRole('link', { name: 'Các bộ, ngành, cơ quan trung ương' }).click();
  await page.getByRole('region', { name: /^Chỉ đạo/ }).getByRole('link', { name: ACTION }).click();
  await readDirective(page);
});

test('xem các chỉ đạo có hạn', async ({ page }) => {
  await page.goto('/chi-dao/');
  await page.getByRole('link', { name: /^Có hạn/ }).click();
  await expect(page.getByRole('link', { name: ACTION })).toBeVisible();
  await expect(page.getByText('hạn: năm 2024').first()).toBeVisible();
});

test('tìm không thấy thì được báo, không bị bỏ lửng', async ({ page }) => {
  await page.goto('/tim-kiem/?q=xyzzyqwk');
  await expect(page.locator('[data-search-empty]')).toBeVisible();
  await expect(page.locator('[data-search-result]')).toHaveCount(0);
});

test('trong kỷ yếu lớn: câu trả lời đầu tiên, rồi tìm tiếp trong các bài còn lại', async ({ page, isMobile }, { outputDir }) => {
  test.skip(!isMobile, 'once is enough');
  const pages = Array.from({ length: 420 }, (_, place) => ({ url: `/ban-tin/${place}/`, title: `Bài ${place}`, kind: 'ban-tin' as const, date: '2024-01-01', conference: '', context: '', facets: {}, passages: [{ kind: 'doan' as const, target: '#doan-1', text: place % 20 === 0 ? `Hóa đơn điện tử lần ${place}` : `Việc khác ${place}`, label: '', block: 'doan-1' }] }));
  await buildIndex(pages.map((one) => sourceOf(one)), [], join(outputDir, 'pagefind'));
  await page.route('**/pagefind/**', (route) => route.fulfill({ path: join(outputDir, new URL(route.request().url()).pathname), contentType: 'application/octet-stream' }));
  await page.goto('/tim-kiem/?q=hóa đơn điện tử');
  await expect(page.locator('#trang-thai')).toHaveText('6 kết quả đầu tiên cho “hóa đơn điện tử”.');
  await expect(page.locator('[data-search-result]')).toHaveCount(6);
  await page.getByRole('button', { name: 'Tìm tiếp trong các bài còn lại' }).click();
  await expect(page.locator('#trang-thai')).toContainText('18 kết quả');
  await expect(page.getByRole('button', { name: 'Tìm tiếp' })).toHaveCount(0);
  // Whoever pressed the button with a key is at the first result that it brought.
  await expect(page.locator('[data-search-result] a').nth(6)).toBeFocused();
});

test('hai bài về một hội nghị: con số khác nhau đặt cạnh nhau', async ({ page }) => {
  await page.goto('/hoi-nghi/thuong-truc-chinh-phu-2024-07-19/');
  await expect(page.getByRole('region', { name: 'Các bài về hội nghị này' }).getByRole('heading', { level: 3 })).toHaveCount(2);
});

test('mỗi lời trích sáng lên đúng từng chữ, kể cả khi các lời chồng lên nhau', async ({ page, isMobile }) => {
  test.skip(!isMobile, 'the same words light up at any width');
  const facts = ['so-lieu', 'chi-dao'].flatMap((table) => JSON.parse(builtFile(`du-lieu/${table}.json`)) as { id: string; briefing: string; quote: string }[]);
  for (const [briefing, ofBriefing] of Map.groupBy(facts, (fact) => fact.briefing)) {
    await page.goto(`/ban-tin/${briefing}/`);
    expect(await highlighted(page), 'nothing is lit without an anchor').toBe('');
    for (const { id, quote } of ofBriefing) {
      await page.evaluate((anchor) => location.assign(`#${anchor}`), id.split('/')[1]!);
      expect.soft(await highlighted(page), id).toBe(quote);
    }
  }
});
