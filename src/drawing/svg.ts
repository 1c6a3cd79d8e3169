import type { Element, ElementContent, Properties } from 'hast';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';

/** Attributes of an SVG element, by the names that hast gives them. */
export type SvgProperties = Readonly<Record<string, string | number | string[]>>;

const stringify = unified().use(rehypeStringify, { space: 'svg', closeEmptyElements: true });

/** SVG elements as text, as HTML and XML read it: XML wants the end of a CDATA section to be escaped wherever it stands. @see https://www.w3.org/TR/xml/#syntax */
export const svgText = (children: readonly ElementContent[]): string => stringify.stringify({ type: 'root', children: [...children] }).replaceAll(']]>', ']]&gt;');

/** One SVG element. @example svg('circle', { r: 5 }) */
export const svg = (tagName: string, properties: SvgProperties, ...children: readonly (ElementContent | string)[]): Element => ({
  type: 'element',
  tagName,
  properties: properties as Properties,
  children: children.map((child) => (typeof child === 'string' ? { type: 'text', value: child } : child)),
});
