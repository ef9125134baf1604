import { describe, expect, test } from 'vitest';
import {
  discrepancyOf,
  factOf,
  featureOf,
  features,
  indicatorOf,
  indicators,
  printedSeries,
} from './load.ts';

const PLAN = 'pingcheng-14';
const at = (ref: string) => `${PLAN}/${ref}`;

describe('安家小村 water source (2.1.5(3))', () => {
  const SOURCE = at('water-source/anjiaxiaocun');
  const WELL = at('station/anjiaxiaocun-well');

  test('has five wells of the printed depths', () => {
    expect(factOf(SOURCE, '水源井数')).toBe('5');
    const depths = ['1', '2', '3', '4', '5'].map((n) => factOf(SOURCE, `井深(第${n}眼)`));
    expect(depths).toEqual(['350', '350', '336', '330', '330']);
  });

  test('states what it was designed for, what it gave in 2019 and whom it serves', () => {
    const { facts } = featureOf(SOURCE).properties;
    expect(facts).toContainEqual(
      expect.objectContaining({ label: '设计取水量', value: '219', unit: '万吨/年' }),
    );
    expect(facts).toContainEqual(
      expect.objectContaining({
        label: '实际取水量',
        value: '49.79',
        unit: '万吨',
        period: '2019',
      }),
    );
    expect(facts).toContainEqual(
      expect.objectContaining({ label: '供水服务人口', value: '约4', unit: '万人' }),
    );
  });

  test('is class Ⅲ throughout in table 3-10, while table 3-9 has its well at Ⅳ in 2018', () => {
    expect(printedSeries(at('indicator/t3-10-anjiaxiaocun'))).toEqual({
      2016: 'Ⅲ',
      2017: 'Ⅲ',
      2018: 'Ⅲ',
      2019: 'Ⅲ',
    });
    expect(printedSeries(at('indicator/t3-9-anjiaxiaocun'))).toEqual({
      2016: 'Ⅲ',
      2017: 'Ⅲ',
      2018: 'Ⅳ',
      2019: 'Ⅲ',
      2020: 'Ⅲ',
    });
    expect(printedSeries(at('indicator/t3-9-shilidian'))).toEqual({ 2020: 'Ⅲ' });
    const in2018 = featureOf(WELL).properties.observations.find((each) => each.period === '2018');
    expect(in2018).toMatchObject({ class: 'Ⅳ', value: null });
    expect(in2018?.note).toContain('总大肠菌群');
  });

  test('is what its well measures, and both show that the tables disagree', () => {
    expect(featureOf(WELL).properties.links).toContainEqual({ rel: 'measures', id: SOURCE });
    const id = at('discrepancy/anjiaxiaocun-2018');
    expect(featureOf(WELL).properties.discrepancies).toContain(id);
    expect(featureOf(SOURCE).properties.discrepancies).toContain(id);
    const values = discrepancyOf(id).statements.map((each) => each.value);
    expect(values).toEqual(expect.arrayContaining(['Ⅳ类', 'Ⅲ类']));
  });
});

describe('the projects of chapter 7', () => {
  const projects = features.filter(({ properties: p }) => {
    return p.plan === PLAN && p.kind === 'project' && p.cite.some(({ section }) => section === '7');
  });

  /** Cost as printed, with its unit. */
  function costOf(id: string): [string, string | undefined] {
    const labels = ['投资金额', '预计总投资'];
    const fact = featureOf(id).properties.facts.find(({ label }) => labels.includes(label));
    return [fact?.value ?? '', fact?.unit];
  }

  test('are ten, each with its cost as printed', () => {
    const costs = projects.map(({ id }) => [id.split('/')[2], ...costOf(id)]);
    expect(costs).toEqual([
      ['air-1', '300', '万元'],
      ['air-2', '320', '万元'],
      ['air-3', '280', '万元'],
      ['air-4', '15', '万元'],
      ['air-5', '110', '万元'],
      ['water-1', '5.584', '亿元'],
      ['water-2', '0.635', '亿元'],
      ['rural-1', '5.583948', '亿元'],
      ['risk-1', '0.175', '亿元'],
      ['risk-2', '0.5', '亿元'],
    ]);
  });

  test('add up to the parts and the total of table 7-1', () => {
    const sum = (prefix: string) =>
      projects
        .filter(({ id }) => id.includes(`/${prefix}-`))
        .map(({ id }) => costOf(id))
        .reduce((all, [value, unit]) => all + Number(value) / (unit === '万元' ? 10_000 : 1), 0);
    const printed = (part: string) =>
      Number(Object.values(printedSeries(at(`indicator/t7-1-${part}`)))[0]);
    expect(sum('air') * 10_000).toBeCloseTo(1025, 9);
    expect(sum('air')).toBeCloseTo(printed('air'), 9);
    expect(sum('water')).toBeCloseTo(printed('water'), 9);
    expect(sum('risk')).toBeCloseTo(printed('risk'), 9);
    // The table rounds the rural project's 5.583948.
    expect(sum('rural').toFixed(3)).toBe('5.584');
    expect(printed('rural')).toBe(5.584);
    const parts = ['air', 'water', 'rural', 'risk'].map(printed);
    expect(printed('total')).toBe(12.5805);
    expect(parts.reduce((a, b) => a + b)).toBeCloseTo(12.5805, 9);
  });

  test('name the indicators of table 5-1 that they serve', () => {
    const served = (id: string) =>
      featureOf(at(`project/${id}`))
        .properties.links.filter(({ rel }) => rel === 'serves')
        .map((link) => Number(link.id.slice(-2)));
    for (const n of [1, 2, 3, 4, 5]) expect(served(`air-${n}`)).toEqual([3]);
    for (const n of [1, 2]) expect(served(`water-${n}`)).toEqual([5, 6, 8, 13, 14]);
    expect(served('rural-1')).toEqual([21]);
    for (const n of [1, 2]) expect(served(`risk-${n}`)).toEqual([22, 23, 24]);
  });

  test('the two sewage projects name ten villages each', () => {
    for (const n of [1, 2]) {
      const { places, facts } = featureOf(at(`project/water-${n}`)).properties;
      const scale = facts.find(({ label }) => label === '主要建设规模')?.value ?? '';
      expect(places).toHaveLength(10);
      expect(scale.replace(/等10个村庄.*/, '').split('、')).toHaveLength(10);
    }
  });
});

describe('contradictions of the plan', () => {
  test.each([
    ['total-area', ['246', '238.95'], { expression: '246-238.95', gives: '7.05' }],
    ['project-count', ['11'], { expression: '5+2+1+2', gives: '10' }],
    ['anjiaxiaocun-2018', ['Ⅳ类', 'Ⅲ类'], undefined],
    ['rural-sewage-cost', ['5.584', '5.583948'], { expression: '5.584/0.635', gives: '8.8' }],
    ['population', ['110.57', '941656'], { expression: '110.57-94.1656', gives: '16.4044' }],
    ['nature-reserve', [null], undefined],
  ])('%s keeps the printed values', (name, values, computed) => {
    const { statements, computed: given } = discrepancyOf(at(`discrepancy/${name}`));
    expect(statements.length).toBeGreaterThanOrEqual(2);
    expect(statements.map((each) => each.value)).toEqual(expect.arrayContaining(values));
    expect(given).toEqual(computed);
  });
});

test('the district has its 18 subdistricts and its two printed areas', () => {
  const streets = features.filter(
    ({ properties: p }) => p.plan === PLAN && p.category === 'street',
  );
  expect(streets).toHaveLength(18);
  expect(factOf(at('jurisdiction/pingcheng'), '总面积(2.1.1)')).toBe('约246');
  expect(factOf(at('jurisdiction/pingcheng'), '总面积(2.2.1)')).toBe('238.95');
});

test('what no source can place is listed all the same', () => {
  const lost = features.filter(({ properties: p }) => p.plan === PLAN && p.position === null);
  expect(lost.map(({ properties }) => properties.name)).toEqual([
    '富乔污泥处理厂',
    '淤泥河',
    '万泉河',
    '圈子河',
  ]);
});

test('a value that the plan prints as “/” is missing, not 0', () => {
  const { series } = indicatorOf(at('indicator/t3-1-03'));
  expect(series.map((each) => each.value)).toEqual([null, null, null]);
  expect(series[0]?.note).toContain('“/”');
});

test('every table of the plan keeps its number of rows', () => {
  const counts: Record<string, number> = {};
  for (const { cite } of indicators.filter((each) => each.plan === PLAN)) {
    const table = cite[0]?.table ?? 'text';
    counts[table] = (counts[table] ?? 0) + 1;
  }
  expect(counts).toMatchObject({
    ...{ '表3-1': 4, '表3-2': 5, '表3-3': 3, '表3-4': 3, '表3-5': 2, '表3-6': 2, '表3-7': 4 },
    ...{ '表3-8': 23, '表3-9': 2, '表3-10': 1, '表3-11': 4, '表3-12': 5, '表3-13': 10 },
    ...{ '表3-14': 10, '表3-15': 20, '表3-16': 15, '表3-17': 7, '表5-1': 25, '表7-1': 5 },
  });
});
