import { describe, expect, test } from 'vitest';
import { account, brief, pm, section } from './account-fixtures.ts';
import { indicator, reported } from './fixtures.ts';

describe('better or worse', () => {
  test('since when, by how much, the greatest change first', () => {
    const so2 = indicator('so2', {
      subject: 'so2',
      unit: 'μg/m³',
      series: [reported('2016', 107), reported('2020', 69)],
    });
    const share = indicator('share', {
      subject: 'good-share',
      unit: '%',
      series: [reported('2016', 70.8), reported('2020', 55.5)],
    });
    const clauses = account([share, pm(), so2]).filter(({ question }) => question === 'better');
    expect(clauses).toMatchObject([
      { kind: 'trend-worse', tone: 'bad', params: { from: 2016, to: 2020 } },
      { kind: 'trend-better', tone: 'good', params: { from: 2016, to: 2020 } },
    ]);
    expect(clauses[0]?.items.map(({ subject: id, trend }) => [id, trend?.change])).toEqual([
      ['pm25', 14],
      ['good-share', -15.3],
    ]);
    expect(clauses[0]?.items[0]?.value).toBe(60);
    expect(clauses[0]?.cites).toHaveLength(4);
  });

  test('figures of a topic are one clause, from the first year to the last; each keeps its own', () => {
    const so2 = indicator('so2', {
      subject: 'so2',
      unit: 'μg/m³',
      series: [reported('2014', 60), reported('2019', 69)],
    });
    const [clause] = account([pm(), so2]).filter(({ question }) => question === 'better');
    expect(clause?.params).toMatchObject({ count: 2, from: 2014, to: 2020 });
    expect(clause?.items.map(({ trend }) => [trend?.from.period, trend?.to.period])).toEqual([
      ['2016', '2020'],
      ['2014', '2019'],
    ]);
  });

  test('what stays the same, or has one figure, is no change', () => {
    const flat = pm({ series: [reported('2016', 20), reported('2020', 20)] });
    expect(brief(account([flat]))).toEqual([['limits-met', 'good', 1]]);
  });

  test('the class of a section', () => {
    const series = [
      reported('2016', null, { class: '劣Ⅴ' }),
      reported('2020', null, { class: 'Ⅴ' }),
    ];
    const clause = account([section('Ⅴ', undefined, { series })]).at(1);
    expect(clause).toMatchObject({
      kind: 'class-changed',
      tone: 'good',
      items: [{ fromPeriod: '2016', fromText: '劣Ⅴ', period: '2020', text: 'Ⅴ' }],
    });
  });
});
