import { yearsOfPeriod } from '../judge.ts';
import type { AtlasRecord } from '../record.ts';
import type { Cite, Indicator, SeriesValue } from '../types.ts';
import {
  type Figure,
  groupBy,
  indicatorsOf,
  placeOf,
  sameFigure,
  samePlaceKey,
} from './figures.ts';
import type { Subject } from './types.ts';

/** In what figures that stand beside each other are not alike. */
export type CompareWarning =
  | 'year'
  | 'unit'
  | 'scope'
  /** One covers a year, another several. */
  | 'period'
  /** Rows that the record links as one subject, but under different definitions. */
  | 'definition'
  /** An amount of a whole territory: it grows with the territory's size. */
  | 'total'
  /** A plan prints two figures for the same thing. */
  | 'conflict';

export interface CompareRow {
  plan: string;
  place: string;
  indicator: string;
  scope: string | null;
  unit: string;
  period: string;
  value: number | null;
  text: string | null;
  conflict: boolean;
  /** Place among the like rows, 1 = best; null where there is nothing like it to rank with. */
  rank: number | null;
  /** How many rows it was ranked among. */
  of: number | null;
  cite: Cite[];
}

export interface Comparison {
  subject: Subject;
  rows: CompareRow[];
  warnings: CompareWarning[];
}

function rowsOf(record: AtlasRecord, indicator: Indicator, year: number | undefined): CompareRow[] {
  const values = indicator.series.filter(
    ({ value, class: name, period }) =>
      (value !== null || name !== undefined) && (year === undefined || endsIn(period, year)),
  );
  const latest = values.sort((a, b) => endOf(a.period) - endOf(b.period)).at(-1);
  return latest ? [rowOf(record, indicator, latest)] : [];
}

const endOf = (period: string) => yearsOfPeriod(period)?.to ?? 0;
const endsIn = (period: string, year: number) => endOf(period) === year;

function rowOf(record: AtlasRecord, indicator: Indicator, value: SeriesValue): CompareRow {
  return {
    plan: indicator.plan,
    place: placeOf(record, indicator),
    indicator: indicator.id,
    scope: indicator.scope ?? null,
    unit: indicator.unit,
    period: value.period,
    value: value.value,
    text: value.class ?? value.text ?? null,
    conflict: false,
    rank: null,
    of: null,
    cite: value.cite,
  };
}

/** Rows of one plan, scope and place: those of the latest year, one for each figure and period. */
function settle(rows: readonly CompareRow[]): CompareRow[] {
  const latest = Math.max(...rows.map(({ period }) => endOf(period)));
  const current = rows.filter(({ period }) => endOf(period) === latest);
  const byPeriod = groupBy(current, ({ period }) => period);
  return [...byPeriod.values()].flatMap((same) => {
    const distinct: CompareRow[] = [];
    for (const row of same) {
      const known = distinct.some((other) => sameFigure(figure(other), figure(row)));
      if (!known) distinct.push(row);
    }
    return distinct.map((row) => ({ ...row, conflict: distinct.length > 1 }));
  });
}

function figure({ value, unit, text }: CompareRow): Figure {
  return { value, unit, words: text };
}

/**
 * The figures of a subject for whole plan territories, beside each other: each plan's latest, or
 * those of one year. Ranks exist only among rows of the same scope, unit and period, from different
 * territories, of which each prints one figure; amounts are never ranked.
 */
export function compareSubject(
  record: AtlasRecord,
  subjectId: string,
  year?: number,
): Comparison | null {
  const subject = record.subjectById.get(subjectId);
  if (!subject) return null;
  const jurisdictions = new Set(record.plans.map(({ jurisdiction }) => jurisdiction));
  const found = indicatorsOf(record, subjectId)
    .filter((indicator) => jurisdictions.has(placeOf(record, indicator)))
    .flatMap((indicator) => rowsOf(record, indicator, year));
  const slots = groupBy(found, ({ plan, scope }) => `${plan}|${scope ?? ''}`);
  const rows = [...slots.values()].flatMap(settle);
  return { subject, rows: ranked(record, subject, rows), warnings: warningsOf(subject, rows) };
}

function warningsOf(subject: Subject, rows: readonly CompareRow[]): CompareWarning[] {
  const differ = (of: (row: CompareRow) => unknown) => new Set(rows.map(of)).size > 1;
  const span = ({ period }: CompareRow) => {
    const years = yearsOfPeriod(period);
    return years ? years.to - years.from : null;
  };
  const warnings: CompareWarning[] = [];
  if (differ(({ period }) => endOf(period))) warnings.push('year');
  if (differ(({ unit }) => unit)) warnings.push('unit');
  if (differ(({ scope }) => scope)) warnings.push('scope');
  if (differ(span)) warnings.push('period');
  if (rows.length > 0 && isTotal(subject)) warnings.push('total');
  if (rows.some(({ conflict }) => conflict)) warnings.push('conflict');
  return warnings;
}

/** Tonnes, a day's too, and counts: more where more people and works are. */
function isTotal({ unit }: Subject): boolean {
  return /吨|^个$/.test(unit);
}

function ranked(record: AtlasRecord, subject: Subject, rows: readonly CompareRow[]): CompareRow[] {
  if (subject.better === null || isTotal(subject)) return [...rows];
  const sign = subject.better === 'lower' ? 1 : -1;
  const alike = groupBy(rows, ({ scope, unit, period }) => `${scope ?? ''}|${unit}|${period}`);
  return rows.map((row) => {
    const { scope, unit, period, value } = row;
    const group = alike.get(`${scope ?? ''}|${unit}|${period}`) ?? [];
    const places = new Set(group.map(({ place }) => samePlaceKey(record, place)));
    const usable = group.every((one) => one.value !== null);
    // Two rows of one place are a plan that prints two figures.
    const oneEach = places.size === group.length;
    if (value === null || !usable || !oneEach || places.size < 2) return row;
    const ahead = group.filter((one) => sign * ((one.value ?? 0) - value) < 0).length;
    return { ...row, rank: ahead + 1, of: group.length };
  });
}
