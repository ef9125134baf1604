import { waterClassStep, yearsOfPeriod } from '../judge.ts';
import type { Cite, Indicator, SeriesValue } from '../types.ts';
import { groupBy } from './figures.ts';
import { isReduction, reductionOf } from './trend.ts';
import { convert } from './units.ts';

export interface Point {
  period: string;
  from: number;
  to: number;
  /** In the model's unit; null where the plan prints words, a class or nothing: never drawn across. */
  value: number | null;
  /** As printed, where a number would lose it. */
  text: string | null;
  /** Steps of a water class from best (0) to worst (5), for series of classes. */
  step: number | null;
  note: string | null;
  noteEn: string | null;
  /** Row that prints it; null for a year between two figures of which no row says anything. */
  indicator: string | null;
  /** True when the value was converted into the model's unit, or its sign read from a remark. */
  computed: boolean;
  cite: Cite[];
}

/** The point of a row's figure in the model's unit; none for a period without a year. */
export function pointOf(indicator: Indicator, value: SeriesValue, unit: string): Point[] {
  const years = yearsOfPeriod(value.period);
  if (!years) return [];
  const cut = isReduction(indicator.name) ? reductionOf(value) : value.value;
  const converted = cut === null ? null : convert(cut, indicator.unit, unit);
  return [
    {
      period: value.period,
      ...years,
      value: converted?.value ?? null,
      text: value.class ?? value.text ?? null,
      step: value.class === undefined ? null : waterClassStep(value.class),
      note: value.note ?? null,
      noteEn: value.noteEn ?? null,
      indicator: indicator.id,
      computed: (converted?.computed ?? false) || cut !== value.value,
      cite: value.cite,
    },
  ];
}

const drawn = ({ value, step }: Point) => value !== null || step !== null;

/** Years without a figure between the first and the last that have one. */
export function gapsOf(points: readonly Point[]): number[] {
  const figures = points.filter(drawn);
  const [first, last] = [
    Math.min(...figures.map(({ from }) => from)),
    Math.max(...figures.map(({ to }) => to)),
  ];
  const gaps: number[] = [];
  for (let year = first; year <= last; year++) {
    if (!figures.some(({ from, to }) => from <= year && year <= to)) gaps.push(year);
  }
  return gaps;
}

/** Points in order of time, with an empty one for each year of a gap that no row mentions. */
export function withGaps(points: readonly Point[], gaps: readonly number[]): Point[] {
  const mentioned = new Set(points.map(({ from }) => from));
  const empty = gaps
    .filter((year) => !mentioned.has(year))
    .map(
      (year): Point => ({
        period: String(year),
        from: year,
        to: year,
        value: null,
        text: null,
        step: null,
        note: null,
        noteEn: null,
        indicator: null,
        computed: false,
        cite: [],
      }),
    );
  return [...points, ...empty].sort((a, b) => a.from - b.from || a.to - b.to);
}

/** One point a period: a figure before words, the first row before later ones. */
export function firstOfPeriod(points: readonly Point[]): Point[] {
  return [...groupBy(points, ({ period }) => period).values()].flatMap((same) => {
    const best = same.find(drawn) ?? same.find(({ text }) => text !== null) ?? same[0];
    return best ? [best] : [];
  });
}
