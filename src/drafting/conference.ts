import { conferenceLine } from '../domain/names.ts';
import { CONFERENCE_KIND_NAMES } from '../domain/vocabulary.ts';
import { slugOf } from '../ingest/proposals.ts';
import { make } from './elements.ts';
import { fieldInput } from './field-input.ts';
import type { FormHost } from './form.ts';

/** Fields that are more than one value typed in: whether it is a draft, the event, chosen or new, and the themes. */
export const addedKeys = { draft, conference, themes };

/** What may wait in a draft is an error without it. */
function draft({ work: { fields }, changed }: FormHost): HTMLElement {
  const check = make('input', { type: 'checkbox', id: 'truong-draft', 'aria-describedby': 'truong-draft-nhac', onchange: () => {
    if (check.checked) fields.draft = true;
    else delete fields.draft;
    changed(false);
  } });
  check.checked = fields.draft === true;
  return make('div', { class: 'checks' }, make('label', {}, check, ' Còn là bản nháp'), make('p', { id: 'truong-draft-nhac', class: 'quiet' }, 'Bản nháp chưa lên trang công khai. Bỏ dấu khi đã xem hết; khi ấy chỗ còn trống thành lỗi.'));
}

function conference({ work, vocabulary, names, changed }: FormHost): HTMLElement {
  const { fields, proposals } = work;
  const known = [...vocabulary.conferences.values()].toSorted((a, b) => (a.date < b.date ? 1 : -1));
  const select = make('select', { id: 'truong-conference', 'aria-describedby': 'truong-conference-loi' }, ...known.map((entry) => make('option', { value: entry.id }, conferenceLine(entry))), make('option', { value: '' }, 'Hội nghị mới, chưa có trong danh mục'));
  select.value = vocabulary.conferences.has(fields.conference) ? fields.conference : '';
  const proposal = (): { id: string; name: string; fields: Record<string, unknown> } => {
    const found = proposals.find(({ list, id }) => list === 'conferences' && id === fields.conference) ?? { list: 'conferences' as const, id: fields.conference, name: '', fields: { kind: 'hoi-nghi' } };
    if (!proposals.includes(found)) proposals.push(found);
    return found as never;
  };
  const extra = make('div', { class: 'indent' });
  const showExtra = (): void => {
    extra.hidden = select.value !== '';
    if (extra.hidden) {
      extra.replaceChildren();
      return;
    }
    const entry = proposal();
    const host = { names, set: (path: string, value: unknown): void => {
      if (path === 'moi.name') {
        entry.name = String(value);
        entry.id = fields.conference = `${slugOf(entry.name, 7)}-${fields.date.value}`;
      } else entry.fields[path.slice(4)] = value;
      changed(false);
    } };
    extra.replaceChildren(
      fieldInput({ key: 'name', label: 'Tên hội nghị, phiên họp', as: 'long' }, 'moi.name', entry.name, host),
      fieldInput({ key: 'kind', label: 'Loại', as: 'choice', choices: CONFERENCE_KIND_NAMES }, 'moi.kind', entry.fields['kind'], host),
      fieldInput({ key: 'date', label: 'Ngày của hội nghị', as: 'text' }, 'moi.date', entry.fields['date'] ?? fields.date.value, host),
    );
  };
  select.addEventListener('change', () => {
    fields.conference = select.value === '' ? `hoi-nghi-moi-${fields.date.value}` : select.value;
    showExtra();
    changed(false);
  });
  showExtra();
  return make('fieldset', {}, make('legend', {}, 'Hội nghị'), make('div', { class: 'field' }, make('label', { for: 'truong-conference' }, 'Bài này nói về hội nghị nào'), select, make('ul', { id: 'truong-conference-loi', class: 'field-findings', hidden: true })), extra);
}

function themes({ work: { fields, proposals }, vocabulary, changed }: FormHost): HTMLElement {
  const proposed = proposals.filter(({ list }) => list === 'themes');
  const box = (id: string, name: string): HTMLElement => {
    const check = make('input', { type: 'checkbox', onchange: () => {
      fields.themes = check.checked ? [...fields.themes.filter((other) => vocabulary.themes.has(other) || proposed.some((theme) => theme.id === other)), id] : fields.themes.filter((other) => other !== id);
      changed(false);
    } });
    check.checked = fields.themes.includes(id);
    return make('label', {}, check, ` ${name}`);
  };
  return make('fieldset', { id: 'truong-themes' }, make('legend', {}, 'Chủ đề'), make('div', { class: 'checks' }, ...[...vocabulary.themes.values()].map(({ id, name }) => box(id, name)), ...proposed.map(({ id, name }) => box(id, `${name} (mới)`))), make('ul', { id: 'truong-themes-loi', class: 'field-findings', hidden: true }));
}
