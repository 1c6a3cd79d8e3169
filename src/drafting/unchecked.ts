import { button, goTo, make, part } from './elements.ts';
import { type KnownDirectives, NOT_HERE } from './known-directives.ts';

/** Above the findings: that the directives of the outcomes cannot be judged while their list is not here, and a way to try again. */
export function renderUnchecked(root: HTMLElement, isNeeded: boolean, directives: KnownDirectives): void {
  const { state } = directives;
  root.hidden = !isNeeded || state === 'here';
  if (!isNeeded || state === 'here' || root.dataset['state'] === state) return;
  root.dataset['state'] = state;
  const again = button('Tải lại danh sách chỉ đạo', () => {
    // The button goes away with what it says.
    goTo(part('phan-can-xem'));
    void directives.load();
  }, { class: 'quiet-button' });
  root.replaceChildren(make('p', {}, `Chưa kiểm được các kết quả có đúng chỉ đạo và hạn hay không. ${NOT_HERE[state]}`), ...(state === 'failed' ? [make('p', { class: 'actions' }, again)] : []));
}
