import { expect, test } from 'vitest';
import { record } from '#domain/fixtures.ts';
import type { StandardEdition } from '#domain/types.ts';
import { measurementOf } from '#domain/visits/checklist.ts';
import { relimited } from './limits.ts';

const edition = (id: string, from: string, to: string | null): StandardEdition => ({
  id,
  number: id,
  title: '标准',
  titleEn: 'Standard',
  medium: 'air',
  from,
  to,
  verification: 'verified',
  source: '',
});

const limit = (id: string, value: number) => ({
  edition: id,
  parameter: 'pm25-day',
  class: '2',
  comparator: '<=' as const,
  value,
  unit: 'µg/m³',
  table: '',
  verification: 'verified' as const,
});

const basis = record({
  standards: {
    editions: [edition('old', '2016-01-01', '2026-02-28'), edition('new', '2026-03-01', null)],
    limits: [limit('old', 75), limit('new', 60)],
  },
});

test('a visit put on another day is held against the limits of that day', () => {
  const made = { ...measurementOf(basis, 'pm25-day', '2', '2026-01-05', 'm'), value: '70' };
  const own = { ...made, id: 'own', parameter: '', limit: null };
  expect(relimited(basis, [made, own], '2026-02-28')).toEqual([]);
  const [changed, ...others] = relimited(basis, [made, own], '2026-03-01');
  expect(changed).toMatchObject({ id: 'm', value: '70', limit: { value: 60 } });
  expect(others).toEqual([]);
  expect(relimited(basis, [made], '2015-01-01')).toMatchObject([{ limit: null }]);
});

test('while the standards are not there, every limit stays', () => {
  const made = measurementOf(basis, 'pm25-day', '2', '2026-01-05', 'm');
  const standards = { editions: [], limits: [] };
  expect(relimited(record({ standards }), [made], '2026-03-01')).toEqual([]);
});
