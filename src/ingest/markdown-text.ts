/**
 * Any text as one line of Markdown that reads as exactly that text: nothing in it is a mark, a tag, a link, an expression or a module.
 * GFM makes links of bare addresses whatever is escaped in them; an emphasised letter keeps them apart.
 * @example literal('1. {x} <b> *y*') // '1\\. \\{x\\} \\<b\\> \\*y\\*'
 */
export function literal(text: string): string {
  return text
    .replace(/[\\`*_{}[\]<>~|&]/gu, '\\$&')
    .replace(/(?<=[-.\w+])@(?=[-\w])/gu, '@\u0000')
    .replace(/(?<scheme>https?:\/\/|www(?=\.))/giu, '\u0000$<scheme>')
    .replace(/\u0000(?<letter>-?[\p{L}\p{N}])/gu, '*$<letter>*')
    .replaceAll('\u0000', '')
    .replace(/^(?=[#+=:-])/u, '\\')
    .replace(/^(\d{1,9})(?=[.)])/u, '$1\\')
    .replace(/^(?:import|export)(?![\p{L}\p{N}_])/u, (word) => `&#${word.charCodeAt(0)};${word.slice(1)}`);
}

/** A heading: a closing row of `#` would be taken for marks. */
export const literalHeading = (text: string): string => literal(text).replace(/(?<=\s)#+$/u, '\\$&');
