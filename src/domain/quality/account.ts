import { waterClassStep, yearsOfPeriod } from '../judge.ts';
import type { AtlasRecord } from '../record.ts';
import { acrossPlansClauses, promiseClauses, riseClauses } from './account-promises.ts';
import { stateClauses } from './account-state.ts';
import { classClauses, trendClauses } from './account-trend.ts';
import {
  type BackedItem,
  CLAUSE_KINDS,
  type Clause,
  clauseOf,
  itemOfEntry,
  QUESTIONS,
} from './clauses.ts';
import { indicatorsOf, placeOf } from './figures.ts';
import { layerOf, subjectsWithData } from './layers.ts';
import { checkPromises } from './promises.ts';
import { isSectionClass } from './sections.ts';
import { type EditionChoice, TOPICS } from './types.ts';

/** An account of a page, not a report: the first clauses of each question stay. */
const MOST = 14;

/**
 * A plan's territory in plain words, as clauses for the dictionaries: what is good and what is not,
 * what got better or worse since when, what was promised by when, and where the plan contradicts
 * itself. Every clause is composed from figures of the record and lists them; most important first.
 */
export function accountOf(
  record: AtlasRecord,
  planId: string,
  choice: EditionChoice,
  today: string,
): Clause[] {
  const clauses = [
    ...stateClauses(record, planId, choice, today),
    ...trendClauses(record, planId, today),
    ...classClauses(record, planId),
    ...promiseClauses(record, planId),
    ...riseClauses(record, planId),
    ...acrossPlansClauses(record, planId),
    ...deniedClauses(record, planId, choice, today),
    ...contradictionClause(record, planId),
  ].sort(byImportance);
  return clauses.length <= MOST ? clauses : shortened(clauses);
}

function byImportance(a: Clause, b: Clause): number {
  return (
    QUESTIONS.indexOf(a.question) - QUESTIONS.indexOf(b.question) ||
    CLAUSE_KINDS.indexOf(a.kind) - CLAUSE_KINDS.indexOf(b.kind) ||
    topicStep(a) - topicStep(b)
  );
}

const topicStep = ({ topic }: Clause) => (topic ? TOPICS.indexOf(topic) : TOPICS.length);

/** Drops clauses of the question that has most of them, until the account is short enough. */
function shortened(clauses: readonly Clause[]): Clause[] {
  const kept = [...clauses];
  while (kept.length > MOST) {
    const groups = QUESTIONS.map((question) => kept.filter((one) => one.question === question));
    const longest = groups.reduce((most, one) => (one.length > most.length ? one : most));
    const least = longest.reduce((found, one) => (weight(one) >= weight(found) ? one : found));
    kept.splice(kept.indexOf(least), 1);
  }
  return kept;
}

const TONES: readonly Clause['tone'][] = ['bad', 'good', 'neutral'];

/** What an account can go without: what says neither good nor bad, and never first what is bad. */
function weight(clause: Clause): number {
  return (
    TONES.indexOf(clause.tone) * 1000 + CLAUSE_KINDS.indexOf(clause.kind) * 10 + topicStep(clause)
  );
}

/** The plan's word or printed class against what its figures give. */
function deniedClauses(
  record: AtlasRecord,
  planId: string,
  choice: EditionChoice,
  today: string,
): Clause[] {
  const claims = checkPromises(record, planId).filter(({ contradicts }) => contradicts);
  const claimItems = claims.map(
    (check): BackedItem => ({
      plan: planId,
      cite: check.cite,
      indicator: check.indicator,
      subject: check.subject,
      feature: check.feature,
      scope: check.scope,
      unit: check.reported?.unit ?? check.unit,
      targetUnit: check.unit,
      period: check.reported?.period ?? null,
      value: check.reported?.value ?? null,
      text: check.reported?.text ?? null,
      target: check.target,
      outcome: check.outcome,
      marginBy: check.marginBy,
    }),
  );
  const classItems = deniedClasses(record, planId, choice, today);
  return [
    ...(claimItems.length ? [clauseOf('claim-denied', 'contradiction', 'bad', claimItems)] : []),
    ...(classItems.length ? [clauseOf('class-denied', 'contradiction', 'bad', classItems)] : []),
  ];
}

/** Sections of which the plan prints a class that its own figures do not give. */
function deniedClasses(
  record: AtlasRecord,
  planId: string,
  choice: EditionChoice,
  today: string,
): BackedItem[] {
  return subjectsWithData(record, 'surface-water').flatMap(({ id }) => {
    const rows = indicatorsOf(record, id).filter(({ plan }) => plan === planId);
    if (!isSectionClass(rows)) return [];
    const years = new Set(
      rows.flatMap(({ series }) => series.map(({ period }) => yearsOfPeriod(period)?.to ?? 0)),
    );
    return [...years].flatMap((year) =>
      layerOf(record, id, year, choice, today)
        .filter(({ plan, computedClass, printedClass }) => {
          const [is, said] = [
            waterClassStep(computedClass ?? ''),
            waterClassStep(printedClass ?? ''),
          ];
          return plan === planId && is !== null && said !== null && is !== said;
        })
        .map(itemOfEntry),
    );
  });
}

/** How many contradictions of the plan concern figures that answer the three questions. */
function contradictionClause(record: AtlasRecord, planId: string): Clause[] {
  const answered = new Set(
    TOPICS.flatMap((topic) => subjectsWithData(record, topic)).map(({ id }) => id),
  );
  const concerned = record.discrepancies.filter(
    ({ plan, indicators }) =>
      plan === planId &&
      indicators.some((id) => answered.has(record.indicatorById.get(id)?.subject ?? '')),
  );
  if (concerned.length === 0) return [];
  const items = concerned
    .flatMap(({ indicators }) => indicators)
    .flatMap((id): BackedItem[] => {
      const row = record.indicatorById.get(id);
      if (!row?.subject) return [];
      const { plan, cite, unit, subject } = row;
      const feature = placeOf(record, row);
      const shared = { period: null, value: null, text: null };
      return [
        { plan, cite, indicator: id, subject, feature, scope: row.scope ?? null, unit, ...shared },
      ];
    });
  const params = { count: concerned.length };
  const discrepancies = concerned.map(({ id }) => id);
  return [clauseOf('contradictions', 'contradiction', 'neutral', items, { params, discrepancies })];
}
