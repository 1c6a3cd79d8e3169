import { Resvg } from '@resvg/resvg-js';
import { FACES, FAMILY } from './typeface.ts';

/** An SVG of this room as a PNG. The machine's own fonts are not looked at, so that the same drawing gives the same bytes anywhere. @param width - In pixels. */
export const png = (drawing: string, width: number): Buffer =>
  new Resvg(drawing, { font: { fontFiles: FACES.map(({ path }) => path), loadSystemFonts: false, defaultFontFamily: FAMILY }, fitTo: { mode: 'width', value: width } }).render().asPng();
