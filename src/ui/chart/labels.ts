import { widthOf } from './text.ts';

export interface Label {
  key: string;
  x: number;
  y: number;
  anchor: 'start' | 'middle' | 'end';
  text: string;
  kind: 'value' | 'limit' | 'target';
}

const SIZE = 11;
const STEP = 6;

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

function boxOf({ x, y, anchor, text }: Label): Box {
  const width = widthOf(text) * SIZE;
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return { left, right: left + width, top: y - SIZE + 1, bottom: y + 3 };
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/**
 * Moves labels up or down until none covers another. Earlier ones keep their place; one that finds
 * no room is left out: the legend and the table still hold what it says.
 */
export function placeLabels(labels: readonly Label[], top: number, bottom: number): Label[] {
  const placed: Label[] = [];
  const taken: Box[] = [];
  for (const label of labels) {
    for (let n = 0; n < 12; n++) {
      // 0, then one step up, one down, two up …
      const shift = (n % 2 === 0 ? 1 : -1) * Math.ceil(n / 2) * STEP;
      const moved = { ...label, y: label.y + shift };
      const box = boxOf(moved);
      if (box.top < top || box.bottom > bottom || taken.some((known) => overlap(known, box))) {
        continue;
      }
      placed.push(moved);
      taken.push(box);
      break;
    }
  }
  return placed;
}
