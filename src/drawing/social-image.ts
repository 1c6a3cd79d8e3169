import { SITE_NAME } from '../domain/site.ts';
import { PAPER } from './paper.ts';
import { svg, svgText } from './svg.ts';
import { baselines, FAMILY, type FontWeight, wrap } from './typeface.ts';
import { png } from './workshop.ts';

/** What stands on the picture of a shared link. */
export interface SocialImage {
  /** Above the rest: the kind of record. */
  readonly kicker: string;
  readonly title: string;
  /** The headline figure, as printed, and what it measures. */
  readonly figure: { readonly value: string; readonly name: string } | null;
}

/** Pixels, as Open Graph readers expect (1.91 : 1). */
export const IMAGE_SIZE = { width: 1200, height: 630 } as const;

const LEFT = 64;
const WIDTH = IMAGE_SIZE.width - 2 * LEFT;
/** Where the title begins to have room, and where the line above the site's name runs. */
const [TOP, FOOT] = [60, 525];

/** What a reader who cannot see the picture is told. */
export const altOf = ({ kicker, title, figure }: SocialImage): string => [kicker, title, ...(figure ? [`${figure.value}: ${figure.name}`] : []), SITE_NAME].join('. ');

/** Lines of one size, set below each other. */
interface TextBlock {
  readonly lines: readonly string[];
  readonly size: number;
  readonly weight: FontWeight;
  readonly fill: string;
  /** Height of a line. */
  readonly leading: number;
}

/** Text as wide as the picture allows. @param most - Lines at most. */
const block = (text: string, size: number, most: number, look: Omit<TextBlock, 'lines' | 'size'>): TextBlock => ({ lines: wrap(text, { size, weight: look.weight, width: WIDTH, most }), size, ...look });
const heightOf = (blocks: readonly TextBlock[]): number => blocks.reduce((sum, { lines, leading }) => sum + lines.length * leading, 0);

/** The picture as SVG of live text; {@link socialPng} brings the typeface. */
export function drawSocialImage({ kicker, title, figure }: SocialImage): string {
  const { paper, ink, quiet, accent, line } = PAPER;
  const size = figure ? 44 : 60;
  const head = [block(kicker, 30, 1, { weight: 600, fill: accent, leading: 58 }), block(title, size, figure ? 3 : 5, { weight: 600, fill: ink, leading: size * 1.35 })];
  const value = figure && wrap(figure.value, { size: 88, weight: 600, width: WIDTH }).length === 1 ? 88 : 60;
  const news = figure ? [block(figure.value, value, 1, { weight: 600, fill: accent, leading: value * 1.25 }), block(figure.name, 32, 2, { weight: 400, fill: ink, leading: 45 })] : [];
  // Between title and name of the site, a little above the middle.
  const newsTop = TOP + heightOf(head) + (FOOT - TOP - heightOf(head) - heightOf(news)) / 2;
  return svgText([
    svg('svg', { xmlns: 'http://www.w3.org/2000/svg', ...IMAGE_SIZE, fontFamily: FAMILY }, svg('rect', { ...IMAGE_SIZE, fill: paper }), svg('rect', { width: IMAGE_SIZE.width, height: 18, fill: accent }),
      ...texts(head, TOP), ...texts(news, newsTop),
      svg('rect', { x: LEFT, y: FOOT, width: WIDTH, height: 2, fill: line }),
      ...texts([block(`${SITE_NAME} · mỗi điều kèm nguyên văn`, 28, 1, { weight: 400, fill: quiet, leading: 35 })], FOOT + 22)),
  ]);
}

function texts(blocks: readonly TextBlock[], top: number) {
  return blocks.flatMap(({ lines, size, weight, fill, leading }, index) => {
    const ys = baselines(lines.length, top + heightOf(blocks.slice(0, index)), size, leading, weight);
    return lines.map((text, line) => svg('text', { x: LEFT, y: ys[line]!, fontSize: size, fontWeight: weight, fill }, text));
  });
}

/** The picture as PNG. */
export const socialPng = (image: SocialImage): Promise<Buffer> => png({ drawing: drawSocialImage(image), width: IMAGE_SIZE.width });
