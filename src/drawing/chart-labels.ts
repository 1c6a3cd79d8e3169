/** Finds a place for the words beside each point of a chart. */

/** A box in chart units. */
interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A straight piece of the drawn line. */
export type Segment = readonly [x1: number, y1: number, x2: number, y2: number];

/** Where the words of a point stand: `text-anchor` and the baseline's start, middle or end. */
export interface LabelPlace {
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

/** Mean width of a letter of semi-bold Vietnamese text, in parts of its size; measured on Be Vietnam Pro and system-ui. */
const LETTER_WIDTH = 0.58;

/** Width of a piece of text in chart units, estimated. */
export const widthOf = (text: string, size: number): number => text.length * size * LETTER_WIDTH;

/**
 * Places labels one after the other where they cross neither each other, nor a point, nor the line, nor the frame; where no
 * place is free, the one that crosses least.
 * @param points - In the order in which they may choose; one without words only stands in the way.
 * @param segments - The line that labels keep off.
 * @param size - Font size in chart units.
 * @param bounds - The labels stay inside.
 * @returns One place for each point, in the same order; that of a point without words says nothing.
 */
export function placeLabels(points: readonly { readonly x: number; readonly y: number; readonly label: string }[], segments: readonly Segment[], size: number, bounds: Box): LabelPlace[] {
  const dots = points.map(({ x, y }): Box => ({ left: x - 6, right: x + 6, top: y - 6, bottom: y + 6 }));
  const taken: Box[] = [];
  return points.map(({ x, y, label }) => {
    if (label === '') return { x, y, anchor: 'middle' };
    const places: LabelPlace[] = [
      { x, y: y - 12, anchor: 'middle' },
      { x: x + 8, y: y - 10, anchor: 'start' },
      { x: x - 8, y: y - 10, anchor: 'end' },
      { x: x + 12, y: y + size * 0.35, anchor: 'start' },
      { x: x - 12, y: y + size * 0.35, anchor: 'end' },
      { x, y: y + 12 + size * 0.75, anchor: 'middle' },
      { x: x + 8, y: y + 10 + size * 0.75, anchor: 'start' },
      { x: x - 8, y: y + 10 + size * 0.75, anchor: 'end' },
      { x, y: y - 12 - size * 1.3, anchor: 'middle' },
      { x, y: y + 12 + size * 2, anchor: 'middle' },
    ];
    const costs = places.map((place) => {
      const box = boxOf(place, label, size);
      const outside = box.left < bounds.left || box.right > bounds.right || box.top < bounds.top || box.bottom > bounds.bottom;
      return (outside ? 1e6 : 0) + 20 * taken.filter((other) => overlap(box, other)).length + 8 * dots.filter((dot) => overlap(box, dot)).length + 4 * segments.filter((segment) => crosses(segment, box)).length;
    });
    const best = places[costs.indexOf(Math.min(...costs))]!;
    taken.push(boxOf(best, label, size));
    return best;
  });
}

function boxOf({ x, y, anchor }: LabelPlace, label: string, size: number): Box {
  const width = widthOf(label, size);
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return { left, right: left + width, top: y - size * 0.9, bottom: y + size * 0.25 };
}

const overlap = (a: Box, b: Box): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Does the segment pass through the box? Looked at in steps finer than the lowest box. */
function crosses([x1, y1, x2, y2]: Segment, { left, right, top, bottom }: Box): boolean {
  if (Math.max(x1, x2) <= left || Math.min(x1, x2) >= right || Math.max(y1, y2) <= top || Math.min(y1, y2) >= bottom) return false;
  const steps = Math.ceil(Math.hypot(x2 - x1, y2 - y1) / 4);
  return Array.from({ length: steps + 1 }, (_, index) => index / Math.max(steps, 1)).some((part) => {
    const x = x1 + (x2 - x1) * part;
    const y = y1 + (y2 - y1) * part;
    return x > left && x < right && y > top && y < bottom;
  });
}
