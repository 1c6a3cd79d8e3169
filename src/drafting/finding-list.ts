import { SEVERITY_NAMES } from '../domain/finding.ts';
import { make } from './elements.ts';
import type { PlacedFinding } from './places.ts';

/** Every finding, as `npm run check` would print it, with a way to its field; and the same words below the field. */
export function renderFindings(root: HTMLElement, findings: readonly PlacedFinding[], isAwaited: (finding: PlacedFinding) => boolean, goToField: (field: string) => void): void {
  for (const list of document.querySelectorAll<HTMLElement>('.field-findings')) {
    list.replaceChildren();
    list.hidden = true;
  }
  for (const finding of findings) tellField(finding);
  const [awaited, open] = [findings.filter(isAwaited), findings.filter((finding) => !isAwaited(finding))];
  root.replaceChildren(
    open.length > 0 ? make('ol', { class: 'finding-list' }, ...open.map((finding) => item(finding, goToField))) : make('p', {}, 'Không còn điều gì phải sửa.'),
    awaited.length > 0 && make('details', {}, make('summary', {}, `${awaited.length} mã mới, hết lỗi khi các mục mới được thêm vào danh mục`), make('ol', { class: 'finding-list' }, ...awaited.map((finding) => item(finding, goToField)))) || '',
  );
}

function item({ severity, code, message, remedy, position, field }: PlacedFinding, goToField: (field: string) => void): HTMLElement {
  return make('li', { class: severity },
    make('p', {}, make('strong', {}, `${SEVERITY_NAMES[severity]} ${code}`), `: ${message}`),
    make('p', { class: 'quiet' }, `→ ${remedy}`),
    make('p', { class: 'actions' }, field === undefined ? make('span', { class: 'quiet' }, `Dòng ${position.line} của tệp`) : make('button', { type: 'button', class: 'link-button', onclick: () => goToField(field) }, 'Tới ô này')));
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
