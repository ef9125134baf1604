import { scaleLinear } from '@visx/scale';
import { type Label, placeLabels } from './labels.ts';
import { widthOf, wrapText } from './text.ts';
import type { ChartData, ChartPoint } from './types.ts';

/** Font size of everything in the drawing, in its own units, which are pixels on the screen. */
export const FONT = 11;
const PLOT_HEIGHT = 168;
const TOP = 24;
const AXIS = 24;
const LINE = 15;

export interface LegendLine {
  key: string;
  /** What is drawn before the text; null for the further lines of a long text. */
  sign: { series: number } | 'limit' | 'target' | null;
  text: string;
  y: number;
}

export interface Layout {
  width: number;
  height: number;
  plot: { left: number; right: number; top: number; bottom: number };
  x: (year: number) => number;
  y: (value: number) => number;
  xScale: ReturnType<typeof scaleLinear<number>>;
  yScale: ReturnType<typeof scaleLinear<number>>;
  years: number[];
  ticks: number[];
  labels: Label[];
  legend: LegendLine[];
}

/** From lowest to highest value that is drawn; from 0 where that does not flatten the line. */
function domainOf({ series, limits, targets, steps }: ChartData): [number, number] {
  if (steps) return [-0.4, steps.length - 0.6];
  const values = [
    ...series.flatMap(({ points }) => points.flatMap(({ value }) => value ?? [])),
    ...limits.map(({ value }) => value),
    ...targets.map(({ value }) => value),
  ];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const margin = (high - low || Math.abs(high) || 1) * 0.12;
  if (low >= 0 && low <= high * 0.6) return [0, high + margin];
  return [low < 0 || low > margin ? low - margin : 0, high + margin];
}

/** Every year, or every second, fifth …, so that the years do not touch. */
function yearsOf(from: number, to: number, width: number): number[] {
  const most = Math.max(1, Math.floor(width / 38));
  const step = [1, 2, 5, 10, 20].find((n) => (to - from) / n < most) ?? 50;
  const years: number[] = [];
  for (let year = Math.ceil(from / step) * step; year <= to; year += step) years.push(year);
  return years.length > 0 ? years : [from];
}

/** Neighbouring years with a value: only those are joined by a line. */
export function runsOf(points: readonly ChartPoint[]): ChartPoint[][] {
  const runs: ChartPoint[][] = [];
  for (const point of points) {
    // A mean of several years is no point of a line through single years.
    if (point.value === null || point.from !== point.to) continue;
    const last = runs.at(-1);
    if (last?.at(-1)?.to === point.from - 1) last.push(point);
    else runs.push([point]);
  }
  return runs;
}

/** Places everything in a drawing that is `width` pixels wide. */
export function layoutOf(
  data: ChartData,
  width: number,
  format: (value: number) => string,
): Layout {
  const domain = domainOf(data);
  const bottom = TOP + PLOT_HEIGHT;
  const yScale = scaleLinear<number>({ domain, range: [bottom, TOP], nice: !data.steps });
  const ticks = data.steps ? data.steps.map((_, i) => i) : yScale.ticks(5);
  const names = ticks.map((tick) => data.steps?.[tick] ?? format(tick));
  const left = Math.ceil(Math.max(...names.map(widthOf)) * FONT) + 12;
  const right = width - 8;
  const xScale = scaleLinear<number>({
    domain: [data.from - 0.5, data.to + 0.5],
    range: [left, right],
  });
  const legend = legendOf(data, (width - 34) / FONT, bottom + AXIS + LINE + 4);
  return {
    width,
    height: (legend.at(-1)?.y ?? bottom + AXIS) + 8,
    plot: { left, right, top: TOP, bottom },
    x: xScale,
    y: yScale,
    xScale,
    yScale,
    years: yearsOf(data.from, data.to, right - left),
    ticks,
    labels: labelsOf(data, xScale, yScale, { left, right, bottom }),
    legend,
  };
}

/** Labels of limits and targets, and of the values where a single series leaves room for them. */
function labelsOf(
  { series, limits, targets }: ChartData,
  x: (year: number) => number,
  y: (value: number) => number,
  { left, right, bottom }: { left: number; right: number; bottom: number },
): Label[] {
  const values = series.length === 1 ? (series[0]?.points ?? []) : [];
  const room = (right - left) / Math.max(1, values.length);
  const longest = Math.max(0, ...values.map(({ label }) => widthOf(label) * FONT));
  const beside = (at: number) =>
    at > (left + right) / 2
      ? ({ x: at - 9, anchor: 'end' } as const)
      : ({ x: at + 9, anchor: 'start' } as const);
  return placeLabels(
    [
      ...targets.map(({ year, value, label }): Label => {
        const key = `target ${year} ${value} ${label}`;
        return { key, ...beside(x(year)), y: y(value) - 6, text: label, kind: 'target' };
      }),
      ...limits.map(({ from, to, value, label }): Label => {
        const key = `limit ${from} ${value}`;
        const end = x(to + 0.5) - 2;
        return { key, x: end, y: y(value) - 4, anchor: 'end', text: label, kind: 'limit' };
      }),
      ...(longest < room ? values : []).flatMap(({ from, to, value, label }): Label[] => {
        if (value === null) return [];
        const at = x((from + to) / 2);
        const key = `value ${from} ${to}`;
        return [{ key, x: at, y: y(value) - 8, anchor: 'middle', text: label, kind: 'value' }];
      }),
    ],
    0,
    bottom,
  );
}

function legendOf(data: ChartData, most: number, top: number): LegendLine[] {
  const { series, limits, targets, notes } = data;
  const entries: Pick<LegendLine, 'sign' | 'text'>[] = [
    ...(series.length > 1 ? series : []).map(({ name }, i) => ({
      sign: { series: i },
      text: name,
    })),
    ...[...new Set(limits.map(({ legend }) => legend))].map((text) => ({
      sign: 'limit' as const,
      text,
    })),
    ...[...new Set(targets.map(({ legend }) => legend))].map((text) => ({
      sign: 'target' as const,
      text,
    })),
    ...notes.map((text) => ({ sign: null, text })),
  ];
  const lines = entries.flatMap(({ sign, text }, e) =>
    wrapText(text, most).map((part, i) => ({
      key: `${e} ${i}`,
      sign: i === 0 ? sign : null,
      text: part,
    })),
  );
  return lines.map((line, i) => ({ ...line, y: top + i * LINE }));
}
