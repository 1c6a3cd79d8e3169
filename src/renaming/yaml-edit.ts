import { isMap, isScalar, parseDocument } from 'yaml';

/** Where one scalar of a YAML text is to become another; `key` changes the key at the end of the path instead of its value. */
export interface ScalarEdit {
  readonly path: readonly PropertyKey[];
  readonly value: string;
  readonly key?: boolean;
}

/**
 * Changes single scalars of a YAML text and not a letter besides: comments, order, quotes of others and white space stay.
 * @throws Error when a path leads to no scalar.
 */
export function editScalars(text: string, edits: readonly ScalarEdit[]): string {
  const document = parseDocument(text, { schema: 'core', stringKeys: true });
  const places = edits.map(({ path, value, key = false }) => {
    const node = key ? keyAt(document.getIn(path.slice(0, -1), true) ?? document.contents, path.at(-1)!) : document.getIn(path, true);
    const scalar = isMap(node) ? node.get('id', true) : node;
    if (!isScalar(scalar) || !scalar.range) throw new Error(`Không thấy chỗ ${path.map(String).join('.')} trong YAML.`);
    return { from: scalar.range[0], to: scalar.range[1], value };
  });
  return places.sort((a, b) => b.from - a.from).reduce((edited, { from, to, value }) => edited.slice(0, from) + value + edited.slice(to), text);
}

const keyAt = (map: unknown, key: PropertyKey): unknown => (isMap(map) ? map.items.find((item) => isScalar(item.key) && item.key.value === key)?.key : undefined);
