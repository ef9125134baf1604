import { isDrawn } from '#domain/quality/chart.ts';
import { groupBy, samePlaceKey } from '#domain/quality/figures.ts';
import { subjectsWithData } from '#domain/quality/layers.ts';
import { type SeriesModel, seriesOfSubject } from '#domain/quality/series.ts';
import { isReduction, trendOf } from '#domain/quality/trend.ts';
import { type Subject, TOPICS, type Topic, type Trend } from '#domain/quality/types.ts';
import { MAX_SERIES } from '#ui/chart/types.ts';
import type { Accounting } from './context.ts';

/** A subject's figures in a jurisdiction: those of the whole, and those of its places. */
export interface Matter {
  subject: Subject;
  whole: SeriesModel[];
  places: SeriesModel[];
  /** The model that a list shows in short; null where several places have one and none stands for all. */
  lead: SeriesModel | null;
  /** True when another row prints other figures for the same as `lead`. */
  conflict: boolean;
  trend: Trend | null;
}

/** What the plan, or another for the same place, prints figures of, by topic. */
export function mattersOf(
  { record, plan, choice, today }: Omit<Accounting, 'lang'>,
  topic: Topic,
): Matter[] {
  const home = samePlaceKey(record, plan.jurisdiction);
  return subjectsWithData(record, topic).flatMap((subject): Matter[] => {
    const models = seriesOfSubject(record, subject.id, choice, today).filter(
      (model) => isDrawn([model]) && belongs(model),
    );
    const isWhole = (model: SeriesModel) => samePlaceKey(record, model.place) === home;
    const whole = models.filter(isWhole);
    const places = models.filter((model) => !isWhole(model));
    if (models.length === 0) return [];
    const lead = whole[0] ?? (places.length === 1 ? (places[0] ?? null) : null);
    const told = lead !== null && !isReduction(subject.zh);
    const trend = told ? trendOf(lead.points, subject.better) : null;
    const conflict = whole.some((model) => model !== lead && model.scope === lead?.scope);
    return [{ subject, whole, places, lead, trend, conflict }];
  });

  /** A row of this plan, or one for its territory. */
  function belongs({ place, indicators }: SeriesModel): boolean {
    const own = indicators.some((id) => record.indicatorById.get(id)?.plan === plan.id);
    return own || samePlaceKey(record, place) === home;
  }
}

/** All topics of which there is something, in the order of the screen. */
export function topicsOf(account: Omit<Accounting, 'lang'>): { topic: Topic; matters: Matter[] }[] {
  return TOPICS.map((topic) => ({ topic, matters: mattersOf(account, topic) })).filter(
    ({ matters }) => matters.length > 0,
  );
}

/** Most lines on paper, and most of one topic, so that an account stays on one page. */
const PRINTED = 12;
const PRINTED_OF_TOPIC = 4;

/** True when there is a course over the years to draw. */
export function hasCourse({ lead }: Matter): boolean {
  const figures = lead?.points.filter(({ value, step }) => (value ?? step) !== null) ?? [];
  return figures.length > 1;
}

/** The subjects whose course is printed: of each topic first those that a limit judges. */
export function printedOf(topics: readonly { matters: Matter[] }[]): Set<string> {
  const first = topics.flatMap(({ matters }) =>
    matters.filter(hasCourse).sort(byLimit).slice(0, PRINTED_OF_TOPIC),
  );
  return new Set(first.slice(0, PRINTED).map(({ subject }) => subject.id));
}

function byLimit(a: Matter, b: Matter): number {
  const has = ({ lead }: Matter) => Number((lead?.limits.length ?? 0) > 0);
  return has(b) - has(a);
}

/** Models that may share a chart: of one unit, and no more than marks keep apart. */
export function chartsOf(models: readonly SeriesModel[]): SeriesModel[][] {
  const kinds = groupBy(models, ({ unit, points }) => {
    const isClass = points.some(({ step }) => step !== null);
    return `${unit} ${isClass}`;
  });
  return [...kinds.values()].flatMap((same) => {
    const count = Math.ceil(same.length / MAX_SERIES);
    return Array.from({ length: count }, (_, i) =>
      same.slice(i * MAX_SERIES, (i + 1) * MAX_SERIES),
    );
  });
}
