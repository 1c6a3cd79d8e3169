import { goTo } from './elements.ts';

/** Moves to a field of the form by its path, or to the nearest thing around it that is there. @example goToField('metrics.2.value') */
export function goToField(field: string): void {
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

/** Opens a fact; its fields are made at once, not when the browser gets round to it. */
export function openFact(details: HTMLDetailsElement): void {
  details.dispatchEvent(new Event('fill'));
  details.open = true;
}
