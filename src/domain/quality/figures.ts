import { yearsOfPeriod } from '../judge.ts';
import type { AtlasRecord } from '../record.ts';
import type { Indicator, SeriesValue } from '../types.ts';
import type { Subject } from './types.ts';
import { convert } from './units.ts';

/** The subject of an indicator; null for rows that answer none of the questions. */
export function subjectOf(record: AtlasRecord, indicator: Indicator): Subject | null {
  return indicator.subject ? (record.subjectById.get(indicator.subject) ?? null) : null;
}

const bySubject = new WeakMap<readonly Indicator[], Map<string, Indicator[]>>();

/** Indicators of a subject, in the order of the record. A layer asks often: sorted once a record. */
export function indicatorsOf(record: AtlasRecord, subject: string): Indicator[] {
  const known = bySubject.get(record.indicators);
  const sorted = known ?? groupBy(record.indicators, (indicator) => indicator.subject ?? '');
  if (!known) bySubject.set(record.indicators, sorted);
  return sorted.get(subject) ?? [];
}

/** The feature that a figure describes: its own, else the plan's whole territory. */
export function placeOf(record: AtlasRecord, indicator: Indicator): string {
  return indicator.feature ?? record.planById.get(indicator.plan)?.jurisdiction ?? indicator.plan;
}

/**
 * One id for a place that several plans describe: the least of those that the record links as the
 * same.
 */
export function samePlaceKey(record: AtlasRecord, feature: string): string {
  const links = record.featureById.get(feature)?.properties.links ?? [];
  const same = links.filter(({ rel }) => rel === 'same-subject').map(({ id }) => id);
  return [feature, ...same].sort()[0] ?? feature;
}

/** True when the row prints a number, a class or words, not a blank or a dash. */
export function saysSomething(value: SeriesValue): boolean {
  return value.value !== null || Boolean(value.text) || value.class !== undefined;
}

/** True when the period covers the year. */
export function covers(period: string, year: number): boolean {
  const years = yearsOfPeriod(period);
  return years !== null && years.from <= year && year <= years.to;
}

/** What a row prints, so that two rows can be told apart: the number in `unit`, the class or words. */
export interface Figure {
  value: number | null;
  unit: string;
  words: string | null;
}

/** What a row prints for a period, for `sameFigure`. */
export function figureOf(
  { unit }: Pick<Indicator, 'unit'>,
  { value, text, class: name }: Pick<SeriesValue, 'value' | 'text' | 'class'>,
): Figure {
  return { value, unit, words: name ?? text ?? null };
}

/**
 * True when two rows print the same figure. In another unit it may be rounded: 10.9 万t is 109066 t.
 */
export function sameFigure(a: Figure, b: Figure): boolean {
  if (a.value === null || b.value === null) return a.value === b.value && a.words === b.words;
  const converted = convert(b.value, b.unit, a.unit);
  if (!converted) return false;
  if (!converted.computed) return a.value === converted.value;
  return roundsTo(converted.value, a.value) || roundsTo(convertedBack(a, b), b.value);
}

function convertedBack(a: Figure, b: Figure): number {
  return convert(a.value ?? 0, a.unit, b.unit)?.value ?? Number.NaN;
}

function roundsTo(value: number, printed: number): boolean {
  const digits = /\.(\d+)$/.exec(String(printed))?.[1]?.length ?? 0;
  return Number(value.toFixed(digits)) === printed;
}

/** Items by key, in the order of first sight. */
export function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
