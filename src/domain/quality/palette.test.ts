import { describe, expect, test } from 'vitest';
import { legendOf, PATTERN_IDS, SWATCH_IDS, SWATCHES, swatchOfClass } from './palette.ts';

/** Grounds of the light and the dark page. */
const GROUND = { light: '#f6f5f1', dark: '#161b1a' };

type Rgb = [number, number, number];
type Matrix = [Rgb, Rgb, Rgb];

/** Machado, Oliveira and Fernandes 2009, severity 1, for linear RGB. */
const VISION: Record<string, Matrix> = {
  'full colour vision': [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
  'a grey print': [
    [0.2126, 0.7152, 0.0722],
    [0.2126, 0.7152, 0.0722],
    [0.2126, 0.7152, 0.0722],
  ],
};

function linear(hex: string): Rgb {
  const channel = (at: number) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

function seen(hex: string, matrix: Matrix): Rgb {
  const rgb = linear(hex);
  const dot = (row: Rgb) => row[0] * rgb[0] + row[1] * rgb[1] + row[2] * rgb[2];
  return matrix.map((row) => Math.min(1, Math.max(0, dot(row)))) as Rgb;
}

/** CIE L*a*b* under D65. */
function lab([r, g, b]: Rgb): Rgb {
  const f = (t: number) => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116);
  const x = f((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505);
  const y = f(0.2126 * r + 0.7152 * g + 0.0722 * b);
  const z = f((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

function difference(a: string, b: string, matrix: Matrix): number {
  const [p, q] = [lab(seen(a, matrix)), lab(seen(b, matrix))];
  return Math.hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2]);
}

function contrast(a: string, b: string): number {
  const light = ([r, g, bl]: Rgb) => 0.2126 * r + 0.7152 * g + 0.0722 * bl + 0.05;
  const [x, y] = [light(linear(a)), light(linear(b))];
  return Math.max(x, y) / Math.min(x, y);
}

const CLASSES = ['I', 'II', 'III', 'IV', 'V', 'worse'] as const;
const PAIRS = [
  ...CLASSES.slice(1).map((id, i) => [CLASSES[i] ?? 'I', id] as const),
  ['met', 'exceeded'] as const,
  ['met', 'none'] as const,
  ['figure', 'none'] as const,
];

describe.each(Object.entries(VISION))('to %s', (_, matrix) => {
  test.each(PAIRS)('%s and %s stay apart', (a, b) => {
    const [one, other] = [SWATCHES[a], SWATCHES[b]];
    const byColour = difference(one.color, other.color, matrix) >= 10;
    const bySign = one.pattern !== other.pattern && one.label.zh !== other.label.zh;
    expect(byColour || bySign).toBe(true);
    expect(bySign, 'the second cue is always there').toBe(true);
  });
});

test('the neighbours of water classes differ in colour to every colour vision', () => {
  for (const [name, matrix] of Object.entries(VISION)) {
    if (name === 'a grey print') continue;
    for (const [a, b] of PAIRS.slice(0, 5)) {
      const apart = difference(SWATCHES[a].color, SWATCHES[b].color, matrix);
      expect(apart, `${a} and ${b}, ${name}`).toBeGreaterThan(10);
    }
  }
});

describe('signs', () => {
  test('no two swatches share a label, a pattern or a colour', () => {
    const all = SWATCH_IDS.map((id) => SWATCHES[id]);
    for (const of of [
      all.map(({ label }) => label.zh),
      all.map(({ label }) => label.en),
      all.map(({ pattern }) => pattern),
      all.map(({ color }) => color),
      all.map(({ zh }) => zh),
      all.map(({ en }) => en),
    ]) {
      expect(new Set(of).size).toBe(SWATCH_IDS.length);
    }
    expect(all.map(({ pattern }) => pattern).sort()).toEqual([...PATTERN_IDS].sort());
  });

  test.each(SWATCH_IDS)('%s: its edge shows on both grounds and its label on its colour', (id) => {
    const { color, ink, outline } = SWATCHES[id];
    expect(contrast(outline.light, GROUND.light)).toBeGreaterThanOrEqual(3);
    expect(contrast(outline.dark, GROUND.dark)).toBeGreaterThanOrEqual(3);
    expect(contrast(ink, color)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(SWATCH_IDS)('%s: colour or edge stands off the ground', (id) => {
    const { color, outline } = SWATCHES[id];
    const best = (ground: string, edge: string) =>
      Math.max(contrast(color, ground), contrast(edge, ground));
    expect(best(GROUND.light, outline.light)).toBeGreaterThanOrEqual(3);
    expect(best(GROUND.dark, outline.dark)).toBeGreaterThanOrEqual(3);
  });
});

test.each([
  ['Ⅰ', 'I'],
  ['Ⅲ类', 'III'],
  ['劣Ⅴ', 'worse'],
  ['V类', 'V'],
  ['良好', null],
])('class %s is drawn as %s', (name, id) => {
  expect(swatchOfClass(name)).toBe(id);
});

test('the legend has what the layer uses, in order, and always says what no data looks like', () => {
  const used = [{ swatch: 'worse' }, { swatch: 'III' }, { swatch: 'III' }] as const;
  expect(legendOf(used).map(({ id }) => id)).toEqual(['III', 'worse', 'none']);
  expect(legendOf([]).map(({ id }) => id)).toEqual(['none']);
});
