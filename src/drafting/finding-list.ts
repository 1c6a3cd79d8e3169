import { SEVERITY_NAMES } from '../domain/finding.ts';
import { make } from './elements.ts';
import type { PlacedFinding } from './places.ts';
import { GROUPS, SECTIONS } from './sections.ts';

/**
 * Every finding, as `npm run check` would print it, with a way to its field; and the same words below the field.
 * @param root - Left as it is when undefined.
 * @param isWhole - False while something could not be checked.
 */
export function renderFindings(root: HTMLElement | undefined, { findings, isWhole }: { readonly findings: readonly PlacedFinding[]; readonly isWhole: boolean }, isAwaited: (finding: PlacedFinding) => boolean, goToField: (field: string) => void): void {
  for (const list of document.querySelectorAll<HTMLElement>('.field-findings')) {
    list.replaceChildren();
    list.hidden = true;
  }
  for (const finding of findings) tellField(finding);
  if (!root) return;
  const [awaited, open] = [findings.filter(isAwaited), findings.filter((finding) => !isAwaited(finding))];
  root.replaceChildren(
    open.length > 0 ? make('ol', { class: 'finding-list' }, ...open.map((finding) => item(finding, goToField))) : make('p', {}, isWhole ? 'Không còn điều gì phải sửa.' : 'Không còn điều gì phải sửa trong những điều đã kiểm.'),
    awaited.length > 0 && make('details', {}, make('summary', {}, `${awaited.length} mã mới, hết lỗi khi các mục mới được thêm vào danh mục`), make('ol', { class: 'finding-list' }, ...awaited.map((finding) => item(finding, goToField)))) || '',
  );
}

function item({ severity, code, message, remedy, position, field }: PlacedFinding, goToField: (field: string) => void): HTMLElement {
  return make('li', { class: severity },
    field !== undefined && make('p', { class: 'kicker' }, fieldName(field)),
    make('p', {}, make('strong', {}, `${SEVERITY_NAMES[severity]} ${code}`), ': ', ...withCode(message)),
    make('p', { class: 'quiet' }, '→ ', ...withCode(remedy)),
    make('p', { class: 'actions' }, field === undefined ? make('span', { class: 'quiet' }, `Dòng ${position.line} của tệp`) : make('button', { type: 'button', class: 'link-button', onclick: () => goToField(field) }, 'Tới ô này')));
}

/** Words between backticks are code. */
const withCode = (text: string): (Node | string)[] => text.split('`').map((part, index) => (index % 2 === 1 ? make('code', {}, part) : part));

/** A field by its labels. @example fieldName('metrics.2.quote') // 'Số liệu 3, lời trích' */
export function fieldName(path: string): string {
  const [first, index, key] = path.split('.');
  const section = SECTIONS.find((candidate) => candidate.key === first);
  if (section) return [`${section.title}${index === undefined ? '' : ` ${Number(index) + 1}`}`, section.fields.find((field) => field.key === key)?.label.toLocaleLowerCase('vi')].filter(Boolean).join(', ');
  const single = GROUPS.flatMap(({ fields }) => fields).find((field) => [...field.path, field.key].join('.') === path);
  return single?.label ?? (first === 'conference' ? 'Hội nghị' : first === 'themes' ? 'Chủ đề' : path);
}

/** Below the field it is about; a closed fact shows it when it is opened. */
function tellField({ field, severity, message, remedy }: PlacedFinding): void {
  for (let path = field ?? ''; path !== ''; path = path.slice(0, Math.max(0, path.lastIndexOf('.')))) {
    const list = document.getElementById(`truong-${path}-loi`);
    if (!list) continue;
    list.hidden = false;
    list.append(make('li', {}, `${SEVERITY_NAMES[severity]}: ${message} → ${remedy}`));
    return;
  }
}
