import { yearsOfPeriod } from '#domain/judge.ts';
import { SWATCHES, type Swatch } from '#domain/quality/palette.ts';
import { type SeriesModel, seriesOfSubject } from '#domain/quality/series.ts';
import { isReduction, trendOf } from '#domain/quality/trend.ts';
import type { EditionChoice, LayerEntry, Subject, Trend } from '#domain/quality/types.ts';
import type { AtlasRecord } from '#domain/record.ts';

/** One figure of the layer with its history. */
export interface LayerRow {
  /** Tells rows of one place apart. */
  key: string;
  entry: LayerEntry;
  series: SeriesModel | null;
  /** Change over the years; of classes in steps, from best (0) to worst (5). */
  trend: Trend | null;
  /** True where `trend` counts steps of a class. */
  isClassTrend: boolean;
}

/** A place with the figures that the layer has of it. */
export interface LayerPlace {
  feature: string;
  plan: string;
  rows: LayerRow[];
}

export interface LayerLists {
  /** Places with a figure, class, words or target in the year. */
  shown: LayerPlace[];
  /** Places that have the subject in other years only. */
  absent: LayerPlace[];
}

/** The layer's entries by place, each with its history. */
export function layerLists(
  record: AtlasRecord,
  subject: Subject,
  entries: readonly LayerEntry[],
  choice: EditionChoice,
  today: string,
): LayerLists {
  const models = seriesOfSubject(record, subject.id, choice, today);
  const places = new Map<string, LayerPlace>();
  for (const entry of entries) {
    const { feature, plan } = entry;
    const place = places.get(feature) ?? { feature, plan, rows: [] };
    places.set(feature, place);
    place.rows.push(rowOf(entry, place.rows.length, models, subject));
  }
  const all = [...places.values()];
  const isAbsent = ({ rows }: LayerPlace) => rows.every(({ entry }) => entry.absent);
  return { shown: all.filter((place) => !isAbsent(place)), absent: all.filter(isAbsent) };
}

function rowOf(
  entry: LayerEntry,
  index: number,
  models: readonly SeriesModel[],
  subject: Subject,
): LayerRow {
  const series = models.find(({ indicators }) => indicators.includes(entry.indicator)) ?? null;
  const steps = series?.points.some(({ step }) => step !== null) ?? false;
  return {
    key: `${entry.indicator} ${entry.period} ${index}`,
    entry,
    series,
    trend: series && trendOfSeries(series, subject, steps),
    isClassTrend: steps,
  };
}

function trendOfSeries(series: SeriesModel, subject: Subject, steps: boolean): Trend | null {
  // A cut is a change already.
  if (isReduction(series.name)) return null;
  if (!steps) return trendOf(series.points, subject.better);
  const points = series.points.map(({ period, step }) => ({ period, value: step }));
  return trendOf(points, 'lower');
}

/** Points of a series as a sparkline draws them: a null breaks the line, a better class is higher. */
export function sparkOf({ points }: SeriesModel): { year: number; value: number | null }[] {
  return points
    .filter(({ from, to }) => from === to)
    .map(({ from, value, step }) => ({
      year: from,
      value: value ?? (step === null ? null : -step),
    }));
}

/** Years in which a place has figures, for a place that has none in the year shown. */
export function otherYears({ points }: SeriesModel): string[] {
  const said = points.filter(({ value, step, text }) => value !== null || step !== null || text);
  return said.map(({ period }) => period);
}

/** True when a figure's period is not just the year that is shown. */
export function isOtherPeriod({ period }: LayerEntry, year: number): boolean {
  const years = yearsOfPeriod(period);
  return years === null || years.from !== year || years.to !== year;
}

/** The swatches of a legend: those that the map and the list use. */
export function legendSwatches(entries: readonly LayerEntry[]): Swatch[] {
  const used = new Set(entries.filter(({ target }) => !target).map(({ swatch }) => swatch));
  return Object.values(SWATCHES).filter(({ id }) => used.has(id) || id === 'none');
}

/** A figure that another edition judges otherwise. */
export interface Change {
  before: LayerEntry;
  after: LayerEntry;
}

/** What changes when the figures are judged by another edition than the one in force then. */
export function changesBetween(
  then: readonly LayerEntry[],
  chosen: readonly LayerEntry[],
): Change[] {
  const key = ({ indicator, period, target }: LayerEntry) => `${indicator} ${period} ${target}`;
  const before = new Map(then.map((entry) => [key(entry), entry]));
  return chosen.flatMap((after) => {
    const old = before.get(key(after));
    return old && verdictOf(old) !== verdictOf(after) ? [{ before: old, after }] : [];
  });
}

const verdictOf = ({ judgement }: LayerEntry) => (judgement ? String(judgement.met) : 'none');
