import type { PatternId } from './palette.ts';

/** A tile of one side: lines `[x1, y1, x2, y2]` and circles `[x, y, radius]`, which may run over it. */
export interface Pattern {
  lines: readonly (readonly [number, number, number, number])[];
  dots: readonly (readonly [number, number, number])[];
  /** Circles only have an outline. */
  hollow?: true;
}

const NOTHING: Pattern = { lines: [], dots: [] };
const LEVEL: Pattern['lines'] = [[0, 0.5, 1, 0.5]];
const UPRIGHT: Pattern['lines'] = [[0.5, 0, 0.5, 1]];

/** A diagonal that rises (1) or falls (-1), with its neighbours' corners, so that tiles join. */
function slanted(direction: 1 | -1): Pattern['lines'] {
  return [-1, 0, 1].map((shift) =>
    direction === 1 ? [shift, 1, shift + 1, 0] : [shift, 0, shift + 1, 1],
  );
}

/** What is laid over a colour so that areas differ without it; the same on the map and in legends. */
export const PATTERNS: Record<PatternId, Pattern> = {
  solid: NOTHING,
  dots: { lines: [], dots: [[0.5, 0.5, 0.13]] },
  lines: { lines: LEVEL, dots: [] },
  slash: { lines: slanted(1), dots: [] },
  grid: { lines: [...LEVEL, ...UPRIGHT], dots: [] },
  cross: { lines: [...slanted(1), ...slanted(-1)], dots: [] },
  plain: { lines: UPRIGHT, dots: [] },
  check: { lines: slanted(-1), dots: [] },
  rings: { lines: [], dots: [[0.5, 0.5, 0.22]], hollow: true },
  dashes: { lines: [[0.2, 0.5, 0.8, 0.5]], dots: [] },
  empty: { lines: [], dots: [[0.5, 0.5, 0.05]] },
};
