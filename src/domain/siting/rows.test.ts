import { expect, test } from 'vitest';
import type { FileSite, PropertyValue } from '../site-files/types.ts';
import { siteOfRow } from './rows.ts';
import { summarise } from './summary.ts';
import type { ProjectType, SiteReport } from './types.ts';

const TYPES: ProjectType[] = [
  { id: 'coking', zh: '焦化', en: 'coking', parents: [], industry: [], choosable: true },
  { id: 'heavy', zh: '重污染', en: 'heavy', parents: [], industry: [], choosable: false },
];
const DEFAULTS = { type: 'cement', radiusM: 50 };
const POINT = { type: 'Point' as const, coordinates: [111.78, 37.14] };

function row(properties: Record<string, PropertyValue>): FileSite {
  return { row: 3, name: '甲', geometry: POINT, properties };
}

test.each([
  [{}, 'cement', 50],
  [{ type: 'coking', radius: '120.5' }, 'coking', 120.5],
  [{ 项目类型: ' 焦化 ', 误差: 0 }, 'coking', 0],
  [{ type: '', radiusM: null }, 'cement', 50],
])('the row %j is a site of type %s known to %d m', (properties, type, radiusM) => {
  const site = siteOfRow(row(properties), DEFAULTS, TYPES);
  expect(site).toEqual({ name: '甲', geometry: POINT, type, radiusM });
});

test.each([
  [{ type: 'castle' }, 'unknown-type', 'castle'],
  [{ type: 'heavy' }, 'unknown-type', 'heavy'],
  [{ radius: '-1' }, 'bad-radius', '-1'],
  [{ radius: '50001' }, 'bad-radius', '50001'],
  [{ radius: 'wide' }, 'bad-radius', 'wide'],
])('the row %j is a fault', (properties, key, detail) => {
  expect(siteOfRow(row(properties), DEFAULTS, TYPES)).toEqual({ row: 3, key, detail });
});

test('a summary counts what cannot be told among all findings', () => {
  const findings = [{ certainty: 'certain' }, { certainty: 'cannot tell' }];
  const input = { name: '甲', geometry: POINT, radiusM: 50, type: 'coking', zones: [] };
  const report = { input, verdict: 'prohibited', certainty: 'certain', findings };
  expect(summarise(report as unknown as SiteReport, 3)).toMatchObject({
    row: 3,
    name: '甲',
    verdict: 'prohibited',
    findings: 2,
    unknown: 1,
  });
});
