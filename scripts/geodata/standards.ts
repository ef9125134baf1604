import type { Standards, Verification } from '../../src/domain/types.ts';
import type { Faults } from './faults.ts';
import { SHARED_TABLES } from './schema.ts';
import { readTable } from './tables.ts';

/** National standards with their validity, and their limits. */
export function readStandards(
  seeds: string,
  faults: Faults,
  parameters: ReadonlySet<string>,
): Standards {
  const editions = readTable(
    seeds,
    'standards/editions',
    SHARED_TABLES['standards/editions'],
    faults,
  );
  const limits = readTable(seeds, 'standards/limits', SHARED_TABLES['standards/limits'], faults);
  const known = new Set(editions.map((row) => row.cell('id')));
  for (const row of limits) {
    if (!known.has(row.cell('edition'))) row.fault('edition', 'an id from editions.csv');
    if (!parameters.has(row.cell('parameter'))) row.fault('parameter', 'an id from parameters.csv');
  }
  return {
    editions: editions.map((row) => ({
      id: row.cell('id'),
      number: row.cell('number'),
      title: row.cell('title'),
      titleEn: row.cell('title_en'),
      medium: row.cell('medium'),
      from: row.cell('from'),
      to: row.cell('to') || null,
      verification: row.cell('verification') as Verification,
      source: row.cell('source'),
    })),
    limits: limits.map((row) => ({
      edition: row.cell('edition'),
      parameter: row.cell('parameter'),
      class: row.cell('class'),
      comparator: row.cell('comparator') as '<=' | '>=',
      value: row.number('value') ?? Number.NaN,
      unit: row.cell('unit'),
      table: row.cell('table'),
      verification: row.cell('verification') as Verification,
    })),
  };
}
