import type { AtlasRecord } from '../record.ts';
import type { Indicator } from '../types.ts';
import { multipleOver, type SectionClass, sectionClass } from './classes.ts';
import { editionsOf, pickEdition } from './editions.ts';
import { covers, groupBy, placeOf } from './figures.ts';
import type { EditionChoice, Exceedance } from './types.ts';
import { tidy } from './units.ts';

const CLASS_PARAMETER = 'surface-water-class';

/** True when the rows of a subject are the classes of river sections. */
export function isSectionClass(indicators: readonly Indicator[]): boolean {
  return indicators.some(({ parameter }) => parameter === CLASS_PARAMETER);
}

/** Rows that measure a parameter of the surface-water table at a river section. */
export function concentrations(record: AtlasRecord): Indicator[] {
  const tables = new Set(editionsOf(record.standards, 'surface-water').map(({ id }) => id));
  const limited = new Set<string>();
  for (const { edition, parameter } of record.standards.limits) {
    if (tables.has(edition)) limited.add(parameter);
  }
  return record.indicators.filter(({ parameter }) => parameter && limited.has(parameter));
}

/** The surface-water table that judges a period; null when none of the record was in force. */
export function surfaceEdition(
  record: AtlasRecord,
  period: string,
  choice: EditionChoice,
  today: string,
): string | null {
  const editions = editionsOf(record.standards, 'surface-water');
  const picked = pickEdition(record.standards, editions, period, choice, today);
  return typeof picked === 'string' ? null : picked.id;
}

export interface MeasuredSection extends SectionClass {
  feature: string;
  /** Rows that the class rests on, worst first. */
  indicators: Indicator[];
}

/** Sections whose printed concentrations of a year give a class, by the worst of them. */
export function measuredSections(
  record: AtlasRecord,
  year: number,
  choice: EditionChoice,
  today: string,
): MeasuredSection[] {
  const edition = surfaceEdition(record, String(year), choice, today);
  if (edition === null) return [];
  const bySection = groupBy(concentrations(record), (indicator) => placeOf(record, indicator));
  return [...bySection].flatMap(([feature, rows]) => {
    const figures = rows.flatMap((indicator) =>
      indicator.series
        .filter(({ period }) => covers(period, year))
        .flatMap(({ value }) =>
          value === null ? [] : [{ indicator, parameter: indicator.parameter ?? '', value }],
        ),
    );
    const found = sectionClass(record.standards, figures, edition);
    if (!found) return [];
    const decides = ({ parameter }: { parameter: string }) => found.deciding.includes(parameter);
    const indicators = figures
      .sort((a, b) => Number(decides(b)) - Number(decides(a)))
      .map(({ indicator }) => indicator);
    return [{ ...found, feature, indicators }];
  });
}

/** Subject of figures that a plan prints behind a main pollutant; the row's scope names it. */
const MAIN_POLLUTANT = 'section-main-pollutant';

/**
 * Main pollutants of a section in a year, worst first: the figures that the plan prints behind them,
 * and the multiples that its concentrations give.
 */
export function exceedancesAt(
  record: AtlasRecord,
  feature: string,
  year: number,
  choice: EditionChoice,
  today: string,
): Exceedance[] {
  const edition = surfaceEdition(record, String(year), choice, today);
  const found = record.indicators.flatMap((row): Exceedance[] => {
    if (row.feature !== feature) return [];
    const value = row.series.find(({ period }) => covers(period, year))?.value ?? null;
    if (value === null) return [];
    if (row.subject === MAIN_POLLUTANT) {
      const name = row.scope ?? row.name;
      return [{ indicator: row.id, name, parameter: null, times: value, computed: false }];
    }
    const { parameter } = row;
    if (!parameter || !edition) return [];
    const times = multipleOver(record.standards, parameter, value, 'III', edition);
    if (!times) return [];
    return [{ indicator: row.id, name: null, parameter, times: tidy(times), computed: true }];
  });
  return found.sort((a, b) => b.times - a.times);
}
