import { describe, expect, test } from 'vitest';
import { PATTERN_IDS } from './palette.ts';
import { PATTERNS } from './patterns.ts';

describe('patterns', () => {
  test('are there for every swatch, each unlike all others', () => {
    const drawn = PATTERN_IDS.map((id) => JSON.stringify(PATTERNS[id]));
    expect(new Set(drawn).size).toBe(PATTERN_IDS.length);
  });

  test('join at the edges of their tile: a line ends inside it, or goes on in the next', () => {
    for (const { lines } of Object.values(PATTERNS)) {
      for (const [x1, y1, x2, y2] of lines) {
        const leaves = [x1, y1, x2, y2].some((at) => at <= 0 || at >= 1);
        const crosses = Math.abs(x2 - x1) === 1 || Math.abs(y2 - y1) === 1;
        expect(leaves).toBe(crosses);
      }
    }
  });
});
