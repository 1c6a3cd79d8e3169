import { wcagContrast } from 'culori';
import tokens from './styles/tokens.css?raw';

/** What a pair of colours is for. `needed` is the least contrast: 4.5 for text, 3 for marks (WCAG 2.2, 1.4.3 and 1.4.11). */
const PAIRS = [
  { front: 'ink', back: 'paper', use: 'chữ', needed: 4.5 },
  { front: 'ink-quiet', back: 'paper', use: 'chữ phụ', needed: 4.5 },
  { front: 'link', back: 'paper', use: 'liên kết', needed: 4.5 },
  { front: 'accent', back: 'paper', use: 'con số, điều cần để ý', needed: 4.5 },
  { front: 'ink', back: 'panel', use: 'chữ trên nền phụ', needed: 4.5 },
  { front: 'ink-quiet', back: 'panel', use: 'chữ phụ trên nền phụ', needed: 4.5 },
  { front: 'link', back: 'panel', use: 'liên kết trên nền phụ', needed: 4.5 },
  { front: 'ink', back: 'words', use: 'lời đã cho biết một điều', needed: 4.5 },
  { front: 'mark-ink', back: 'mark', use: 'lời trích, đoạn vừa được mở', needed: 4.5 },
  { front: 'mark-ink', back: 'target', use: 'lời của điều đang xem', needed: 4.5 },
  { front: 'focus', back: 'paper', use: 'khung tiêu điểm', needed: 3 },
] as const;

export interface ColourPair {
  readonly front: string;
  readonly back: string;
  readonly use: string;
  readonly needed: number;
  /** Contrast as a ratio to one, in the light and in the dark scheme. */
  readonly light: number;
  readonly dark: number;
}

/**
 * The colours of the site by role, with their contrast as it is in `tokens.css`.
 * @throws Error when a role is not there as `light-dark(#…, #…)`.
 */
export function colourPairs(): ColourPair[] {
  return PAIRS.map((pair) => {
    const [front, back] = [valuesOf(pair.front), valuesOf(pair.back)];
    return { ...pair, light: wcagContrast(front[0], back[0]), dark: wcagContrast(front[1], back[1]) };
  });
}

function valuesOf(role: string): readonly [light: string, dark: string] {
  const [, light, dark] = new RegExp(`--${role}: light-dark\\((#[\\da-f]+), (#[\\da-f]+)\\)`, 'u').exec(tokens) ?? [];
  if (light === undefined || dark === undefined) throw new Error(`tokens.css: --${role} is not light-dark(#…, #…)`);
  return [light, dark];
}
