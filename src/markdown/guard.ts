import type { Nodes, Root } from 'mdast';
import type { Finding } from '../domain/finding.ts';
import { isLink, isPicture } from './addresses.ts';
import { COMPONENTS, isComponent } from './components.ts';
import { hiddenCharacters } from './hidden.ts';

/**
 * What a stranger's body may hold: an allow-list, so that whatever Markdown or MDX learns next is refused until somebody allows it.
 * It runs before MDX is compiled, in the check and in the build: a briefing is data, never a program.
 * @param file - Path for the findings, from the project root.
 * @returns Nothing when every node is allowed.
 */
export function guard(tree: Root, file: string): Finding[] {
  const findings: Finding[] = [];
  const walk = (node: Nodes, ancestors: readonly Nodes[]): void => {
    const tooDeep = ancestors.length > DEEPEST;
    for (const refusal of tooDeep ? [TOO_DEEP] : judge(node, ancestors))
      findings.push({ file, position: placeOf(node), severity: 'error', ...refusal });
    if (!tooDeep && 'children' in node) for (const child of node.children) walk(child, [...ancestors, node]);
  };
  walk(tree, []);
  return findings;
}

interface Refusal {
  readonly code: string;
  readonly message: string;
  readonly remedy: string;
}
type Judge<Type extends Nodes['type']> = (node: Extract<Nodes, { type: Type }>, ancestors: readonly Nodes[]) => readonly Refusal[];
type Component = Extract<Nodes, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;

const DEEPEST = 20;
const TOO_DEEP: Refusal = { code: 'long-qua-sau', message: `Chỗ này lồng sâu hơn ${DEEPEST} lớp.`, remedy: 'Bớt danh sách lồng nhau.' };
const PROGRAM: Refusal = { code: 'cam-ma-lenh', message: 'Bài viết không chứa mã lệnh: `import`, `export` hay `{…}`.', remedy: 'Xóa phần này; nếu bài gốc có dấu ngoặc nhọn thì viết `\\{` và `\\}`.' };
const BAD_LINK: Refusal = { code: 'lien-ket-cam', message: 'Liên kết này không thuộc loại được phép.', remedy: 'Chỉ dùng địa chỉ bắt đầu bằng https://, http://, mailto:, / hoặc #.' };
const PICTURES = 'Ảnh đặt trong public/anh/, viết `![mô tả](/anh/ten-anh.jpg)`; tên chỉ gồm chữ thường không dấu, số, gạch nối.';
const BAD_PICTURE: Refusal = { code: 'anh-cam', message: 'Ảnh chỉ lấy từ chính trang này, trong /anh/.', remedy: PICTURES };
const NOT_IN_ARTICLES = (what: string): Refusal => ({ code: 'khoi-cam', message: `Bài viết không dùng ${what}.`, remedy: 'Viết lại bằng đoạn văn, tiêu đề, danh sách, trích dẫn hoặc bảng.' });

const fine = (): readonly Refusal[] => [];
const link = ({ url }: { readonly url: string }): readonly Refusal[] => (isLink(url) ? [] : [BAD_LINK]);

/** Every kind of node that may stand in a body, each with what is still asked of it. */
const ALLOWED: { readonly [Type in Nodes['type']]?: Judge<Type> } = {
  root: fine,
  yaml: (_, ancestors) => (ancestors.length === 1 && ancestors[0]?.type === 'root' ? [] : [NOT_IN_ARTICLES('khối YAML ngoài phần đầu bài')]),
  paragraph: fine,
  text: fine,
  emphasis: fine,
  strong: fine,
  break: fine,
  thematicBreak: fine,
  blockquote: fine,
  list: fine,
  listItem: ({ checked }) => (typeof checked === 'boolean' ? [NOT_IN_ARTICLES('ô đánh dấu')] : []),
  table: fine,
  tableRow: fine,
  tableCell: fine,
  footnoteReference: fine,
  footnoteDefinition: fine,
  linkReference: fine,
  link,
  definition: link,
  image: ({ url }) => (isPicture(url) ? [] : [BAD_PICTURE]),
  heading: ({ depth }) =>
    depth >= 2 && depth <= 4 ? [] : [{ code: 'tieu-de-sai-cap', message: `Tiêu đề cấp ${depth} không dùng trong thân bài.`, remedy: 'Dùng `##`, `###` hoặc `####`; tên bài đã ở phần đầu.' }],
  mdxJsxFlowElement: component,
  mdxJsxTextElement: component,
};

/** What is refused with words of its own; whatever stands in neither table is refused as unknown. */
const REFUSED: { readonly [Type in Nodes['type']]?: Refusal } = {
  mdxjsEsm: PROGRAM,
  mdxFlowExpression: PROGRAM,
  mdxTextExpression: PROGRAM,
  html: { code: 'cam-html', message: 'Bài viết không dùng HTML.', remedy: 'Viết lại bằng Markdown.' },
  imageReference: BAD_PICTURE,
  code: NOT_IN_ARTICLES('khối mã'),
  inlineCode: NOT_IN_ARTICLES('dấu mã `…`'),
  delete: NOT_IN_ARTICLES('chữ gạch ngang: lời bài gốc để nguyên'),
};

function judge(node: Nodes, ancestors: readonly Nodes[]): readonly Refusal[] {
  const { type } = node;
  if (Object.hasOwn(ALLOWED, type)) return [...(ALLOWED[type] as Judge<typeof type>)(node as never, ancestors), ...hidden(node)];
  return [(Object.hasOwn(REFUSED, type) ? REFUSED[type] : undefined) ?? NOT_IN_ARTICLES(`loại nội dung này (${type})`)];
}

/** A component: one of the table, without attributes, alone on its lines. */
function component({ name, attributes }: Component, ancestors: readonly Nodes[]): readonly Refusal[] {
  if (!isComponent(name)) return [notOurs(name), ...attributes.filter(isProgram).map(() => PROGRAM)];
  const refusals = attributes.map((attribute) => (isProgram(attribute) ? PROGRAM : { code: 'cam-thuoc-tinh', message: `\`<${name}>\` không nhận thuộc tính nào.`, remedy: `Viết \`<${name}>…</${name}>\`.` }));
  const [root, paragraph, ...deeper] = ancestors;
  const alone = paragraph === undefined || (paragraph.type === 'paragraph' && paragraph.children.length === 1);
  if (root?.type !== 'root' || deeper.length > 0 || !alone)
    refusals.push({ code: 'the-sai-cho', message: `\`<${name}>\` phải đứng riêng, không nằm trong đoạn hay khối khác.`, remedy: 'Đặt nó trên một dòng riêng, có dòng trống trước và sau.' });
  return refusals;
}

const notOurs = (name: string | null): Refusal =>
  name !== null && /^[A-Z]/u.test(name)
    ? { code: 'the-la', message: `Không có thẻ nào tên \`<${name}>\`.`, remedy: `Các thẻ được dùng: ${Object.keys(COMPONENTS).map((known) => `<${known}>`).join(', ')}.` }
    : { code: 'cam-html', message: `Bài viết không dùng HTML (\`<${name ?? ''}>\`).`, remedy: 'Viết lại bằng Markdown; dấu bé hơn trong bài gốc viết là `\\<`.' };

const isProgram = (attribute: Component['attributes'][number]): boolean => attribute.type === 'mdxJsxExpressionAttribute' || (attribute.value !== null && typeof attribute.value === 'object');

/** Hidden characters that entities such as `&#x202E;` bring in after the file was looked through. */
function hidden(node: Nodes): readonly Refusal[] {
  const { value, alt, title } = node as { readonly value?: string | null; readonly alt?: string | null; readonly title?: string | null };
  return [value, alt, title].flatMap((text) => hiddenCharacters(text ?? '')).map(({ name }) => hiddenRefusal(name));
}

/** The refusal of one hidden character, for the guard and for whole files. */
export const hiddenRefusal = (name: string): Refusal => ({ code: 'ky-tu-an', message: `Có ký tự không nhìn thấy được (${name}).`, remedy: 'Xóa ký tự đó; thường nó đi theo khi chép từ trang web hoặc Word.' });

const placeOf = ({ position }: Nodes): Finding['position'] => ({ line: position?.start.line ?? 1, column: position?.start.column ?? 1 });
