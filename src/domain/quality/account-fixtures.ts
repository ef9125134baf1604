import type { Indicator } from '../types.ts';
import { accountOf } from './account.ts';
import { indicator, qualityRecord, reported, subject, TODAY } from './fixtures.ts';
import type { EditionChoice } from './types.ts';

/** What the accounts of tests are about. */
export const SUBJECTS = [
  subject('pm25', { unit: 'μg/m³' }),
  subject('so2', { unit: 'μg/m³' }),
  subject('good-share', { unit: '%', better: 'higher' }),
  subject('cut-pm25', { zh: 'PM2.5下降比例', unit: '%', better: 'higher' }),
  subject('section-class', { topic: 'surface-water', better: null }),
  subject('cod', { topic: 'surface-water', unit: 'mg/L' }),
  subject('good-sections', { topic: 'surface-water', unit: '%', better: 'higher' }),
  subject('gw', { topic: 'groundwater', better: null }),
  subject('forest', { topic: 'ecology', unit: '%', better: 'higher' }),
];

/** The account of the fixtures' plan, of these rows alone. */
export function account(
  indicators: Indicator[],
  choice: EditionChoice = 'then',
  more: Parameters<typeof qualityRecord>[1] = {},
) {
  return accountOf(qualityRecord(SUBJECTS, { indicators, ...more }), 'alpha-14', choice, TODAY);
}

/** Kind, tone and number of figures of each clause. */
export const brief = (clauses: ReturnType<typeof account>) =>
  clauses.map(({ kind, tone, items }) => [kind, tone, items.length]);

/** PM2.5, better than its limit in no year. */
export const pm = (changes: Partial<Indicator> = {}) =>
  indicator('pm', {
    subject: 'pm25',
    parameter: 'pm25-annual',
    limitClass: '2',
    unit: 'μg/m³',
    series: [reported('2016', 46), reported('2020', 60)],
    ...changes,
  });

/** A river section and its class. */
export const section = (name: string, at = 'alpha-14/river-section/a', changes = {}) =>
  indicator(`class-${at.at(-1)}`, {
    subject: 'section-class',
    parameter: 'surface-water-class',
    feature: at,
    series: [reported('2020', null, { class: name })],
    ...changes,
  });
