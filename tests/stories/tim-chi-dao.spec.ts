import { readFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { builtFile } from './built-site.ts';

/** Cán bộ lọc các chỉ đạo: của cơ quan mình, theo hạn, theo chữ; gửi địa chỉ cho đồng nghiệp; tải đúng những gì đang thấy. */

interface Directive { readonly id: string; readonly date: string; readonly addressees: readonly string[]; readonly due: string | null; readonly quote: string }
const directives = JSON.parse(builtFile('du-lieu/chi-dao.json')) as Directive[];
const MINISTRIES = 'Các bộ, ngành, cơ quan trung ương';
const toMinistries = directives.filter(({ addressees }) => addressees.includes('cac-bo-nganh'));

const items = (page: Page) => page.locator('#danh-sach-chi-dao > li');
const status = (page: Page) => page.getByRole('region', { name: 'Danh sách' }).getByRole('status');

/** Opens the page and waits for its first answer. */
async function open(page: Page, choice = ''): Promise<void> {
  await page.goto(`/chi-dao/${choice}`);
  if (choice !== '' || (page.viewportSize()?.width ?? 0) >= 960) await page.locator('[data-finder-done]').waitFor();
}

async function openPanel(page: Page): Promise<void> {
  const panel = page.locator('.finder-panel');
  if (!(await panel.evaluate((element: HTMLDetailsElement) => element.open))) await panel.locator('> summary').click();
  await page.locator('[data-finder-done]').waitFor();
}

async function complaints(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target, failureSummary }) => `${target.join(' ')} ${failureSummary ?? ''}`).join(' | ')}`);
}

test('lọc theo cơ quan: số đếm đúng, địa chỉ gửi đi được, nút quay lại trả về như cũ', async ({ page }) => {
  await open(page);
  await openPanel(page);
  const box = page.getByRole('checkbox', { name: MINISTRIES });
  await expect(page.locator('li').filter({ has: box })).toContainText(String(toMinistries.length));
  await box.check();
  await expect(status(page)).toContainText(`${toMinistries.length} chỉ đạo`);
  await expect(page).toHaveURL(/giao=cac-bo-nganh/);
  await page.getByRole('radio', { name: /^Có hạn/ }).check();
  const withDue = toMinistries.filter(({ due }) => due !== null);
  await expect(status(page)).toContainText(`${withDue.length} chỉ đạo`);
  await expect(items(page)).toHaveCount(withDue.length);

  const address = page.url();
  await page.goBack();
  await expect(status(page)).toContainText(`${toMinistries.length} chỉ đạo`);
  await page.goto(address);
  await expect(items(page)).toHaveCount(withDue.length);
  await page.getByRole('button', { name: `Bỏ lọc: Ai phải làm: ${MINISTRIES}` }).click();
  await expect(status(page)).toContainText(`${directives.filter(({ due }) => due !== null).length} chỉ đạo`);
  await expect(page).not.toHaveURL(/giao=/);
});

test('lọc theo khoảng hạn, hạn sớm nhất trước', async ({ page }) => {
  await open(page, '?han-tu=2024-01-01&han-den=2025-12-31&xep=han');
  const expected = directives.filter(({ due }) => due === '2024' || due === '2025');
  await expect(items(page)).toHaveCount(expected.length);
  const days = await items(page).locator('strong time').evaluateAll((times) => times.map((time) => time.getAttribute('datetime')!));
  expect(days).toEqual(days.toSorted());
});

for (const [typed, words] of [
  ['ho so truc tuyen', 'hồ sơ trực tuyến toàn trình'],
  ['hoof sow truwcj tuyeens', 'hồ sơ trực tuyến toàn trình'],
  ['dot pha chien luoc', 'đột phá chiến lược'],
  ['Bộ TT&TT', 'Thông tin và Truyền thông'],
] as const)
  test(`gõ “${typed}” trong các chỉ đạo`, async ({ page }) => {
    await open(page, `?q=${encodeURIComponent(typed)}`);
    await expect(items(page).filter({ hasText: words }).first()).toBeVisible();
  });

test('gõ tới đâu lọc tới đó, và quay lại được', async ({ page }) => {
  await open(page);
  const field = page.getByLabel('Tìm trong các chỉ đạo');
  await field.pressSequentially('hồ sơ tr');
  await expect(page).toHaveURL(/q=/);
  await expect(items(page).first()).toContainText('hồ sơ');
  await field.press('Enter');
  await page.goBack();
  await expect(field).toHaveValue('');
});

test('không có gì khớp thì nói bỏ điều gì sẽ còn bao nhiêu', async ({ page }) => {
  await open(page, '?giao=cac-bo-nganh&nam=2025&han=co');
  await expect(items(page)).toHaveCount(0);
  const without = toMinistries.filter(({ due }) => due !== null).length;
  await page.getByRole('button', { name: `Bỏ “Năm: 2025”: còn ${without} chỉ đạo` }).click();
  await expect(items(page)).toHaveCount(without);
});

test('xem thêm: 50 điều một lần, bàn phím đứng ở điều mới', async ({ page }) => {
  await open(page);
  await expect(items(page)).toHaveCount(50);
  await page.getByRole('button', { name: /^Xem thêm/ }).click();
  await expect(items(page)).toHaveCount(Math.min(100, directives.length));
  await expect(items(page).nth(50).getByRole('link').first()).toBeFocused();
  await expect(status(page)).toContainText(`trên ${directives.length}`);
});

test('kỷ yếu lớn: đọc từ mới nhất, đủ một trang thì dừng và nói vậy; muốn thì đọc tiếp', async ({ page }) => {
  const table = JSON.parse(builtFile('chi-dao/tim/bang.json')) as { rows: unknown[] };
  const rows = Array.from({ length: 2500 }, () => table.rows[0]);
  const parts: string[] = [];
  await page.route('**/chi-dao/tim/bang.json', (route) => route.fulfill({ json: { ...table, stamp: 'thu', rows } }));
  await page.route('**/chi-dao/tim/phan-*', (route) => {
    parts.push(/phan-\d+/u.exec(route.request().url())![0]);
    return route.fulfill({ json: { stamp: 'thu', rows: Array.from({ length: 250 }, (_, row) => [`${parts.at(-1)}-${row}`, 'Làm hóa đơn điện tử', '', 'hóa đơn điện tử', '']) } });
  });
  await open(page, '?q=hoa don dien tu');
  await expect(status(page)).toHaveText('1.500 chỉ đạo. Mới tìm trong 1.500 trên 2.500 chỉ đạo, từ mới nhất.');
  expect(parts.toSorted()).toEqual(['phan-10', 'phan-5', 'phan-6', 'phan-7', 'phan-8', 'phan-9']);
  await page.getByRole('button', { name: 'Tìm tiếp trong các năm trước' }).click();
  await expect(status(page)).toHaveText('2.500 chỉ đạo.');
  await expect(page.getByRole('button', { name: 'Tìm tiếp trong các năm trước' })).toHaveCount(0);

  await page.locator('#tim-chi-dao input[name="q"]').fill('h');
  await expect(status(page)).toContainText('Gõ từ hai chữ trở lên');
});

test('chỉ dùng bàn phím', async ({ page }) => {
  await open(page);
  await openPanel(page);
  await page.locator('[data-filter="nam"] > summary').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await expect(page).toHaveURL(/nam=2025/);
  await expect(page.getByRole('checkbox', { name: /^2025/ })).toBeFocused();
  await page.keyboard.press('Space');
  await expect(page).not.toHaveURL(/nam=/);
});

test('tải đúng những gì đang thấy: CSV mở được bằng Excel', async ({ page }) => {
  await open(page, '?giao=cac-bo-nganh');
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Tải bảng (CSV)' }).click()]);
  const text = readFileSync(await file.path(), 'utf8');
  expect(text.startsWith('\ufeff')).toBe(true);
  expect(text.trimEnd().split('\r\n')).toHaveLength(toMinistries.length + 1);
  for (const { id, quote } of toMinistries) {
    expect(text).toContain(`/chi-dao/${id}/`);
    expect(text.replaceAll('""', '"')).toContain(quote);
  }
});

test('tải lịch: chỉ những hạn đang thấy', async ({ page }) => {
  const due = directives.filter((one) => one.due !== null);
  await open(page, '?han=co&han-den=2022-12-31');
  const wanted = due.filter((one) => one.due!.startsWith('2022'));
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: `Tải lịch hạn (iCalendar): ${wanted.length}` }).click()]);
  const text = readFileSync(await file.path(), 'utf8');
  const named = [...text.replace(/\r?\n[ \t]/gu, '').matchAll(/^URL[^:]*:.*\/chi-dao\/(.+)\/\r?$/gmu)].map(([, id]) => id!);
  expect(named.toSorted()).toEqual(wanted.map(({ id }) => id).toSorted());
});

for (const scheme of ['light', 'dark'] as const)
  test(`axe: đang lọc, và không có gì khớp, ${scheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme });
    await open(page, '?giao=cac-bo-nganh&nam=2024&q=chuyen doi so');
    await openPanel(page);
    await page.locator('.facet').evaluateAll((facets) => facets.forEach((facet) => facet.setAttribute('open', '')));
    expect(await complaints(page)).toEqual([]);
    await open(page, '?giao=cac-bo-nganh&nam=2025&q=xyzzyqwk');
    expect(await complaints(page)).toEqual([]);
  });

test('từ trang cơ quan: tên cũ cũng dẫn tới mọi chỉ đạo của cơ quan hôm nay, và tìm được trong các bài về nó', async ({ page }) => {
  await page.goto('/co-quan/so-thong-tin-va-truyen-thong-bac-ninh/');
  await page.getByRole('link', { name: /^Lọc và tải/ }).click();
  await expect(page).toHaveURL(/giao=so-khoa-hoc-va-cong-nghe/);
  const given = directives.filter(({ addressees }) => addressees.includes('so-thong-tin-va-truyen-thong-bac-ninh')).length;
  await expect(items(page)).toHaveCount(given);

  await page.goto('/co-quan/cac-bo-nganh/');
  await page.getByRole('search', { name: /^Tìm trong các bài về/ }).getByRole('searchbox').fill('thương mại điện tử');
  await page.keyboard.press('Enter');
  await page.locator('[data-search-done]').waitFor();
  await expect(page).toHaveURL(/co-quan=/);
  await expect(page.locator('[data-search-result]').first()).toContainText('thương mại điện tử');

  await page.goto('/nguoi/pham-minh-chinh/');
  await page.getByRole('search', { name: /^Tìm trong các chỉ đạo của/ }).getByRole('searchbox').fill('thuong mai dien tu');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/noi=pham-minh-chinh/);
  await expect(items(page).first()).toContainText('thương mại điện tử');
});

test.describe('không có JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('đọc được hết theo năm và theo hạn', async ({ page }) => {
    await page.goto('/chi-dao/');
    await expect(items(page)).toHaveCount(Math.min(50, directives.length));
    await expect(page.locator('#tim-chi-dao')).toBeHidden();
    const years = [...new Set(directives.map(({ date }) => date.slice(0, 4)))];
    const seen = new Set<string>();
    for (const year of years) {
      await page.goto('/chi-dao/');
      await page.getByRole('navigation', { name: 'Xem theo danh sách' }).getByRole('link', { name: `Năm ${year}` }).click();
      for (const address of await page.locator('.directive-action a').evaluateAll((links) => links.map((link) => link.getAttribute('href')!))) seen.add(address);
    }
    expect(seen.size).toBe(directives.length);
    await page.goto('/chi-dao/');
    await page.getByRole('link', { name: /^Có hạn/ }).click();
    await expect(page.locator('.directive-item')).toHaveCount(directives.filter(({ due }) => due !== null).length);
  });
});
