import type { AtlasFeature, Indicator, SeriesValue } from '../../src/domain/types.ts';
import { given, type PlanContext } from './context.ts';
import { checkSubject } from './subjects.ts';
import type { TableRow } from './tables.ts';

/** One indicator from its row; its series follow with `addSeries`. */
export function toIndicator(
  row: TableRow<'indicators'>,
  planId: string,
  byId: Map<string, AtlasFeature>,
  context: PlanContext,
): Indicator {
  const feature = row.cell('feature');
  const parameter = row.cell('parameter');
  if (feature && !byId.has(`${planId}/${feature}`)) row.fault('feature', 'a feature of this plan');
  if (parameter && !context.parameters.has(parameter)) {
    row.fault('parameter', 'a parameter from seeds/parameters.csv');
  }
  checkSubject(row, context.subjects);
  context.noteTerm(row.cell('scope'), row, 'scope');
  context.noteTerm(row.cell('group'), row, 'group');
  context.noteTerm(row.cell('unit'), row, 'unit');
  const binding = row.cell('binding');
  return {
    id: `${planId}/indicator/${row.cell('id')}`,
    plan: planId,
    group: row.cell('group'),
    name: row.cell('name'),
    nameEn: row.cell('name_en'),
    unit: row.cell('unit'),
    ...given({
      subject: row.cell('subject'),
      scope: row.cell('scope'),
      parameter,
      limitClass: row.cell('limit_class'),
      feature: feature && `${planId}/${feature}`,
      baselineEn: row.cell('baseline_en'),
      targetEn: row.cell('target_en'),
      change: row.cell('change'),
      changeEn: row.cell('change_en'),
      computed: row.cell('computed'),
    }),
    baseline: row.cell('baseline') || null,
    baselineYear: row.number('baseline_year'),
    target: row.cell('target') || null,
    targetYear: row.number('target_year'),
    binding: binding === '' ? null : binding === 'yes',
    series: [],
    links: [],
    discrepancies: [],
    cite: row.cites(),
  };
}

/** Puts the values of `series.csv` on their indicators. */
export function addSeries(
  rows: TableRow<'series'>[],
  indicators: Indicator[],
  planId: string,
): void {
  const byId = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  for (const row of rows) {
    const indicator = byId.get(`${planId}/indicator/${row.cell('indicator')}`);
    if (!indicator) {
      row.fault('indicator', 'an id from indicators.csv');
      continue;
    }
    const printed = row.cell('value');
    const isNumber = /^-?\d+(\.\d+)?$/.test(printed);
    const value: SeriesValue = {
      period: row.cell('period'),
      value: isNumber ? Number(printed) : null,
      ...given({
        // The print is kept where the number alone would lose it (words, trailing zeros).
        text: isNumber && String(Number(printed)) === printed ? '' : printed,
        textEn: row.cell('value_en'),
        class: row.cell('class'),
        note: row.cell('note'),
        noteEn: row.cell('note_en'),
      }),
      cite: row.cites(),
    };
    if (!printed && !value.class && !value.note) row.fault('value', 'a value, a class or a note');
    indicator.series.push(value);
  }
}

/** Repeats an indicator's series on the feature that it measures. */
export function addObservations(indicators: Indicator[], byId: Map<string, AtlasFeature>): void {
  for (const indicator of indicators) {
    const feature = indicator.feature ? byId.get(indicator.feature) : undefined;
    for (const value of feature ? indicator.series : []) {
      feature?.properties.observations.push({
        indicator: indicator.id,
        name: indicator.name,
        nameEn: indicator.nameEn,
        parameter: indicator.parameter ?? indicator.id,
        ...given({ limitClass: indicator.limitClass ?? '' }),
        unit: indicator.unit,
        ...value,
      });
    }
  }
}
