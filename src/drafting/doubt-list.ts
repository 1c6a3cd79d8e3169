import { make } from './elements.ts';
import type { OpenDoubt } from './work.ts';

/** What the readers were not sure of: one click to the sentence, one to the field, one to say that it is settled. */
export function renderDoubts(root: HTMLElement, doubts: readonly OpenDoubt[], on: { readonly sentence: (doubt: OpenDoubt, from: HTMLElement) => void; readonly field: (doubt: OpenDoubt) => void; readonly settled: () => void }): void {
  root.replaceChildren(
    ...doubts.map((doubt) => {
      const item = make('li', { class: doubt.settled ? 'doubt settled' : 'doubt' });
      const message = doubt.message.replaceAll('`', '');
      const check = make('input', { type: 'checkbox', onchange: () => {
        doubt.settled = check.checked;
        item.classList.toggle('settled', doubt.settled);
        on.settled();
      } });
      check.checked = doubt.settled;
      const sentence = make('button', { type: 'button', class: 'link-button', onclick: () => on.sentence(doubt, sentence) }, doubt.line === null ? 'Xem trong bài' : `Xem dòng ${doubt.line}`);
      item.append(
        make('p', {}, message),
        doubt.evidence === null ? '' : make('p', { class: 'quiet clamp' }, `“${doubt.evidence}”`),
        make('p', { class: 'actions' }, doubt.evidence !== null || doubt.line !== null ? sentence : '', make('button', { type: 'button', class: 'link-button', onclick: () => on.field(doubt) }, 'Tới ô cần điền'), make('label', {}, check, ' Đã giải quyết')),
      );
      return item;
    }),
  );
}
