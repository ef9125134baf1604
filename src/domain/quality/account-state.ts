import { yearsOfPeriod } from '../judge.ts';
import type { AtlasRecord } from '../record.ts';
import { worseStep } from './classes.ts';
import { type Clause, clauseOf, itemOfEntry } from './clauses.ts';
import { groupBy } from './figures.ts';
import { layerOf, subjectsWithData, yearsOf } from './layers.ts';
import { isReduction } from './trend.ts';
import { type EditionChoice, type LayerEntry, TOPICS, type Topic } from './types.ts';

const endOf = (period: string) => yearsOfPeriod(period)?.to ?? 0;

/** The latest report of each place of a plan on a subject, one for each scope. */
function latestOf(
  record: AtlasRecord,
  planId: string,
  subject: string,
  choice: EditionChoice,
  today: string,
): LayerEntry[] {
  const latest = new Map<string, LayerEntry>();
  for (const { year, figures } of yearsOf(record, [subject])) {
    if (figures === 0) continue;
    for (const entry of layerOf(record, subject, year, choice, today)) {
      const { plan, target, absent, feature, scope, period } = entry;
      if (plan !== planId || target || absent || entry.swatch === 'none') continue;
      const key = `${feature}|${scope ?? ''}`;
      const known = latest.get(key);
      // Of two figures for one period the fullest row's stays: it comes first.
      if (!known || endOf(period) > endOf(known.period)) latest.set(key, entry);
    }
  }
  return [...latest.values()];
}

/** What is good and what is not: the latest figures against limits and classes, topic by topic. */
export function stateClauses(
  record: AtlasRecord,
  planId: string,
  choice: EditionChoice,
  today: string,
): Clause[] {
  return TOPICS.flatMap((topic) => {
    const entries = subjectsWithData(record, topic).flatMap(({ id }) =>
      latestOf(record, planId, id, choice, today),
    );
    const shares = shareClauses(record, planId, topic, entries);
    if (topic === 'surface-water') return [...sectionClauses(entries), ...shares];
    if (topic === 'groundwater') return [...groundwaterClauses(entries), ...shares];
    return [...limitClauses(topic, entries), ...shares];
  });
}

function limitClauses(topic: Topic, entries: readonly LayerEntry[]): Clause[] {
  const judged = entries.filter(({ judgement }) => judgement !== null);
  const late = entries.filter(({ unjudged }) => unjudged === 'not in force');
  const clauses: Clause[] = [];
  for (const [period, same] of byPeriod(judged)) {
    const over = same.filter(({ judgement }) => judgement?.met === false);
    const met = same.filter(({ judgement }) => judgement?.met === true);
    const more = { topic, params: { year: endOf(period), of: same.length } };
    if (over.length > 0) clauses.push(clause('limits-exceeded', 'bad', over, more));
    if (met.length > 0) clauses.push(clause('limits-met', 'good', met, more));
  }
  for (const [period, same] of byPeriod(late)) {
    clauses.push(clause('not-judged', 'neutral', same, { topic, params: { year: endOf(period) } }));
  }
  return clauses;
}

function byPeriod(entries: readonly LayerEntry[]): [string, LayerEntry[]][] {
  const groups = [...groupBy(entries, ({ period }) => period)];
  return groups.sort(([a], [b]) => endOf(b) - endOf(a));
}

function clause(
  kind: Clause['kind'],
  tone: Clause['tone'],
  entries: readonly LayerEntry[],
  more: Partial<Pick<Clause, 'topic' | 'params'>>,
): Clause {
  const discrepancies = [...new Set(entries.flatMap((entry) => entry.discrepancies))];
  return clauseOf(kind, 'good', tone, entries.map(itemOfEntry), { ...more, discrepancies });
}

/** Topics whose shares of the whole territory say how good things are. */
const SHARED: readonly Topic[] = ['surface-water', 'groundwater', 'air', 'noise'];

/**
 * Shares of the whole territory that no limit judges, such as that of good days. The clause is good
 * only where each is as good as a share can be: 100 % where more is better, 0 where less is.
 */
function shareClauses(
  record: AtlasRecord,
  planId: string,
  topic: Topic,
  entries: readonly LayerEntry[],
): Clause[] {
  if (!SHARED.includes(topic)) return [];
  const place = record.planById.get(planId)?.jurisdiction;
  const shares = entries.flatMap((entry) => {
    const subject = record.subjectById.get(entry.subject);
    const fits = entry.feature === place && entry.unit === '%' && entry.value !== null;
    return fits && subject?.better && !isReduction(subject.zh) ? [{ entry, subject }] : [];
  });
  if (shares.length === 0) return [];
  const best = shares.every(({ entry, subject }) =>
    subject.better === 'higher' ? entry.value === 100 : entry.value === 0,
  );
  const all = shares.map(({ entry }) => entry);
  const year = Math.max(...all.map(({ period }) => endOf(period)));
  return [clause('reported', best ? 'good' : 'neutral', all, { topic, params: { year } })];
}

/** Sections by the worse of printed and computed class; single concentrations speak through it. */
function sectionClauses(entries: readonly LayerEntry[]): Clause[] {
  const classed = entries.filter((entry) => worseStep(entry) >= 0);
  const sections = [...groupBy(classed, ({ feature }) => feature).values()].map((same) =>
    same.reduce((worst, one) => (weightOf(one) > weightOf(worst) ? one : worst)),
  );
  const poor = sections.filter((entry) => worseStep(entry) > 2);
  const good = sections.filter((entry) => worseStep(entry) <= 2);
  const params = (of: readonly LayerEntry[]) => ({
    year: Math.max(...of.map(({ period }) => endOf(period))),
    of: sections.length,
  });
  const topic = 'surface-water';
  return [
    ...(poor.length ? [clause('sections-poor', 'bad', poor, { topic, params: params(poor) })] : []),
    ...(good.length
      ? [clause('sections-good', 'good', good, { topic, params: params(good) })]
      : []),
  ];
}

/** Later years first, then the class of the whole section before that of one parameter. */
function weightOf(entry: LayerEntry): number {
  return endOf(entry.period) * 100 + worseStep(entry) * 10 + entry.classBasis.length;
}

function groundwaterClauses(entries: readonly LayerEntry[]): Clause[] {
  const told = entries.filter(({ status, printedClass }) => status !== null && printedClass);
  const met = told.filter(({ status }) => status === 'good');
  const missed = told.filter(({ status }) => status !== 'good');
  const topic = 'groundwater';
  const more = (of: readonly LayerEntry[]) => ({
    topic: topic as Topic,
    params: { year: Math.max(...of.map(({ period }) => endOf(period))), of: told.length },
  });
  return [
    ...(missed.length ? [clause('groundwater-missed', 'bad', missed, more(missed))] : []),
    ...(met.length ? [clause('groundwater-met', 'good', met, more(met))] : []),
  ];
}
