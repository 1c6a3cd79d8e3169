import type { DraftingData } from '../domain/drafting-data.ts';
import type { Vocabulary, VocabularyName } from '../domain/vocabulary.ts';
import { ArticlePane } from './article-pane.ts';
import { renderDoubts } from './doubt-list.ts';
import { goTo, part } from './elements.ts';
import { fileText } from './file-text.ts';
import { renderFindings } from './finding-list.ts';
import { type FormHost, renderForm } from './form.ts';
import { headline } from './headline.ts';
import { Names } from './names.ts';
import { newFact } from './new-fact.ts';
import { renderOutbox } from './outbox.ts';
import { withFields } from './places.ts';
import { type Section, SECTIONS } from './sections.ts';
import { SelectionBar } from './selection-bar.ts';
import type { Repository } from './send.ts';
import { linesOf, type Work, workOn } from './work.ts';

export { workOn };

type Fact = Record<string, unknown>;

/** What the desk is given by the page. */
export interface DeskSetting {
  readonly data: DraftingData;
  readonly repository: Repository | null;
  readonly announce: (words: string) => void;
  /** Keeps the work over a reload. */
  readonly keep: () => void;
}

/** The lists as the readers and rules want them. */
export const vocabularyOf = ({ vocabulary }: DraftingData): Vocabulary => Object.fromEntries((Object.keys(vocabulary) as VocabularyName[]).map((list) => [list, new Map(vocabulary[list].map((entry) => [entry.id, entry]))])) as unknown as Vocabulary;

/** Opens one article with its form: everything on the page below the intake. */
export function openDesk(work: Work, vocabulary: Vocabulary, { data, repository, announce, keep }: DeskSetting): void {
  const names = new Names(vocabulary, work.proposals);
  const pane = new ArticlePane(part('bai'), linesOf(work), (fact) => goToField(fact));
  const counts = part('so-dem');
  let summary = '';
  let timer: ReturnType<typeof setTimeout> | undefined;

  const bar = new SelectionBar(pane, {
    add: (list, words) => add(SECTIONS.find(({ key }) => key === list)!, words),
    takeQuote,
  });
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
  branch.value = repository?.branch ?? '';
  part('o-nhanh').hidden = repository === null;
  branch.oninput = () => renderAll();
  draw();
  void check();

  /** Keeps the work and asks for a new check; a list that grew or shrank is drawn again. */
  function changed(isList: boolean): void {
    if (isList) draw();
    else pane.render(work.fields);
    keep();
    clearTimeout(timer);
    timer = setTimeout(() => void check(), 350);
  }

  function draw(): void {
    const open = new Set([...document.querySelectorAll<HTMLDetailsElement>('#bieu-mau details[open]')].map(({ id: name }) => name));
    renderForm(part('bieu-mau'), form);
    for (const name of open) {
      const details = document.getElementById(name);
      if (details instanceof HTMLDetailsElement) openFact(details);
    }
    pane.render(work.fields);
  }

  /** The same findings as `npm run check`, in the browser. */
  async function check(): Promise<void> {
    const text = fileText(work);
    const { checkOne } = await import('../checks/one.ts');
    const { file, sha256 } = work.fields.source;
    const { findings, positionOf } = checkOne({ file: `content/briefings/${work.id}.mdx`, text, seed: { name: file, sha256, text: work.article }, vocabulary });
    const placed = withFields(findings, work.fields, positionOf);
    const isAwaited = ({ code, message }: { readonly code: string; readonly message: string }): boolean => code === 'ma-khong-ro' && work.proposals.some(({ id: wanted }) => message.includes(`\`${wanted}\``));
    renderFindings(part('dieu-can-xem'), placed, isAwaited, goToField);
    renderAll(text);
    const errors = placed.filter((finding) => finding.severity === 'error' && !isAwaited(finding)).length;
    const hints = placed.filter((finding) => finding.severity === 'hint' && !isAwaited(finding)).length;
    const { metrics, directives } = work.fields;
    const now = `${work.doubts.filter(({ settled }) => !settled).length} điều nghi · ${metrics.length} số liệu · ${directives.length} chỉ đạo · ${errors} lỗi, ${hints} nhắc`;
    if (now !== summary) counts.textContent = summary = now;
    document.documentElement.dataset['checked'] = String(Number(document.documentElement.dataset['checked'] ?? 0) + 1);
  }

  function renderAll(text = fileText(work)): void {
    part('xem-truoc').textContent = text;
    renderOutbox(part('gui'), { work, text, isKnownSeed: data.seeds.some(({ sha256 }) => sha256 === work.fields.source.sha256), repository: repository && { ...repository, branch: branch.value.trim() || repository.branch }, announce });
  }

  function add(section: Section, words: string): void {
    const list = ((work.fields as unknown as Record<string, Fact[] | undefined>)[section.key] ??= []);
    list.push(newFact(section.key, words, work, vocabulary));
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

  function goToField(field: string): void {
    for (let path = field; path !== ''; path = path.slice(0, Math.max(0, path.lastIndexOf('.')))) {
      const parent = document.getElementById(`truong-${path.split('.').slice(0, 2).join('.')}`);
      if (parent instanceof HTMLDetailsElement) openFact(parent);
      const element = document.getElementById(`truong-${path}`);
      if (!element) continue;
      goTo(element instanceof HTMLDetailsElement ? element.querySelector('summary')! : element instanceof HTMLFieldSetElement ? (element.querySelector<HTMLElement>('summary, input, select, button') ?? element) : element);
      return;
    }
    if (field === 'date') goToField('date.value');
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

/** Opens a fact; its fields are made at once, not when the browser gets round to it. */
function openFact(details: HTMLDetailsElement): void {
  details.dispatchEvent(new Event('fill'));
  details.open = true;
}
