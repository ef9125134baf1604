import type { ChartData, ChartPoint, ChartSeries } from './types.ts';

/** Points of single years from 2016 on; null is a gap. */
export function points(...values: (number | null)[]): ChartPoint[] {
  return values.map((value, i) => ({
    from: 2016 + i,
    to: 2016 + i,
    value,
    label: value === null ? '—' : String(value),
  }));
}

export function series(id: string, ...values: (number | null)[]): ChartSeries {
  return { id, name: `系列${id}`, points: points(...values) };
}

/** A chart of tests with one series of five years. */
export function chart(changes: Partial<ChartData> = {}): ChartData {
  return {
    title: '噪声历年变化',
    description: '折线图',
    unit: 'dB(A)',
    from: 2016,
    to: 2020,
    series: [series('a', 54, 58, null, 53, 55)],
    limits: [],
    targets: [],
    gaps: [],
    steps: null,
    stops: [
      { from: 2016, to: 2016, text: '2016年：54' },
      { from: 2020, to: 2020, text: '2020年：55' },
    ],
    notes: [],
    ...changes,
  };
}
