import { describe, expect, test } from 'vitest';
import { account, brief, pm, section } from './account-fixtures.ts';
import { indicator, reported } from './fixtures.ts';

describe('what is good and what is not', () => {
  test('the latest figure against its limit, with both and the citation', () => {
    const [clause] = account([pm()]);
    expect(clause).toMatchObject({
      kind: 'limits-exceeded',
      question: 'good',
      tone: 'bad',
      topic: 'air',
      params: { count: 1, of: 1, year: 2020 },
      items: [{ value: 60, limit: 35, excess: 25, period: '2020', edition: 'gb3095-2012' }],
      indicators: ['alpha-14/indicator/pm'],
      cites: [{ plan: 'alpha-14', cite: { section: '3.1', row: '2020' } }],
    });
  });

  test('the edition that judges is the chosen one', () => {
    const rows = [pm({ series: [reported('2020', 31)] })];
    expect(brief(account(rows))).toEqual([['limits-met', 'good', 1]]);
    expect(brief(account(rows, 'today'))).toEqual([['limits-exceeded', 'bad', 1]]);
  });

  test('what no edition can judge is said to be so', () => {
    expect(brief(account([pm({ series: [reported('2010', 31)] })]))).toEqual([
      ['not-judged', 'neutral', 1],
    ]);
  });

  test('sections by class: III is good, IV is not, and the worse of printed and computed counts', () => {
    const cod = indicator('cod', {
      subject: 'cod',
      parameter: 'cod',
      unit: 'mg/L',
      feature: 'alpha-14/river-section/a',
      series: [reported('2020', 29)],
    });
    const good = section('Ⅲ', 'alpha-14/river-section/b');
    const clauses = account([section('Ⅲ'), good, cod]);
    expect(brief(clauses)).toEqual([
      ['sections-poor', 'bad', 1],
      ['sections-good', 'good', 1],
      ['class-denied', 'bad', 1],
    ]);
    expect(clauses[0]?.items[0]).toMatchObject({ printedClass: 'Ⅲ', computedClass: 'Ⅳ' });
  });

  test('groundwater by the class required of it', () => {
    const well = (id: string, name: string) =>
      indicator(id, {
        subject: 'gw',
        parameter: 'groundwater-class',
        limitClass: 'Ⅲ',
        feature: `alpha-14/station/${id}`,
        series: [reported('2018', null, { class: name })],
      });
    expect(brief(account([well('a', 'Ⅲ'), well('b', 'Ⅳ')]))).toEqual([
      ['groundwater-missed', 'bad', 1],
      ['groundwater-met', 'good', 1],
    ]);
  });

  test('a share is good only where it cannot be better', () => {
    const share = (value: number) =>
      indicator('share', {
        subject: 'good-sections',
        unit: '%',
        series: [reported('2020', value)],
      });
    expect(account([share(100)])[0]).toMatchObject({ kind: 'reported', tone: 'good' });
    expect(account([share(99)])[0]).toMatchObject({ kind: 'reported', tone: 'neutral' });
  });
});
