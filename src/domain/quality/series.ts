import type { AtlasRecord } from '../record.ts';
import type { Indicator, SeriesValue } from '../types.ts';
import {
  figureOf,
  groupBy,
  indicatorsOf,
  placeOf,
  sameFigure,
  samePlaceKey,
  saysSomething,
  subjectOf,
} from './figures.ts';
import { type LimitSegment, limitSegments } from './limits.ts';
import { firstOfPeriod, gapsOf, type Point, pointOf, withGaps } from './points.ts';
import { type Comparator, parseTarget } from './targets.ts';
import type { EditionChoice } from './types.ts';
import { convert } from './units.ts';

export type { LimitSegment, Point };

export interface TargetMark {
  year: number;
  /** Null for a target that is no number. */
  value: number | null;
  comparator: Comparator | null;
  text: string;
  indicator: string;
  binding: boolean | null;
  computed: boolean;
}

/** Everything that a chart and its table show of one matter at one place. */
export interface SeriesModel {
  id: string;
  subject: string | null;
  name: string;
  nameEn: string;
  place: string;
  scope: string | null;
  unit: string;
  indicators: string[];
  points: Point[];
  /** Years between the first and the last figure that have none. */
  gaps: number[];
  limits: LimitSegment[];
  targets: TargetMark[];
  /** First and last year of points and targets. */
  from: number;
  to: number;
}

function targetOf(indicator: Indicator, unit: string): TargetMark[] {
  const { target, targetYear } = indicator;
  if (target === null || targetYear === null) return [];
  const parsed = parseTarget(target);
  const converted = parsed.kind === 'limit' ? convert(parsed.value, indicator.unit, unit) : null;
  return [
    {
      year: targetYear,
      value: converted?.value ?? null,
      comparator: parsed.kind === 'limit' ? parsed.comparator : null,
      text: target,
      indicator: indicator.id,
      binding: indicator.binding,
      computed: converted?.computed ?? false,
    },
  ];
}

function modelOf(
  record: AtlasRecord,
  rows: readonly [Indicator, ...Indicator[]],
  unit: string,
  choice: EditionChoice,
  today: string,
): SeriesModel {
  const [lead] = rows;
  const points = firstOfPeriod(
    rows.flatMap((row) => row.series.flatMap((v) => pointOf(row, v, unit))),
  );
  const targets = rows.flatMap((row) => targetOf(row, unit));
  const ends = [...points.flatMap(({ from, to }) => [from, to]), ...targets.map((t) => t.year)];
  const years = { from: Math.min(...ends), to: Math.max(...ends) };
  const gaps = gapsOf(points);
  const limited = rows.find(({ parameter, limitClass }) => parameter && limitClass) ?? lead;
  return {
    id: lead.id,
    subject: lead.subject ?? null,
    name: lead.name,
    nameEn: lead.nameEn,
    place: placeOf(record, lead),
    scope: lead.scope ?? null,
    unit,
    indicators: rows.map(({ id }) => id),
    points: withGaps(points, gaps),
    gaps,
    limits: limitSegments(record, limited, unit, years, choice, today),
    targets,
    ...years,
  };
}

/** The chart of one indicator: its figures, gaps, limits by edition and its target. */
export function seriesOfIndicator(
  record: AtlasRecord,
  indicator: Indicator,
  choice: EditionChoice,
  today: string,
): SeriesModel {
  return modelOf(record, [indicator], indicator.unit, choice, today);
}

/** True when a row prints nothing that the others contradict. */
function agrees(rows: readonly Indicator[], row: Indicator): boolean {
  return rows.every((other) =>
    other.series.every((known) =>
      row.series.every(
        (value) =>
          value.period !== known.period ||
          !isFigure(value) ||
          !isFigure(known) ||
          sameFigure(figureOf(other, known), figureOf(row, value)),
      ),
    ),
  );
}

const isFigure = (value: SeriesValue) => value.value !== null || value.class !== undefined;

/**
 * Charts of a subject: one for each place and scope, rows of several tables and plans joined. Rows
 * that print another figure for the same period make a chart of their own.
 *
 * @param place only this place; rows of other plans for the same place count
 */
export function seriesOfSubject(
  record: AtlasRecord,
  subjectId: string,
  choice: EditionChoice,
  today: string,
  place?: string,
): SeriesModel[] {
  const asked = place === undefined ? null : samePlaceKey(record, place);
  const keyOf = (row: Indicator) => samePlaceKey(record, placeOf(record, row));
  const rows = indicatorsOf(record, subjectId).filter(
    (row) =>
      (asked === null || keyOf(row) === asked) &&
      (row.series.some(saysSomething) || row.target !== null),
  );
  const slots = groupBy(rows, (row) => `${keyOf(row)}|${row.scope ?? ''}`);
  return [...slots.values()].flatMap((slot) =>
    joined(slot).map((group) => {
      const unit = subjectOf(record, group[0])?.unit ?? group[0].unit;
      const fits = group.every((row) => convert(0, row.unit, unit) !== null);
      return modelOf(record, group, fits ? unit : group[0].unit, choice, today);
    }),
  );
}

/** Rows in groups within which no figure contradicts another, fullest first. */
function joined(rows: readonly Indicator[]): [Indicator, ...Indicator[]][] {
  const groups: [Indicator, ...Indicator[]][] = [];
  const figures = (row: Indicator) => row.series.filter(isFigure).length;
  for (const row of [...rows].sort((a, b) => figures(b) - figures(a))) {
    const group = groups.find((known) => agrees(known, row));
    if (group) group.push(row);
    else groups.push([row]);
  }
  return groups;
}
