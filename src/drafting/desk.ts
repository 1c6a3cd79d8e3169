import type { DraftingData } from '../domain/drafting-data.ts';
import type { Vocabulary } from '../domain/vocabulary.ts';
import { ArticlePane } from './article-pane.ts';
import type { Bench } from './bench.ts';
import { renderDoubts } from './doubt-list.ts';
import { part } from './elements.ts';
import { renderFindings } from './finding-list.ts';
import { type FormHost, redrawOutcomes, renderForm } from './form.ts';
import { goToField, openFact } from './go-to-field.ts';
import { headline } from './headline.ts';
import type { Judgement } from './judge.ts';
import { KeyboardChoice } from './keyboard-choice.ts';
import { KnownDirectives } from './known-directives.ts';
import { Names } from './names.ts';
import { newFact } from './new-fact.ts';
import { renderOutbox } from './outbox.ts';
import { pause } from './pause.ts';
import { type Section, SECTIONS } from './sections.ts';
import { SelectionBar } from './selection-bar.ts';
import { type Repository, repositoryFrom } from './send.ts';
import { renderUnchecked } from './unchecked.ts';
import { linesOf, type Work, workOn } from './work.ts';

export { KnownDirectives, workOn };

type Fact = Record<string, unknown>;

/** What the desk is given by the page. */
export interface DeskSetting {
  readonly data: DraftingData;
  /** Those of the record; fetched as soon as the work has an outcome. */
  readonly directives: KnownDirectives;
  readonly bench: Bench;
  readonly repository: Repository | null;
  readonly announce: (words: string) => void;
  /** Keeps the work over a reload. */
  readonly keep: () => void;
}

/** Opens one article with its form: everything on the page below the intake. */
export function openDesk(work: Work, vocabulary: Vocabulary, { data, directives, bench, repository, announce, keep }: DeskSetting): void {
  const names = new Names(vocabulary, work.proposals, directives);
  const lines = linesOf(work);
  const pane = new ArticlePane(part('bai'), lines, (fact) => goToField(fact));
  const counts = part('so-dem');
  let summary = '';
  let last: Judgement | undefined;
  let shownFindings = '';
  let state: 'idle' | 'busy' | 'stale' = 'idle';
  let timer: ReturnType<typeof setTimeout> | undefined;

  let keys: KeyboardChoice | undefined;
  const bar = new SelectionBar(pane, {
    add: (list, words) => add(SECTIONS.find(({ key }) => key === list)!, words),
    takeQuote,
    cleared: () => {
      keys?.forget();
      pane.unpoint();
    },
  });
  keys = new KeyboardChoice(part('bai'), lines, pane, { choose: (words) => bar.choose(words), toActions: () => bar.focus(), announce });
  part('chon-bang-phim').onclick = () => keys?.start();
  const form: FormHost = {
    work,
    vocabulary,
    names,
    changed,
    show: (fact, from) => {
      if (!pane.showFact(fact)) announce('Lời trích này không có nguyên văn trong một dòng của bài.');
      else bar.rememberWay(from);
    },
    at: (fact) => {
      bar.setTarget(fact, titleOf(fact));
      pane.light(fact);
    },
    takeQuote,
    add: (section) => add(section, bar.words),
  };

  renderDoubts(part('nghi-ngo'), work.doubts, {
    sentence: ({ evidence, line }, from) => {
      if (pane.showWords(evidence, line)) bar.rememberWay(from);
    },
    field: ({ field, evidence }) => goToField(fieldOfDoubt(field, evidence)),
    settled: () => changed(false),
  });
  const id = part<HTMLInputElement>('ten-ban-tin');
  id.value = work.id;
  id.oninput = () => {
    work.id = id.value.trim();
    changed(false);
  };
  const body = part<HTMLTextAreaElement>('than-bai');
  body.value = work.body;
  body.oninput = () => {
    work.body = body.value.normalize('NFC');
    changed(false);
  };
  const branch = part<HTMLInputElement>('nhanh');
  branch.oninput = () => last && renderWaysOut(last.text);
  const preview = part<HTMLDetailsElement>('mo-xem-truoc');
  preview.ontoggle = () => void showPreview();
  // What was typed a moment ago survives a page that goes away.
  window.onpagehide = () => keep();
  document.documentElement.dataset['checked'] = '0';
  directives.onchange = () => {
    redrawOutcomes();
    tellUnchecked();
    if (directives.state === 'here') void check();
  };
  if (outcomes().length > 0) void directives.load();
  draw();
  pane.render(work.fields);
  void check();

  /** Soon keeps the work, marks the article and asks for a new check: a key that is pressed waits for none of it. A list that grew or shrank is drawn at once. */
  function changed(isList: boolean): void {
    if (isList) {
      draw();
      pane.render(work.fields);
    }
    clearTimeout(timer);
    timer = setTimeout(() => {
      pane.render(work.fields);
      keep();
      void check();
    }, 350);
  }

  function draw(): void {
    const open = new Set([...document.querySelectorAll<HTMLDetailsElement>('#bieu-mau details[open]')].map(({ id: name }) => name));
    renderForm(part('bieu-mau'), form);
    tellUnchecked();
    for (const name of open) {
      const details = document.getElementById(name);
      if (details instanceof HTMLDetailsElement) openFact(details);
    }
  }

  /** The same findings as `npm run check`; one check at a time, and one more when something changed meanwhile. */
  async function check(): Promise<void> {
    if (state !== 'idle') {
      state = 'stale';
      return;
    }
    state = 'busy';
    try {
      const known = directives.among(outcomes().map(({ directive }) => directive));
      await show((last = await bench.judge(work, known?.map(({ key, due, given }) => ({ key, due, given })))), known !== undefined);
    } catch (error) {
      console.warn(error);
      counts.textContent = summary = 'Chưa kiểm được. Bản soạn vẫn được lưu; hãy tải lại trang khi có mạng.';
    }
    const again = (state as string) === 'stale';
    state = 'idle';
    if (again) void check();
  }

  /** In several tasks, so that a key pressed meanwhile is answered between them. */
  async function show({ text, findings }: Judgement, isWhole: boolean): Promise<void> {
    const isAwaited = ({ code, message }: { readonly code: string; readonly message: string }): boolean => code === 'ma-khong-ro' && work.proposals.some(({ id: wanted }) => message.includes(`\`${wanted}\``));
    const key = JSON.stringify([isWhole, findings.map((finding) => [finding.field ?? finding.position.line, finding.severity, finding.code, finding.message, finding.remedy, isAwaited(finding)])]);
    // The fields may have been drawn anew, so their complaints are told again; the list itself only when it changed.
    renderFindings(key === shownFindings ? undefined : part('dieu-can-xem'), { findings, isWhole }, isAwaited, goToField);
    shownFindings = key;
    const errors = findings.filter((finding) => finding.severity === 'error' && !isAwaited(finding)).length;
    const hints = findings.filter((finding) => finding.severity === 'hint' && !isAwaited(finding)).length;
    const { metrics, directives } = work.fields;
    const now = `${work.doubts.filter(({ settled }) => !settled).length} điều nghi · ${metrics.length} số liệu · ${directives.length} chỉ đạo · ${errors} lỗi, ${hints} nhắc${isWhole ? '' : ', chưa kiểm hết'}`;
    if (now !== summary) counts.textContent = summary = now;
    await pause();
    part('xem-truoc').textContent = text;
    renderWaysOut(text);
    await pause();
    await showPreview();
    document.documentElement.dataset['checked'] = String(Number(document.documentElement.dataset['checked']) + 1);
  }

  /** The page as a reader will see it; made only while somebody looks. */
  async function showPreview(): Promise<void> {
    if (!preview.open) return;
    const root = part('nhu-trang');
    try {
      const [{ renderPreview }, html] = await Promise.all([import('./preview.ts'), bench.body(work)]);
      renderPreview(root, { work, names, vocabulary, html });
    } catch (error) {
      console.warn(error);
      root.textContent = 'Chưa dựng được bản xem trước.';
    }
  }

  function renderWaysOut(text: string): void {
    renderOutbox({ work, text, isKnownSeed: data.seeds.some(({ sha256 }) => sha256 === work.fields.source.sha256), repository, second: repository && repositoryFrom(branch.value, repository), announce });
  }

  function outcomes(): NonNullable<Work['fields']['outcomes']> {
    return work.fields.outcomes ?? [];
  }

  function tellUnchecked(): void {
    renderUnchecked(part('chua-kiem'), outcomes().length > 0, directives);
  }

  function add(section: Section, words: string): void {
    const list = ((work.fields as unknown as Record<string, Fact[] | undefined>)[section.key] ??= []);
    list.push(newFact(section.key, words, work, vocabulary));
    if (section.key === 'outcomes') void directives.load();
    bar.clear();
    changed(true);
    const fact = `${section.key}.${list.length - 1}`;
    goToField(fact);
    pane.light(fact);
    announce(words === '' ? `Đã thêm một ${section.noun} trống.` : `Đã thêm ${section.noun} với lời trích: ${words}`);
  }

  function takeQuote(fact: string): void {
    const [list, index] = fact.split('.') as [string, string | undefined];
    const owner = (index === undefined ? work.fields.date : (work.fields as unknown as Record<string, Fact[]>)[list]?.[Number(index)]) as Fact | undefined;
    if (!owner || bar.words === '') {
      announce('Trước hết hãy chọn lời trong bài.');
      return;
    }
    owner['quote'] = bar.words;
    announce(`Lời trích nay là: ${bar.words}`);
    bar.clear();
    changed(true);
    goToField(`${fact}.quote`);
    pane.light(fact);
  }

  function fieldOfDoubt(field: string, evidence: string | null): string {
    const facts = (work.fields as unknown as Record<string, unknown>)[field];
    const index = Array.isArray(facts) && evidence !== null ? (facts as Fact[]).findIndex(({ quote }) => quote === evidence) : -1;
    return index !== -1 ? `${field}.${index}` : field === 'published' ? 'source.published' : field === 'date' ? 'date.value' : field;
  }

  function titleOf(fact: string): string {
    const [list, index] = fact.split('.') as [Section['key'], string];
    const found = (work.fields as unknown as Record<string, Fact[]>)[list]?.[Number(index)];
    return found ? headline(list, found, names) : '';
  }
}
