import { yearsOfPeriod } from '../judge.ts';
import type { AtlasRecord } from '../record.ts';
import type { Indicator, SeriesValue } from '../types.ts';
import { subjectOf } from './figures.ts';
import type { Subject, Trend } from './types.ts';
import { tidy } from './units.ts';

/** True when the name is of a cut: a share by which something fell, which is a change already. */
export function isReduction(name: string): boolean {
  return /(削减|消减|下降|减少|降低)/.test(name);
}

/**
 * A reported cut, negative where the plan's own remark says that the quantity rose instead. Plans
 * print a rise of 33.3 % in the column of reductions as 33.3.
 */
export function reductionOf(value: SeriesValue): number | null {
  if (value.value === null) return null;
  const rose = /(上升|升高|增长|增加)了?\s*\d/.test(value.note ?? '');
  return rose ? -Math.abs(value.value) : value.value;
}

interface Dated {
  period: string;
  value: number | null;
}

/**
 * Direction between the first and the last figure, by figures of one year each: a mean of several
 * years is not set against a year. Null with fewer than two.
 */
export function trendOf(points: readonly Dated[], better: Subject['better']): Trend | null {
  const dated = points
    .flatMap(({ period, value }) => {
      const years = yearsOfPeriod(period);
      if (value === null || years === null || years.from !== years.to) return [];
      return [{ period, value, year: years.from }];
    })
    .sort((a, b) => a.year - b.year);
  const [first, last] = [dated.at(0), dated.at(-1)];
  if (!first || !last || first.year === last.year) return null;
  const change = tidy(last.value - first.value);
  const known = new Set(dated.map(({ year }) => year));
  const between = Array.from({ length: last.year - first.year }, (_, i) => first.year + i);
  return {
    from: { period: first.period, value: first.value },
    to: { period: last.period, value: last.value },
    change,
    percent: first.value === 0 ? null : tidy((change / Math.abs(first.value)) * 100),
    verdict: verdictOf(change, better),
    missing: between.filter((year) => !known.has(year)),
  };
}

function verdictOf(change: number, better: Subject['better']): Trend['verdict'] {
  if (change === 0) return 'same';
  if (better === null) return change > 0 ? 'rise' : 'fall';
  return change < 0 === (better === 'lower') ? 'better' : 'worse';
}

/** Trend of an indicator's own series; null for a row of cuts, each against a base of its own. */
export function trendOfIndicator(record: AtlasRecord, indicator: Indicator): Trend | null {
  if (isReduction(indicator.name)) return null;
  return trendOf(indicator.series, subjectOf(record, indicator)?.better ?? null);
}
