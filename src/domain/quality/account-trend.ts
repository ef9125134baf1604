import { waterClassStep } from '../judge.ts';
import type { AtlasRecord } from '../record.ts';
import { type BackedItem, type Clause, clauseOf } from './clauses.ts';
import { groupBy, indicatorsOf, placeOf } from './figures.ts';
import { subjectsWithData } from './layers.ts';
import { type SeriesModel, seriesOfSubject } from './series.ts';
import { isReduction, trendOf } from './trend.ts';
import { TOPICS, type Topic, type Trend } from './types.ts';

interface Turned {
  topic: Topic;
  trend: Trend;
  item: BackedItem;
}

/** What got better and what worse, since when: the plan's whole territory, by subject. */
export function trendClauses(record: AtlasRecord, planId: string, today: string): Clause[] {
  const place = record.planById.get(planId)?.jurisdiction;
  if (place === undefined) return [];
  const turned = TOPICS.flatMap((topic) =>
    subjectsWithData(record, topic).flatMap((subject): Turned[] => {
      if (isReduction(subject.zh) || subject.better === null) return [];
      const models = seriesOfSubject(record, subject.id, 'then', today, place);
      return mainModels(models).flatMap((model) => {
        const trend = trendOf(model.points, subject.better);
        const own = model.indicators.some((id) => record.indicatorById.get(id)?.plan === planId);
        return trend && own ? [{ topic, trend, item: itemOf(record, planId, model, trend) }] : [];
      });
    }),
  );
  return (['worse', 'better'] as const).flatMap((verdict) => {
    const same = turned.filter(({ trend }) => trend.verdict === verdict);
    const topics = groupBy(same, ({ topic }) => topic);
    return [...topics.values()].map((group) => clauseOfGroup(verdict, group));
  });
}

function clauseOfGroup(verdict: 'worse' | 'better', group: readonly Turned[]): Clause {
  const [first] = group;
  const params = {
    from: Math.min(...group.map(({ trend }) => Number(trend.from.period))),
    to: Math.max(...group.map(({ trend }) => Number(trend.to.period))),
  };
  const size = ({ trend }: Turned) => Math.abs(trend.percent ?? 0);
  const items = [...group].sort((a, b) => size(b) - size(a)).map(({ item }) => item);
  const [kind, tone] = verdict === 'worse' ? ['trend-worse', 'bad'] : ['trend-better', 'good'];
  return clauseOf(kind as Clause['kind'], 'better', tone as Clause['tone'], items, {
    topic: first?.topic ?? null,
    params,
  });
}

/**
 * The fullest chart of the whole place, else of each scope: charts beside it are of rows that
 * contradict it, and parts of a place are for the tables.
 */
function mainModels(models: readonly SeriesModel[]): SeriesModel[] {
  const scopes = groupBy(models, ({ scope }) => scope ?? '');
  const whole = scopes.get('')?.[0];
  if (whole) return [whole];
  return [...scopes.values()].flatMap(([first]) => first ?? []);
}

function itemOf(record: AtlasRecord, planId: string, model: SeriesModel, trend: Trend): BackedItem {
  const ends = model.points.filter(({ period }) =>
    [trend.from.period, trend.to.period].includes(period),
  );
  const last = ends.at(-1)?.indicator ?? model.id;
  return {
    plan: record.indicatorById.get(last)?.plan ?? planId,
    cite: ends.flatMap(({ cite }) => cite),
    indicator: last,
    subject: model.subject,
    feature: model.place,
    scope: model.scope,
    unit: model.unit,
    period: trend.to.period,
    value: trend.to.value,
    text: null,
    computed: ends.some(({ computed }) => computed),
    trend,
  };
}

/** Sections whose printed class changed between the first and the last year. */
export function classClauses(record: AtlasRecord, planId: string): Clause[] {
  const changed = subjectsWithData(record, 'surface-water').flatMap((subject) => {
    const rows = indicatorsOf(record, subject.id).filter(({ plan }) => plan === planId);
    return [...groupBy(rows, (row) => placeOf(record, row)).values()].flatMap((same) => {
      const points = same
        .flatMap((row) => row.series.map((value) => ({ row, value })))
        .filter(({ value }) => waterClassStep(value.class ?? '') !== null)
        .sort((a, b) => a.value.period.localeCompare(b.value.period));
      const [first, last] = [points.at(0), points.at(-1)];
      if (!first || !last || first.value.class === last.value.class) return [];
      const item: BackedItem = {
        plan: planId,
        cite: [...first.value.cite, ...last.value.cite],
        indicator: last.row.id,
        subject: subject.id,
        feature: placeOf(record, last.row),
        scope: last.row.scope ?? null,
        unit: '',
        period: last.value.period,
        value: null,
        text: last.value.class ?? null,
        fromPeriod: first.value.period,
        fromText: first.value.class ?? '',
      };
      const [from, to] = [first, last].map(({ value }) => waterClassStep(value.class ?? '') ?? 0);
      return [{ item, better: (to ?? 0) < (from ?? 0), discrepancies: last.row.discrepancies }];
    });
  });
  return changed.map(({ item, better, discrepancies }) =>
    clauseOf('class-changed', 'better', better ? 'good' : 'bad', [item], {
      topic: 'surface-water',
      discrepancies,
    }),
  );
}
