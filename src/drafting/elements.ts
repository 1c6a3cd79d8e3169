type Child = Node | string | null | undefined | false;

/**
 * Makes an element. Attributes that are `true` are set empty, those that are `false` or undefined are left out; `on…` takes a listener.
 * @example make('button', { type: 'button', onclick: save }, 'Lưu')
 */
export function make<K extends keyof HTMLElementTagNameMap>(tag: K, attributes: Readonly<Record<string, string | boolean | undefined | ((event: Event) => void)>> = {}, ...children: readonly Child[]): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(name.slice(2), value);
    else if (value === true) element.setAttribute(name, '');
    else if (typeof value === 'string') element.setAttribute(name, value);
  }
  element.append(...children.filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

export const button = (label: string, onclick: () => void, attributes: Readonly<Record<string, string | boolean | undefined>> = {}): HTMLButtonElement => make('button', { type: 'button', ...attributes, onclick }, label);

/** An element of the page's own HTML. @throws Error when the page lacks it. */
export function part<T extends HTMLElement = HTMLElement>(id: string): T {
  const found = document.getElementById(id);
  if (!found) throw new Error(`Trang soạn bài thiếu phần #${id}.`);
  return found as T;
}

/** Brings an element into view, opens what hides it, and puts the focus on it. */
export function goTo(element: HTMLElement, block: ScrollLogicalPosition = 'center'): void {
  for (let outer = element.closest('details'); outer; outer = outer.parentElement?.closest('details') ?? null) outer.open = true;
  if (!element.matches('a[href], button, input, select, textarea, summary, [tabindex]')) element.tabIndex = -1;
  element.focus({ preventScroll: true });
  element.scrollIntoView({ block, behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth' });
}
