import { formatNumber } from '../format.ts';
import type { Lang } from '../lang.ts';
import type { AtlasRecord } from '../record.ts';
import { citeText, pick, term } from '../text.ts';
import {
  type ChartSayings,
  gapsOf,
  labelOf,
  limitText,
  seriesName,
  shortTarget,
  stopsOf,
  type Telling,
  targetText,
} from './chart-text.ts';
import type { Point, SeriesModel, TargetMark } from './series.ts';

const isSteps = (models: readonly SeriesModel[]) =>
  models.every(({ points }) => points.every(({ value }) => value === null)) &&
  models.some(({ points }) => points.some(({ step }) => step !== null));

/** True when there is something to draw. */
export function isDrawn(models: readonly SeriesModel[]): boolean {
  return models.some(({ points }) => points.some((p) => p.value !== null || p.step !== null));
}

/** Models of one matter as the plain data of one chart. */
export function chartOf(
  record: AtlasRecord,
  models: readonly SeriesModel[],
  name: string,
  lang: Lang,
  say: ChartSayings,
) {
  const telling: Telling = { record, lang, say };
  const steps = isSteps(models);
  const heightOf = ({ value, step }: Point) => (steps ? step : value);
  const series = models.map((model) => ({
    id: model.id,
    name: seriesName(telling, model, models),
    points: model.points.map((point) => ({
      from: point.from,
      to: point.to,
      value: heightOf(point),
      label: labelOf(telling, point),
    })),
  }));
  const limits = steps ? [] : models.flatMap(({ limits: all }) => all);
  const targets = models.flatMap((model) => model.targets);
  const numbers = steps
    ? []
    : distinct(
        targets.filter(({ value }) => value !== null),
        targetKey,
      );
  const inWords = distinct(
    targets.filter((mark) => !numbers.some((known) => targetKey(known) === targetKey(mark))),
    targetKey,
  );
  const gaps = gapsOf(telling, models);
  const unit = models[0]?.unit ?? '';
  const [from, to] = [
    Math.min(...models.map((model) => model.from)),
    Math.max(...models.map((model) => model.to)),
  ];
  const count = series.flatMap(({ points }) => points).filter(({ value }) => value !== null).length;
  return {
    title: say.title(name),
    description: say.about(count, from, to),
    unit: steps ? say.stepUnit : term(record, lang, unit),
    from,
    to,
    series,
    limits: distinct(limits, ({ from: start, value }) => `${start} ${value}`).map((limit) => ({
      from: limit.from,
      to: limit.to,
      value: limit.value,
      label: say.limit(formatNumber(limit.value, lang)),
      legend: limitText(telling, limit),
    })),
    targets: numbers.map((mark) => ({
      year: mark.year,
      value: mark.value ?? 0,
      label: say.target(shortTarget(telling, mark)),
      legend: targetText(telling, mark),
    })),
    gaps: gaps.map(({ year, sign }) => ({ year, label: sign })),
    steps: steps ? say.steps : null,
    stops: stopsOf(telling, models, steps),
    notes: [
      ...inWords.map((mark) => targetText(telling, mark)),
      ...(gaps.some(({ sign }) => sign === say.gapSign) ? [say.gapNote] : []),
      ...(gaps.some(({ sign }) => sign === say.wordsSign) ? [say.wordsNote] : []),
    ],
  };
}

function distinct<T>(items: readonly T[], keyOf: (item: T) => string): T[] {
  return [...new Map(items.map((item) => [keyOf(item), item])).values()];
}

const targetKey = ({ year, value, text }: TargetMark) => `${year} ${value ?? text}`;

/** Where the figures of the models stand, for a picture's last lines: plan, section and table. */
export function sourcesOf(
  record: AtlasRecord,
  models: readonly SeriesModel[],
  lang: Lang,
  say: Pick<ChartSayings, 'source' | 'citeOf' | 'listJoin'>,
): string {
  const places = models.flatMap(({ points }) =>
    points.flatMap(({ indicator, cite }) =>
      cite.map(({ section, table }) => {
        const plan = record.planById.get(record.indicatorById.get(indicator ?? '')?.plan ?? '');
        const title = plan ? pick(lang, plan.title, plan.titleEn) : '';
        return say.citeOf(title, citeText({ section, ...(table ? { table } : {}) }, lang));
      }),
    ),
  );
  return say.source([...new Set(places)].join(say.listJoin));
}
