import { waterClassStep } from '../judge.ts';

/** Every way in which a layer draws a figure, in the order of the legend. */
export const SWATCH_IDS = [
  'I',
  'II',
  'III',
  'IV',
  'V',
  'worse',
  'met',
  'exceeded',
  'figure',
  'words',
  'none',
] as const;
export type SwatchId = (typeof SWATCH_IDS)[number];

export const PATTERN_IDS = [
  'solid',
  'dots',
  'lines',
  'slash',
  'grid',
  'cross',
  'plain',
  'check',
  'rings',
  'dashes',
  'empty',
] as const;
export type PatternId = (typeof PATTERN_IDS)[number];

/** Colour is never alone: each swatch has a label and a pattern that no other has. */
export interface Swatch {
  id: SwatchId;
  color: string;
  /** Text and pattern on the colour. */
  ink: string;
  /** Edge on a light and on a dark ground. */
  outline: { light: string; dark: string };
  pattern: PatternId;
  /** One to three characters for the map. */
  label: { zh: string; en: string };
  zh: string;
  en: string;
}

const DARK = '#1d2321';
const LIGHT = '#ffffff';
const OUTLINE = { light: DARK, dark: '#e8ebe8' };

type Row = [
  color: string,
  ink: string,
  pattern: PatternId,
  labelZh: string,
  labelEn: string,
  zh: string,
  en: string,
];

/** Water classes in their customary colours: blue, blue, green, yellow, orange, red. */
const ROWS: Record<SwatchId, Row> = {
  I: ['#8ec5ff', DARK, 'solid', 'Ⅰ', 'I', 'Ⅰ类（优）', 'Class I (excellent)'],
  II: ['#1f6fd0', LIGHT, 'dots', 'Ⅱ', 'II', 'Ⅱ类（优）', 'Class II (excellent)'],
  III: ['#3fb55c', DARK, 'lines', 'Ⅲ', 'III', 'Ⅲ类（良好）', 'Class III (good)'],
  IV: ['#ffe14d', DARK, 'slash', 'Ⅳ', 'IV', 'Ⅳ类（轻度污染）', 'Class IV (lightly polluted)'],
  V: ['#f5952b', DARK, 'grid', 'Ⅴ', 'V', 'Ⅴ类（中度污染）', 'Class V (moderately polluted)'],
  worse: [
    '#c9221a',
    LIGHT,
    'cross',
    '劣',
    '>V',
    '劣Ⅴ类（重度污染）',
    'Worse than V (heavily polluted)',
  ],
  met: ['#9fd8cb', DARK, 'plain', '✓', '✓', '达到限值', 'Limit met'],
  exceeded: ['#b5452f', LIGHT, 'check', '✕', '✕', '超过限值', 'Limit exceeded'],
  figure: [
    '#c9cfd8',
    DARK,
    'rings',
    '数',
    'No.',
    '有数值，无限值可判',
    'Figure; no limit to judge by',
  ],
  words: ['#e4dfd2', DARK, 'dashes', '文', 'txt', '只印文字', 'Printed in words only'],
  none: ['#ffffff', DARK, 'empty', '—', '—', '无数据', 'No data'],
};

function swatch(id: SwatchId): Swatch {
  const [color, ink, pattern, labelZh, labelEn, zh, en] = ROWS[id];
  const label = { zh: labelZh, en: labelEn };
  return { id, color, ink, outline: OUTLINE, pattern, label, zh, en };
}

export const SWATCHES = Object.fromEntries(SWATCH_IDS.map((id) => [id, swatch(id)])) as Record<
  SwatchId,
  Swatch
>;

/** Swatch of a class as printed or computed; null when the text names none. */
export function swatchOfClass(name: string): SwatchId | null {
  const step = waterClassStep(name);
  return step === null ? null : (SWATCH_IDS[step] ?? null);
}

/** The swatches that a layer uses, in legend order; "no data" is always explained. */
export function legendOf(entries: readonly { swatch: SwatchId }[]): Swatch[] {
  const used = new Set(entries.map(({ swatch }) => swatch));
  return SWATCH_IDS.filter((id) => used.has(id) || id === 'none').map((id) => SWATCHES[id]);
}
