import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { keptDate } from './catalog-date.ts';

const folder = mkdtempSync(join(tmpdir(), 'catalog-'));
afterAll(() => rmSync(folder, { recursive: true }));

const NOW = new Date('2027-03-05T10:00:00Z');

function dateOf(committed: string | null, version: string): string {
  const file = join(folder, `${Math.random()}.json`);
  if (committed !== null) writeFileSync(file, committed);
  return keptDate(file, NOW)(version);
}

test('a version keeps its day, a new one gets the day of compiling', () => {
  const catalog = JSON.stringify({ version: 'abc', date: '2026-11-22' });
  expect(dateOf(catalog, 'abc')).toBe('2026-11-22');
  expect(dateOf(catalog, 'abd')).toBe('2027-03-05');
});

test.each([
  ['no catalog', null],
  ['one without a day', '{"version":"abc"}'],
  ['one whose day is none', '{"version":"abc","date":"soon"}'],
  ['a broken one', '{"version":'],
])('%s gives the day of compiling', (_, catalog) => {
  expect(dateOf(catalog, 'abc')).toBe('2027-03-05');
});
