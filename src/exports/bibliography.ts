import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import type { CslItem } from './citation.ts';

// Vietnamese letters stay letters: every BibTeX of the last ten years reads UTF-8, and `\dj{}` reads as nothing.
plugins.config.get('@bibtex').format.asciiOnly = false;
// Its own labels are year and first word of the title: the same for every figure of an article.
plugins.config.get('@bibtex').format.useIdAsLabel = true;

/** What TeX takes for something else than a letter. `<` is none of them, but opens what the library takes for italics. */
const TEX: Readonly<Record<string, string>> = { '\\': '\\textbackslash{}', '~': '\\textasciitilde{}', '^': '\\textasciicircum{}', '<': '\\textless{}', '>': '\\textgreater{}' };

/** The library escapes nothing once letters may stay letters. @see https://www.latex-project.org/help/documentation/usrguide.pdf */
const tex = (text: string): string => text.replace(/[\\~^<>{}&%$#_]/gu, (sign) => TEX[sign] ?? `\\${sign}`);

/** Citations for LaTeX. */
export const bibtex = (...items: readonly CslItem[]): string => new Cite(items.map(escaped)).format('bibtex');

/** The address stays: `url` is read letter for letter. */
const escaped = ({ title, author, 'container-title': container, publisher, note, ...rest }: CslItem): CslItem => ({
  ...rest,
  title: tex(title),
  ...(author && { author: author.map(({ literal }) => ({ literal: tex(literal) })) }),
  ...(container !== undefined && { 'container-title': tex(container) }),
  ...(publisher !== undefined && { publisher: tex(publisher) }),
  ...(note !== undefined && { note: tex(note) }),
});

const RIS_TYPES = { 'article-newspaper': 'NEWS', webpage: 'ELEC' } as const satisfies Record<CslItem['type'], string>;

/**
 * A citation for Zotero, EndNote and the like: one tag a line. The library's own writer (plugin-ris 0.8.2) breaks lines every 70 characters,
 * addresses included, and loses the author of a newspaper article; a test reads this back with it.
 * @see https://refdb.sourceforge.net/manual-0.9.6/sect1-ris-format.html
 */
export function ris({ id, type, title, author = [], 'container-title': container, publisher, issued, URL: url, note }: CslItem): string {
  const [year, month, day] = issued?.['date-parts'][0] ?? [];
  const two = (part: number | undefined): string => (part === undefined ? '' : String(part).padStart(2, '0'));
  const lines: readonly (readonly [string, string | undefined])[] = [
    ['TY', RIS_TYPES[type]],
    ['ID', id],
    ['TI', title],
    ...author.map(({ literal }) => ['AU', literal] as const),
    ['T2', container],
    ['PB', publisher],
    ['PY', year?.toString()],
    ['DA', year === undefined ? undefined : `${year}/${two(month)}/${two(day)}/`],
    ['LA', 'vi'],
    ['UR', url],
    ['N1', note],
  ];
  return `${lines.flatMap(([tag, value]) => (value === undefined ? [] : `${tag}  - ${value.replace(/\s+/gu, ' ')}`)).join('\r\n')}\r\nER  - \r\n`;
}
