import './zod-setting.ts';
import type { DirectiveFile, DraftingData } from '../domain/drafting-data.ts';
import type { Vocabulary } from '../domain/vocabulary.ts';
import type { Bench } from './bench.ts';
import { goTo, make, part } from './elements.ts';
import { readFile, sha256Of } from './intake.ts';
import { isKeptOffline } from './kept-offline.ts';
import type { KnownDirectives } from './known-directives.ts';
import { forget, keep, kept } from './storage.ts';
import type { Work } from './work.ts';

/** The drafting page. This file is all that a visitor loads; readers, lists and checks come with the first word of an article. */
const form = part<HTMLFormElement>('nhan-bai');
const field = part<HTMLTextAreaElement>('bai-goc');
const files = part<HTMLInputElement>('tep-bai-goc');
const status = part('trang-thai');
const announce = (words: string): void => {
  part('thong-bao').textContent = words;
};
/** The text of a file as it was, while the field still shows it: a text field changes line ends. */
let original: { readonly text: string; readonly shown: string; readonly name: string } | undefined;
let work: Work | null = null;
let tools: Promise<Tools> | undefined;
let timesTold = 0;

type Tools = typeof import('./desk.ts') & { readonly data: DraftingData; readonly record: KnownDirectives; readonly vocabulary: Vocabulary; readonly bench: Bench };

form.addEventListener('submit', (event) => {
  event.preventDefault();
  void read();
});
for (const event of ['focus', 'input'] as const) field.addEventListener(event, () => void load().catch(() => undefined), { once: true });
field.addEventListener('input', () => void keep(field.value, work));
files.addEventListener('change', () => void take(files.files?.[0]));
for (const event of ['dragenter', 'dragover'] as const) form.addEventListener(event, (drag) => {
  drag.preventDefault();
  form.classList.add('over');
});
for (const event of ['dragleave', 'drop'] as const) form.addEventListener(event, () => form.classList.remove('over'));
form.addEventListener('drop', (drop) => {
  drop.preventDefault();
  void take(drop.dataTransfer?.files[0]);
});
part('xoa-ban-soan').addEventListener('click', () => {
  if (!confirm('Xóa bản đang soạn khỏi trình duyệt này? Không lấy lại được.')) return;
  // The page that goes away would keep it once more.
  window.onpagehide = null;
  forget();
  location.reload();
});
void resume();

/** Loads readers, rules and lists, once; after that the page needs no network but for the directives of the record, once, when there is an outcome. */
function load(): Promise<Tools> {
  tools ??= open()
    .catch((error: unknown) => {
      tools = undefined;
      throw error;
    });
  return tools;
}

async function open(): Promise<Tools> {
  const [desk, { Bench: Opened }, { vocabularyOf }, data] = await Promise.all([import('./desk.ts'), import('./bench.ts'), import('./lists.ts'), list<DraftingData>('danh-muc.json'), import('./preview.ts')]);
  const bench = await Opened.open(data);
  const record = new desk.KnownDirectives(async () => {
    const found = await list<DirectiveFile>('chi-dao.json');
    part('tru-chi-dao').hidden = true;
    tellOffline();
    return found;
  });
  part('ngoai-tuyen').hidden = false;
  tellOffline();
  return { ...desk, data, record, vocabulary: vocabularyOf(data), bench };
}

async function list<T>(name: string): Promise<T> {
  const answer = await fetch(`${form.dataset['base']}soan-bai/${name}`);
  if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
  return (await answer.json()) as T;
}

/** Says whether the page can be opened again without a network; what was loaded last counts. */
function tellOffline(): void {
  const time = ++timesTold;
  void isKeptOffline().then((kept) => {
    if (time === timesTold) part('mo-lai').textContent = kept ? 'mở lại trang này cũng vậy, cho tới khi kỷ yếu có bản mới' : 'tải lại trang thì cần';
  });
}

async function take(file: File | undefined): Promise<void> {
  if (!file) return;
  const reading = await readFile(file);
  if ('refusal' in reading) {
    status.textContent = reading.refusal;
    return;
  }
  field.value = reading.text.replace(/^\uFEFF/u, '');
  original = { text: reading.text, shown: field.value, name: file.name };
  keep(field.value, work);
  status.textContent = `${reading.note} Bấm “Đọc bài”.`;
  void load().catch(() => undefined);
}

async function read(): Promise<void> {
  const untouched = original?.shown === field.value ? original : undefined;
  const text = untouched?.text ?? field.value;
  if (text.trim() === '') {
    status.textContent = 'Chưa có chữ nào để đọc. Dán bài vào ô trên, hoặc chọn tệp.';
    field.focus();
    return;
  }
  if (work !== null && !confirm('Đang có một bản soạn dở. Đọc bài mới thì bản dở bị thay. Tiếp tục?')) return;
  status.textContent = 'Đang đọc…';
  try {
    const { data, vocabulary, workOn } = await load();
    work = workOn(text, await sha256Of(text), vocabulary, data, untouched?.name);
    await show(work);
    goTo(part('tieu-de-ban-soan'), 'start');
  } catch (error) {
    console.warn(error);
    status.textContent = 'Chưa đọc được bài: không tải được bộ đọc. Kiểm tra kết nối rồi bấm lại “Đọc bài”; chữ đã dán vẫn còn.';
  }
}

async function resume(): Promise<void> {
  const found = kept();
  if (!found) return;
  field.value = found.pasted;
  if (found.work === null) return;
  status.textContent = 'Đang mở lại bản soạn dở…';
  try {
    await load();
    work = found.work;
    await show(work);
    status.textContent = 'Đã mở lại bản đang soạn dở trên trình duyệt này.';
  } catch {
    status.textContent = 'Có một bản soạn dở nhưng chưa tải được bộ đọc. Kiểm tra kết nối rồi tải lại trang; bản dở vẫn còn.';
  }
}

async function show(current: Work): Promise<void> {
  const { data, record, vocabulary, bench, openDesk } = await load();
  const { repository, branch = 'main' } = form.dataset;
  const known = data.seeds.find(({ sha256 }) => sha256 === current.fields.source.sha256);
  part('ban-soan').hidden = false;
  part<HTMLDetailsElement>('khung-nhan-bai').open = false;
  part('da-co').hidden = known === undefined;
  if (known) part('da-co').replaceChildren(`Bài này đã có trong kỷ yếu (seeds/${known.name}). `, known.briefing === null ? '' : make('a', { href: `${form.dataset['base']}${known.briefing.slice(1)}` }, 'Xem bản tin đã có'), known.briefing === null ? '' : '. ', 'Sửa bản tin cũ thay vì thêm bản mới.');
  const { metrics, directives } = current.fields;
  let said = `Đã đọc: ${metrics.length} số liệu, ${directives.length} chỉ đạo, ${current.doubts.length} điều nghi.`;
  const save = (): void => {
    if (!keep(field.value, current)) status.textContent = [said, 'Trình duyệt không cho lưu: tải lại trang là mất bản đang soạn. Hãy tải bản tin về máy.'].join(' ').trim();
    said = '';
  };
  openDesk(current, vocabulary, { data, directives: record, bench, repository: repository ? { address: repository, branch } : null, announce, keep: save });
  status.textContent = said;
  save();
}
