import { addressOfWords } from '../domain/text-fragment.ts';
import sheet from './styles/only/take-away.css?url';

/** Buttons that copy a citation or a report, of the page or of the words that the address points at. Without it both can be selected and copied. */

document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: sheet }));

const foot = document.querySelector('.record-foot:has([data-copy=citation])');
let bar: HTMLElement | undefined;

for (const text of document.querySelectorAll<HTMLElement>('[data-copy]')) {
  const kept = text.textContent!;
  // A build that does not know its address prints a path; the reader's browser knows the rest.
  text.textContent = kept.replace(text.dataset['url']!, new URL(text.dataset['url']!, location.href).href);
  const row = rowOfButtons();
  row.append(copyButton(text.dataset['copy'] === 'report' ? 'Sao chép nội dung' : 'Sao chép trích dẫn', () => (text.dataset['copy'] === 'report' ? text.textContent! : dated(text.textContent!))));
  text.after(row);
}
if (foot) {
  addEventListener('hashchange', offerWords);
  offerWords();
}

/** Beside the words of a fact, or a paragraph, that the address points at. */
function offerWords(): void {
  bar?.remove();
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const block = target?.closest<HTMLElement>('[id^="doan-"],[id^="muc-"]');
  if (!target || !block) return;
  const number = /^q(\d+)$/u.exec(target.className)?.[1];
  const words = number ? [...block.querySelectorAll(`.q.q${number}`)].map((piece) => piece.textContent).join('') : block.textContent!;
  const address = `${here()}#${target.id}`;
  const [citation, report] = ['citation', 'report'].map((kind) => foot!.querySelector<HTMLElement>(`[data-copy=${kind}]`)!);
  const wrong = button('Báo sai');
  wrong.onclick = () => {
    const lines = report!.textContent!.replace(/^(Địa chỉ: ).*$/mu, `$1${address}`).replace(/(chép lại chữ hoặc số đang ghi\):\n).*/u, `$1“${words}”`);
    report!.textContent = lines;
    const link = foot!.querySelector<HTMLAnchorElement>('[data-report]');
    if (link) {
      const url = new URL(link.href);
      url.searchParams.set('body', lines);
      link.href = url.href;
    }
    const details = report!.closest('details')!;
    details.open = true;
    details.querySelector('summary')!.focus();
  };
  bar = rowOfButtons();
  bar.append(copyButton('Sao chép trích dẫn', () => dated(`“${words}”, trong: ${citation!.textContent!.replace(here().href, address)}`)), copyButton('Sao chép liên kết', () => addressOfWords(address, words.trim())), wrong);
  (block.matches('li, td, th') ? block.append(bar) : block.after(bar));
}

function here(): URL {
  const url = new URL(location.href);
  url.hash = url.search = '';
  return url;
}

/** A page may change: a citation says when it was read. */
function dated(citation: string): string {
  const today = new Date();
  return `${citation}, truy cập ngày ${today.getDate()}/${today.getMonth() + 1}/${today.getFullYear()}`;
}

function rowOfButtons(): HTMLElement {
  const row = document.createElement('div');
  row.className = 'take-away';
  return row;
}

function button(words: string): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = words;
  return made;
}

function copyButton(words: string, text: () => string): HTMLButtonElement {
  const made = button(words);
  made.ariaLive = 'polite';
  made.onclick = async () => {
    made.textContent = await navigator.clipboard.writeText(text()).then(() => 'Đã chép', () => 'Trình duyệt không cho chép, xin chọn chữ rồi chép');
  };
  return made;
}
