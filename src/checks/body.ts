import type { Nodes, Root } from 'mdast';
import type { Position } from '../domain/finding.ts';
import { fold } from '../domain/text.ts';
import { COMPONENTS, isComponent } from '../markdown/components.ts';

export type BlockKind = 'heading' | 'paragraph' | 'caption' | 'lead' | 'list-item' | 'quote' | 'cell' | 'footnote';

/** One piece of a body that reads as a whole: the words a quote may lie in. */
export interface Block {
  readonly kind: BlockKind;
  /** Without marks of Markdown, folded. */
  readonly text: string;
  readonly position: Position;
}

/** The blocks of a body in reading order; empty ones are left out. */
export function blocksOf(tree: Root): Block[] {
  const blocks: Block[] = [];
  const walk = (node: Nodes, kind: BlockKind): void => {
    const inner = kindOf(node) ?? kind;
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') {
      const text = fold(plainText(node));
      const alone = node.children.length === 1 ? kindOf(node.children[0]!) : undefined;
      const { line, column } = node.position?.start ?? { line: 1, column: 1 };
      if (text !== '') blocks.push({ kind: alone ?? inner, text, position: { line, column } });
    } else if ('children' in node) for (const child of node.children) walk(child, inner);
  };
  walk(tree, 'paragraph');
  return blocks;
}

/** The kind that a node gives to the text in it, if it gives one. */
function kindOf(node: Nodes): BlockKind | undefined {
  if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') return isComponent(node.name) ? COMPONENTS[node.name].block : undefined;
  return KINDS[node.type];
}

const KINDS: { readonly [Type in Nodes['type']]?: BlockKind } = { heading: 'heading', listItem: 'list-item', blockquote: 'quote', tableCell: 'cell', footnoteDefinition: 'footnote' };

function plainText(node: Nodes): string {
  if (node.type === 'break') return ' ';
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(plainText).join('') : '';
}
