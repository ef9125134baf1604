import { describe, expect, test } from 'vitest';
import { editionChoices, editionsOf, judgeFigure, verdictBy } from './editions.ts';
import { standards, TODAY } from './fixtures.ts';
import type { EditionChoice } from './types.ts';

function judged(
  parameter: string,
  limitClass: string,
  value: number,
  period: string,
  choice: EditionChoice,
) {
  return verdictBy(standards, parameter, limitClass, value, period, choice, TODAY).judgement;
}

function pm25(value: number, period: string, choice: EditionChoice) {
  const found = judged('pm25-annual', '2', value, period, choice);
  return found && [found.edition.id, found.limit.value, found.met];
}

describe('the edition switch', () => {
  test('then: the edition in force in the year judges', () => {
    expect(pm25(31, '2020', 'then')).toEqual(['gb3095-2012', 35, true]);
    expect(pm25(31, '2027', 'then')).toEqual(['gb3095-2026-stage1', 30, false]);
    expect(pm25(28, '2031', 'then')).toEqual(['gb3095-2026-stage2', 25, false]);
  });

  test('today: an old year is judged by the limits of today', () => {
    expect(pm25(31, '2020', 'today')).toEqual(['gb3095-2026-stage1', 30, false]);
    expect(pm25(31, '2010', 'today')).toEqual(['gb3095-2026-stage1', 30, false]);
  });

  test('a named edition judges any year', () => {
    const stage2 = { edition: 'gb3095-2026-stage2' };
    expect(pm25(25, '2016', stage2)).toEqual(['gb3095-2026-stage2', 25, true]);
    expect(pm25(25.1, '2016', stage2)).toEqual(['gb3095-2026-stage2', 25, false]);
  });

  test('a named edition of the air leaves noise to the edition in force', () => {
    const choice = { edition: 'gb3095-2026-stage2' };
    const found = judged('leq-day', '1', 56, '2019', choice);
    expect(found?.edition.id).toBe('gb3096-2008');
  });

  test('a period of years is judged by its last', () => {
    expect(pm25(31, '2024-2027', 'then')).toEqual(['gb3095-2026-stage1', 30, false]);
    expect(pm25(31, '2021-2025', 'then')).toEqual(['gb3095-2012', 35, true]);
  });

  test('the switch offers the editions of a medium in order', () => {
    expect(editionsOf(standards, 'air').map(({ id }) => id)).toEqual([
      'gb3095-2012',
      'gb3095-2026-stage1',
      'gb3095-2026-stage2',
    ]);
    expect(editionChoices(standards, 'noise')).toEqual([
      'then',
      'today',
      { edition: 'gb3096-2008' },
    ]);
  });
});

describe('a figure without a judgement says why', () => {
  type Case = [
    reason: string,
    parameter: string | undefined,
    limitClass: string | undefined,
    value: number | null,
    period: string,
    choice: EditionChoice,
  ];
  test.each<Case>([
    ['not in force', 'pm25-annual', '2', 31, '2010', 'then'],
    ['not in force', 'pm25-annual', '2', 31, '2015', 'then'],
    ['no figure', 'pm25-annual', '2', null, '2020', 'then'],
    ['no limit', undefined, '2', 31, '2020', 'then'],
    ['no limit', 'pm25-annual', undefined, 31, '2020', 'then'],
    ['no limit', 'pm25-annual', '9', 31, '2020', 'today'],
    ['no year', 'pm25-annual', '2', 31, '“十三五”末', 'then'],
  ])('%s: %s class %s, %s in %s by %j', (reason, parameter, limitClass, value, period, choice) => {
    const verdict = verdictBy(standards, parameter, limitClass, value, period, choice, TODAY);
    expect(verdict).toEqual({ judgement: null, unjudged: reason });
  });

  test('a unit that is not printed is not guessed', () => {
    const co = { parameter: 'co-24h-p95', limitClass: '2', unit: '' };
    const figure = { value: 2.8, period: '2020' };
    expect(judgeFigure({ standards }, co, figure, 'then', TODAY).unjudged).toBe('unit not printed');
    const other = { ...co, unit: 'µg/m³' };
    expect(judgeFigure({ standards }, other, figure, 'then', TODAY).unjudged).toBe('other unit');
    const printed = { ...co, unit: 'mg/m³' };
    expect(judgeFigure({ standards }, printed, figure, 'then', TODAY).judgement?.met).toBe(true);
  });

  test('the two letters for micro are one unit', () => {
    const pm = { parameter: 'pm25-annual', limitClass: '2', unit: 'μg/m³' };
    const verdict = judgeFigure({ standards }, pm, { value: 35, period: '2020' }, 'then', TODAY);
    expect(verdict.judgement?.met).toBe(true);
  });
});

describe('every limit of the record', () => {
  const cases = standards.limits.map((limit) => ({
    ...limit,
    step: limit.value / 1000,
    name: `${limit.edition} ${limit.parameter} class ${limit.class} ${limit.comparator} ${limit.value}`,
  }));

  test.each(cases)('$name: at, just under, just over', (limit) => {
    const { edition, parameter, class: limitClass, value, step, comparator } = limit;
    const met = (figure: number) => judged(parameter, limitClass, figure, '2020', { edition })?.met;
    expect(met(value)).toBe(true);
    expect(met(value - step)).toBe(comparator === '<=');
    expect(met(value + step)).toBe(comparator === '>=');
  });

  test('a percentile has limits of the day or of eight hours, never of the year', () => {
    const percentiles = standards.limits.filter(({ parameter }) => /-p\d+$/.test(parameter));
    expect(percentiles.length).toBeGreaterThan(0);
    for (const { parameter } of percentiles) expect(parameter).toMatch(/-(24h|8h)-p\d+$/);
    const annual = judged('o3-annual', '2', 188, '2020', 'then');
    expect(annual).toBeNull();
    const ozone = judged('o3-8h-p90', '2', 188, '2020', 'then');
    expect(ozone).toMatchObject({ met: false, limit: { value: 160 } });
  });
});
