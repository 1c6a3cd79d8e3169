import { make } from '../search/result-list.ts';
import { type Choice, chosenOf, readChoice, without } from './choice.ts';
import type { Table } from './data.ts';
import { button, nameOf } from './view.ts';

/**
 * What is chosen, as list items with a button each that drops it; of several, one more that drops all.
 * @param choose - Called with the choice that is left.
 */
export function chipsOf(table: Table, choice: Choice, choose: (next: Choice) => void): HTMLLIElement[] {
  const chosen = chosenOf(choice);
  const chips = chosen.map((one) => {
    const name = nameOf(table, one, choice);
    const chip = button('chip', name, () => choose(without(choice, one)));
    chip.setAttribute('aria-label', `Bỏ lọc: ${name}`);
    return chip;
  });
  if (chosen.length > 1) chips.push(button('chip clear', 'Bỏ tất cả', () => choose(readChoice(''))));
  return chips.map((chip) => {
    const item = make('li', '');
    item.append(chip);
    return item;
  });
}
