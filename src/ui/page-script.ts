import address from '../search/quick-panel.ts?later';
import takeAway from './take-away.ts?later';
import sheet from './styles/only/quick.css?url';

/**
 * The script of every page. It waits for `/`, Ctrl-K or the focus of a search box, and only then asks for the quick panel.
 * Until the panel is there, or where it cannot be had, what is typed goes into the search box of the page, which works without it.
 */
const box = document.querySelector<HTMLInputElement>('.search-box input');
let coming: Promise<unknown> | undefined;

function panel(): Promise<unknown> {
  return (coming ??= new Promise((onload, fail) => {
    const onerror = (): void => {
      coming = undefined;
      fail();
    };
    document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: sheet }), Object.assign(document.createElement('script'), { type: 'module', src: address, onload, onerror }));
  }));
}

addEventListener('keydown', (event) => {
  const { key, ctrlKey, metaKey, altKey, target } = event;
  const inText = target instanceof HTMLElement && (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/u.test(target.tagName));
  if (!box || (!(key === '/' && !inText && !ctrlKey && !metaKey && !altKey) && !(key.toLowerCase() === 'k' && (ctrlKey || metaKey)))) return;
  event.preventDefault();
  const { value } = box;
  const before = document.activeElement as HTMLElement;
  box.focus({ preventScroll: true });
  void panel().then(() => {
    const words = box.value === value ? '' : box.value;
    box.value = value;
    box.blur();
    before.focus({ preventScroll: true });
    dispatchEvent(new CustomEvent('tim-nhanh', { detail: words }));
  }, () => undefined);
});
for (const one of document.querySelectorAll('.search-box input')) if (one.id !== 'q') one.addEventListener('focus', () => void panel().catch(() => undefined), { once: true });

// Buttons to copy come when the page has nothing else to do.
if (document.querySelector('[data-copy]')) addEventListener('load', () => document.head.append(Object.assign(document.createElement('script'), { type: 'module', src: takeAway })));

// The page names the service worker where it is wanted: the setting itself would be one more file to fetch.
const { worker } = document.documentElement.dataset;
if (worker) addEventListener('load', () => void navigator.serviceWorker?.register(worker).catch(() => undefined));
