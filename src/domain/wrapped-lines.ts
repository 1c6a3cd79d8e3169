/** An end of sentence, an end of a list item, or a lead to a list: nothing carries on behind it. */
const CLOSED = /[.!?…:;]["”’»)\]]*$/u;
/** Begins something of its own: an item of a list, a credit, a stamp. */
const OPENS_ITS_OWN = /^(?:[-–—+•●▪*#>|✓](?! ?\d)|\(?\d{1,2}[.)/]\s|\(?[a-zđ][.)] |(?:ảnh|tin|bài|nguồn|theo|photo)\b ?[:.,]|(?:thứ \p{L}+|chủ nhật), ?\d|\d{1,2}:\d\d)/iu;
/** A language of machines breaks its lines on purpose. */
const CODE = /^(?:[A-Za-z_-]+:(?: |$)|(?:import|export|const|let|var|function)(?= )|[|#+~$])|[{}<>`=\\|]|https?:/u;
const GOES_ON = /^["”’»)\]]*\p{Ll}/u;
/** The narrowest and widest page that text is broken for, in characters. */
const [NARROWEST, WIDEST] = [20, 160];
/** A broken line is this full at least, the next word included. */
const FULL = 0.78;

/**
 * Joins the lines of paragraphs that were broken for a page or a mail: a text from a PDF breaks its sentences in the middle.
 * The whole paragraph stands on its first line, its other lines are empty, so that every line keeps its number.
 * A text with one paragraph a line comes back as it is.
 * @param lines - Folded lines, blank ones included.
 * @example joinWrapped(['Tỉnh đã cấp cho người dân', 'toàn bộ căn cước.']) // ['Tỉnh đã cấp cho người dân toàn bộ căn cước.', '']
 */
export function joinWrapped(lines: readonly string[]): string[] {
  const widest = widthOf(lines);
  const joined = [...lines];
  let first = 0;
  let carries = false;
  for (let index = 1; index < lines.length; index++) {
    const [above, here] = [lines[index - 1]!, lines[index]!];
    carries = carriesOn(above, here, { widest, isInside: carries, isAfterBlank: lines[index - 2] === '' && isProse(here, lines[index + 1] ?? '', widest) });
    if (!carries) first = index;
    else {
      joined[first] = `${joined[first]!} ${here}`;
      joined[index] = '';
    }
  }
  return joined;
}

interface Setting {
  /** The width of the page, when the text is broken for one. */
  readonly widest: number | undefined;
  /** The line above is itself the rest of a paragraph. */
  readonly isInside: boolean;
  readonly isAfterBlank: boolean;
}

function carriesOn(above: string, here: string, { widest, isInside, isAfterBlank }: Setting): boolean {
  if (above === '' || here === '' || OPENS_ITS_OWN.test(here) || CODE.test(above) || CODE.test(here)) return false;
  if (/\d$/u.test(above) && /^[-–] ?\d/u.test(here)) return true;
  if (isBroken(above, here)) return above.length >= NARROWEST;
  if (widest === undefined) return false;
  const isFull = above.length <= widest + 1 && above.length + 1 + here.search(/ |$/u) >= FULL * widest;
  if (!isFull) return false;
  // A colon or semicolon at the edge of the page, or a name that begins the next line.
  if (CLOSED.test(above)) return /[:;]$/u.test(above) && GOES_ON.test(here);
  return isInside || isAfterBlank;
}

/** The line ends its paragraph like a sentence, or runs to the edge of the page. */
const isProse = (line: string, below: string, widest: number | undefined): boolean => CLOSED.test(line) || (below !== '' && widest !== undefined && line.length >= FULL * widest);

/** No sentence begins with a small letter. */
const isBroken = (above: string, here: string): boolean => GOES_ON.test(here) && /[\p{L}\p{N},%)”"]$/u.test(above) && above.length <= WIDEST && above.split(' ').length > 4;

/** The width of the page, from lines that break a sentence; one such line may be a slip of the hand. */
function widthOf(lines: readonly string[]): number | undefined {
  const broken = lines.flatMap((line, index) => (index + 1 < lines.length && line !== '' && isBroken(line, lines[index + 1]!) ? [line.length] : []));
  const width = Math.max(...broken, 0);
  const full = broken.filter((length) => length >= FULL * width - 8).length;
  return broken.length >= 3 && width >= NARROWEST && full >= 0.6 * broken.length ? width : undefined;
}
