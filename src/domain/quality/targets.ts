import { waterClassStep } from '../judge.ts';

export type Comparator = '<=' | '<' | '>=' | '>' | '=';

/** What a printed target asks for. */
export type Target =
  /** A number; `comparator` is null for a bare one, which the subject's direction completes. */
  | { kind: 'limit'; comparator: Comparator | null; value: number; unit: string }
  | { kind: 'range'; low: number; high: number }
  | { kind: 'about'; value: number }
  /** A cut in per cent against the base year. */
  | { kind: 'cut'; percent: number }
  /** No worse than the base: the value may not fall, or may not rise. */
  | { kind: 'keep'; not: 'fall' | 'rise' }
  | { kind: 'direction'; to: 'fall' | 'rise' }
  /** A water class (0 = I … 5 = worse than V) or better. */
  | { kind: 'class'; step: number }
  /** A task that another document sets. */
  | { kind: 'elsewhere' }
  | { kind: 'words' };

const NUMBER = String.raw`\d+(?:\.\d+)?`;
const COMPARATORS: readonly (readonly [string, Comparator])[] = [
  ['≤|<=|不高于|不超过|不大于', '<='],
  ['≥|>=|不低于|不少于|不小于', '>='],
  ['<|低于|小于|少于', '<'],
  ['>|高于|大于|超过|优于', '>'],
];

const SIGNED = new RegExp(
  `^[^\\d]*?(${COMPARATORS.map(([words]) => words).join('|')})\\s*(${NUMBER})\\s*([^\\d]*)$`,
);
const BARE = new RegExp(`^(${NUMBER})\\s*([^\\d]{0,6})$`);
const RANGE = new RegExp(`^(${NUMBER})%?\\s*[-–—~至]\\s*(${NUMBER})%?$`);
const ABOUT = new RegExp(`(?:接近|约)\\D*?(${NUMBER})|^(${NUMBER})[^\\d]*左右$`);
const CUT = new RegExp(`^(?:降低|下降|削减|消减|减少)\\s*(?:≥|不低于)?\\s*(${NUMBER})\\s*%$`);
const CLASS =
  /(?:消除\s*(劣\s*(?:Ⅴ|V)))|(?:达到|达到或优于|不低于)\s*(Ⅰ|Ⅱ|Ⅲ|Ⅳ|Ⅴ|I{1,3}|IV|V)\s*类?$/;

/** Reads a printed target. Bracketed remarks do not count; what is not understood is `words`. */
export function parseTarget(printed: string): Target {
  const text = printed
    .normalize('NFKC')
    .replace(/\([^)]*\)/g, '')
    .trim();
  return wordsOf(text) ?? numberOf(text) ?? { kind: 'words' };
}

function wordsOf(text: string): Target | null {
  if (/完成.*(任务|指标)|下达|^同上$/.test(text)) return { kind: 'elsewhere' };
  if (/不(降低|减少|下降)|不低于现状/.test(text)) return { kind: 'keep', not: 'fall' };
  if (/不(增加|升高|上升)|零增加|不高于现状/.test(text)) return { kind: 'keep', not: 'rise' };
  if (/持续下降/.test(text)) return { kind: 'direction', to: 'fall' };
  if (/持续上升/.test(text)) return { kind: 'direction', to: 'rise' };
  const named = CLASS.exec(text);
  if (named?.[1]) return { kind: 'class', step: 4 };
  const step = named?.[2] ? waterClassStep(named[2]) : null;
  return step === null ? null : { kind: 'class', step };
}

function numberOf(text: string): Target | null {
  const cut = CUT.exec(text);
  if (cut) return { kind: 'cut', percent: Number(cut[1]) };
  const range = RANGE.exec(text);
  if (range) return { kind: 'range', low: Number(range[1]), high: Number(range[2]) };
  const about = ABOUT.exec(text);
  if (about) return { kind: 'about', value: Number(about[1] ?? about[2]) };
  const bare = BARE.exec(text);
  if (bare) {
    return {
      kind: 'limit',
      comparator: null,
      value: Number(bare[1]),
      unit: (bare[2] ?? '').trim(),
    };
  }
  const signed = SIGNED.exec(text);
  const comparator = COMPARATORS.find(([words]) => words.split('|').includes(signed?.[1] ?? ''));
  if (!signed || !comparator) return null;
  return {
    kind: 'limit',
    comparator: comparator[1],
    value: Number(signed[2]),
    unit: (signed[3] ?? '').trim(),
  };
}

/** A figure printed in a text cell: `33.25`, `5641.07吨`, `降低33.9%`; null when it is words. */
export function parseFigure(printed: string): { value: number; unit: string; cut: boolean } | null {
  const text = printed.normalize('NFKC').trim();
  const cut = CUT.exec(text);
  if (cut) return { value: Number(cut[1]), unit: '%', cut: true };
  const bare = BARE.exec(text);
  return bare ? { value: Number(bare[1]), unit: (bare[2] ?? '').trim(), cut: false } : null;
}
