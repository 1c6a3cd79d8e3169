import satori, { type Font } from 'satori';
import { SITE_NAME } from '../domain/site.ts';

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

/** Family names that the fonts handed to {@link drawSocialImage} must have: one of Latin letters, one of the Vietnamese ones. */
export const IMAGE_FONTS = ['latin', 'vietnamese'] as const;

/** The light scheme of `ui/styles/tokens.css`: a picture has no other. */
const COLOURS = { paper: '#fffdf8', ink: '#1c1a17', quiet: '#5a544b', accent: '#9b2317', line: '#d8d1c3' } as const;

/** What a reader who cannot see the picture is told. */
export const altOf = ({ kicker, title, figure }: SocialImage): string => [kicker, title, ...(figure ? [`${figure.value}: ${figure.name}`] : []), SITE_NAME].join('. ');

/** The picture as SVG whose letters are outlines, so that it looks the same on a machine without the fonts. */
export const drawSocialImage = ({ kicker, title, figure }: SocialImage, fonts: Font[]): Promise<string> =>
  satori(
    box({ flexDirection: 'column', justifyContent: 'space-between', width: '100%', height: '100%', padding: '56px 64px 48px', background: COLOURS.paper, borderTop: `18px solid ${COLOURS.accent}`, color: COLOURS.ink, fontFamily: IMAGE_FONTS.join(', ') }, [
      box({ flexDirection: 'column' }, [
        box({ color: COLOURS.accent, fontSize: 30, fontWeight: 700 }, kicker),
        box({ marginTop: 14, fontSize: figure ? 44 : 60, fontWeight: 700, lineHeight: 1.35, lineClamp: figure ? 3 : 5, display: 'block' }, title),
      ]),
      ...(figure
        ? [box({ flexDirection: 'column' }, [
            box({ color: COLOURS.accent, fontSize: figure.value.length > 18 ? 60 : 88, fontWeight: 700, lineHeight: 1.25 }, figure.value),
            box({ fontSize: 32, lineHeight: 1.4, lineClamp: 2, display: 'block' }, figure.name),
          ])]
        : []),
      box({ borderTop: `2px solid ${COLOURS.line}`, paddingTop: 20, color: COLOURS.quiet, fontSize: 28 }, `${SITE_NAME} · mỗi điều kèm nguyên văn`),
    ]),
    { ...IMAGE_SIZE, fonts },
  );

/** satori reads what JSX would make; this page needs one element. */
const box = (style: Readonly<Record<string, string | number>>, children: string | readonly unknown[]) => ({ type: 'div', props: { style: { display: 'flex', boxSizing: 'border-box', ...style }, children } }) as unknown as Parameters<typeof satori>[0];
