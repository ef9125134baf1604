import { feature } from '../fixtures.ts';
import { indicator, qualityRecord, subject, TODAY } from './fixtures.ts';
import { layerOf } from './layers.ts';
import type { EditionChoice, LayerEntry } from './types.ts';

/** What a row without a feature is about: the plan's territory. */
export const EAST = 'alpha-14/jurisdiction/east';
export const PM25 = subject('pm25', { unit: 'μg/m³' });
export const CLASS = subject('section-class', { topic: 'surface-water', better: null });
export const COD = subject('section-cod', { topic: 'surface-water', unit: 'mg/L' });

/** A row of PM2.5 means, judged by the limit for where people live. */
export const pm = (id: string, changes = {}) =>
  indicator(id, {
    subject: 'pm25',
    parameter: 'pm25-annual',
    limitClass: '2',
    unit: 'μg/m³',
    ...changes,
  });

/** Two sections of one river; links that are not of the river are passed over. */
export const SECTIONS = [
  feature('alpha-14/river-section/upper', undefined, {
    links: [
      { rel: 'on-river', id: 'alpha-14/river/clear' },
      { rel: 'on-river', id: 'alpha-14/zone/park', inverse: true },
      { rel: 'within', id: 'alpha-14/jurisdiction/east' },
    ],
  }),
  feature('alpha-14/river-section/lower', undefined, {
    links: [{ rel: 'on-river', id: 'alpha-14/river/clear' }],
  }),
];

/** What a year shows of one subject, where the record has these rows and the two sections. */
export function layer(
  rows: ReturnType<typeof indicator>[],
  year: number,
  choice: EditionChoice = 'then',
  id = 'pm25',
) {
  const record = qualityRecord([PM25, CLASS, COD], { indicators: rows, features: SECTIONS });
  return layerOf(record, id, year, choice, TODAY);
}

/** An entry's place, period, value and swatch, with the marks that it bears. */
export const brief = (entries: readonly LayerEntry[]) =>
  entries.map(({ feature: at, period, value, swatch, conflict, target }) => ({
    at,
    period,
    value,
    swatch,
    ...(conflict ? { conflict } : {}),
    ...(target ? { target } : {}),
  }));
