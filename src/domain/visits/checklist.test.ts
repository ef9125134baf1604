import { describe, expect, test } from 'vitest';
import { feature, obligation, record } from '../fixtures.ts';
import type { Limit, Observation, StandardEdition } from '../types.ts';
import { classesOf, measurementOf, newChecklist, newMeasurements } from './checklist.ts';
import { dueState, lastDayOf } from './due.ts';

const edition = (id: string, from: string, to: string | null): StandardEdition => ({
  id,
  number: id.toUpperCase(),
  title: '标准',
  titleEn: 'Standard',
  medium: 'air',
  from,
  to,
  verification: 'verified',
  source: '',
});

const limit = (editionId: string, parameter: string, value: number, name = '2'): Limit => ({
  edition: editionId,
  parameter,
  class: name,
  comparator: '<=',
  value,
  unit: 'mg/L',
  table: '',
  verification: 'verified',
});

const seen = (parameter: string, limitClass?: string): Observation => ({
  indicator: 'i',
  name: parameter,
  nameEn: parameter,
  parameter,
  unit: 'mg/L',
  period: '2020',
  value: 1,
  cite: [],
  ...(limitClass ? { limitClass } : {}),
});

const all = obligation('all', { features: ['a', 'b', 'c'], kind: 'target', due: '2025' });
const own = obligation('own', {
  features: ['a'],
  comparator: '<=',
  value: 55,
  unit: 'mg/m³',
  cite: [{ section: '4.2', table: '表4-1', row: '3' }],
});
const share = obligation('share', {
  features: ['a', 'b'],
  kind: 'target',
  comparator: '>=',
  value: 85,
  unit: '%',
  due: '2025-06',
});

const works = feature('alpha-14/enterprise/works', undefined, {
  obligations: [all.id, share.id, own.id, 'alpha-14/obligation/gone'],
  observations: [seen('cod', '2'), seen('cod', '2'), seen('flow'), seen('so2-annual', '2')],
});

const basis = record({
  features: [works],
  obligations: [all, own, share],
  standards: {
    editions: [edition('old', '2010-01-01', '2025-12-31'), edition('new', '2026-01-01', null)],
    limits: [
      limit('old', 'cod', 20),
      limit('new', 'cod', 15),
      limit('new', 'cod', 10, '1'),
      limit('new', 'so2-annual', 60),
    ],
  },
});

describe('checklist', () => {
  const items = newChecklist(basis, works);

  test('asks for every obligation that the record has, what binds fewest first', () => {
    expect(items.map((item) => item.obligation)).toEqual([own.id, share.id, all.id]);
    expect(items[0]).toMatchObject({ answer: null, value: '', note: '', unit: 'mg/m³' });
  });

  test('keeps a limit with the plan and the place in it', () => {
    expect(items[0]?.limit).toEqual({
      comparator: '<=',
      value: 55,
      unit: 'mg/m³',
      source: '东县规划 · 第 4.2 节 · 表4-1 · “3”行',
      sourceEn: 'Plan of East County, section 4.2, table “表4-1”, row “3”',
    });
    expect(items[2]?.limit).toBeNull();
  });

  test.each([
    ['烧结机颗粒物小时均值不高于10毫克/立方米', '毫克/立方米', 'hour'],
    ['颗粒物日均值不高于10mg/m³', 'mg/m³', 'day'],
    ['PM2.5年均浓度不高于35', 'µg/m³', 'year'],
    ['煤耗不超过5万吨/年', '万吨/年', 'year'],
    ['降尘量不高于9', '吨/月·平方公里', 'period'],
    ['脱硫效率90%以上', '%', 'share'],
    ['颗粒物排放浓度≤10mg/m³', 'mg/m³', undefined],
  ])('“%s” in %s: what one reading does not show is %s', (text, unit, over) => {
    const one = obligation('one', { text, unit, comparator: '<=', value: 10 });
    const at = feature('alpha-14/enterprise/one', undefined, { obligations: [one.id] });
    const [item] = newChecklist(record({ obligations: [one] }), at);
    expect(item?.limit?.over).toBe(over);
  });

  test.each([
    ['limit', '19户煤矸石处置场规范治理', '户'],
    ['limit', '“十二五”末COD排放量控制在1.06万吨以内', '万吨'],
    ['monitoring', '18家企业装自动在线监测设施', '家'],
    ['monitoring', '每季度监测1次', '次/季度'],
    ['monitoring', '排气口高于45米的高架源列入名录', '米'],
    ['deadline', '1年内履行完', '年'],
  ] as const)('a %s, “%s”, in %s is what a plan sets out to reach', (kind, text, unit) => {
    const one = obligation('one', { kind, text, unit, comparator: '>=', value: 1 });
    const at = feature('alpha-14/enterprise/one', undefined, { obligations: [one.id] });
    const [item] = newChecklist(record({ obligations: [one] }), at);
    expect(item?.limit?.over).toBe('target');
  });

  test('says that a target is one, and when it is due', () => {
    expect(items[1]?.limit).toMatchObject({ over: 'target', due: '2025-06' });
  });
});

describe('measurements', () => {
  test('one for each parameter that has a limit there, by the edition of the day', () => {
    const before = newMeasurements(basis, works, '2025-12-31');
    expect(before.map((m) => [m.id, m.limit?.value])).toEqual([['cod:2', 20]]);
    const after = newMeasurements(basis, works, '2026-01-01');
    expect(after.map((m) => [m.parameter, m.limit?.value, m.limit?.over])).toEqual([
      ['cod', 15, undefined],
      ['so2-annual', 60, 'year'],
    ]);
    expect(after[0]).toMatchObject({ unit: 'mg/L', limitClass: '2', value: '' });
  });

  test('without a class there is a unit and no limit', () => {
    expect(measurementOf(basis, 'cod', '', '2026-01-01', 'x')).toMatchObject({
      unit: 'mg/L',
      limit: null,
    });
    expect(classesOf(basis, 'cod')).toEqual(['2', '1']);
  });
});

describe('deadlines', () => {
  test.each([
    ['2025', '2025-12-31'],
    ['2024-02', '2024-02-29'],
    ['2025-06-30', '2025-06-30'],
    ['“十四五”末', null],
  ])('%s ends on %s', (due, end) => {
    expect(lastDayOf(due)).toBe(end);
  });

  test.each([
    ['2025', '2026-01-01', 'overdue'],
    ['2025', '2025-12-31', 'due'],
    ['2025', '2025-10-02', 'due'],
    ['2025', '2025-10-01', 'later'],
    [null, '2025-10-01', null],
  ])('%s on %s is %s', (due, day, state) => {
    expect(dueState(due, day)).toBe(state);
  });
});
