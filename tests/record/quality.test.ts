import { describe, expect, test } from 'vitest';
import { accountOf } from '#domain/quality/account.ts';
import { judgeFigure } from '#domain/quality/editions.ts';
import { laterReports } from '#domain/quality/later.ts';
import { layerOf, subjectsWithData, yearsOf } from '#domain/quality/layers.ts';
import { checkPromise, checkPromises } from '#domain/quality/promises.ts';
import { seriesOfIndicator } from '#domain/quality/series.ts';
import { trendOfIndicator } from '#domain/quality/trend.ts';
import { type EditionChoice, TOPICS } from '#domain/quality/types.ts';
import type { Indicator } from '#domain/types.ts';
import { discrepancies, indicators, plans, subjects, wholeRecord } from './load.ts';

const TODAY = '2026-11-22';

const record = wholeRecord();

function rowOf(id: string): Indicator {
  const found = record.indicatorById.get(id);
  if (!found) throw new Error(`the record has no indicator "${id}"`);
  return found;
}

const promise = (id: string) => checkPromise(record, rowOf(id));

describe('is it good', () => {
  const judged = (id: string, period: string, choice: EditionChoice) => {
    const row = rowOf(id);
    const value = row.series.find((one) => one.period === period)?.value ?? null;
    const { judgement, unjudged } = judgeFigure(record, row, { value, period }, choice, TODAY);
    return judgement ? [value, judgement.limit.value, judgement.met] : [value, unjudged];
  };

  test.each([
    ['then', [31, 35, true]],
    ['today', [31, 30, false]],
    [{ edition: 'gb3095-2026-stage1' }, [31, 30, false]],
    [{ edition: 'gb3095-2026-stage2' }, [31, 25, false]],
  ] as const)('平城 PM2.5 of 2020 by %j', (choice, verdict) => {
    expect(judged('pingcheng-14/indicator/t3-8-01', '2020', choice)).toEqual(verdict);
  });

  test('孝义 ozone is a percentile and judged by the 8-hour limit', () => {
    expect(judged('xiaoyi-14/indicator/t3-1-o3', '2020', 'then')).toEqual([188, 160, false]);
  });

  test('平城 CO has no printed unit and is not judged', () => {
    expect(judged('pingcheng-14/indicator/t5-1-04', '2020', 'then')).toEqual([
      2.8,
      'unit not printed',
    ]);
  });

  test('no row that is named a percentile is under an annual limit', () => {
    const percentiles = indicators.filter(({ name }) => /百分位/.test(name));
    expect(percentiles.length).toBeGreaterThan(0);
    for (const { id, parameter } of percentiles) expect(parameter, id).not.toMatch(/-annual$/);
    const annual = indicators.filter(({ parameter }) => parameter?.endsWith('-annual'));
    for (const { id, name } of annual) expect(name, id).not.toMatch(/百分位|日均|小时/);
  });

  test('南姚 as printed; the sections of 阳泉 by their own figures', () => {
    const at = (year: number) =>
      layerOf(record, 'section-class', year, 'then', TODAY)
        .filter(({ absent, target }) => !absent && !target)
        .map((one) => [
          one.feature.split('/').at(-1),
          one.printedClass,
          one.computedClass,
          one.swatch,
        ]);
    expect(at(2019)).toEqual([['nanyao', '劣Ⅴ', null, 'worse']]);
    expect(at(2010)).toEqual([
      ['baiyangshu', null, 'Ⅳ', 'IV'],
      ['niangziguan', null, 'Ⅲ', 'III'],
    ]);
    expect(at(2006)).toEqual([
      ['baiyangshu', null, '劣Ⅴ', 'worse'],
      ['niangziguan', null, 'Ⅲ', 'III'],
    ]);
  });

  test('孝义 NO2 of 2020 is printed twice, and both are kept', () => {
    const entries = layerOf(record, 'no2-annual', 2020, 'then', TODAY);
    expect(entries.map(({ value, conflict }) => [value, conflict])).toEqual([
      [49, true],
      [48, true],
    ]);
    expect(entries[0]?.discrepancies).toContain('xiaoyi-14/discrepancy/no2-2020');
  });
});

describe('is it getting better', () => {
  test.each([
    ['xiaoyi-14/indicator/t3-1-pm25', 46, 60, 'worse'],
    ['xiaoyi-14/indicator/t3-1-so2', 107, 69, 'better'],
  ])('%s from %d in 2016 to %d in 2020: %s', (id, from, to, verdict) => {
    expect(trendOfIndicator(record, rowOf(id))).toMatchObject({
      from: { period: '2016', value: from },
      to: { period: '2020', value: to },
      verdict,
    });
  });

  test('阳泉 emissions of 2005 and 2010 have four years of gap between', () => {
    const { gaps, points } = seriesOfIndicator(
      record,
      rowOf('yangquan-12/indicator/t2-1-nh3n'),
      'then',
      TODAY,
    );
    expect(gaps).toEqual([2006, 2007, 2008, 2009]);
    expect(points.filter(({ value }) => value === null)).toHaveLength(4);
  });
});

describe('what was promised', () => {
  test('孝义 good days: 75.4 promised, 55.6 reported', () => {
    expect(promise('xiaoyi-14/indicator/t3-12-07')).toMatchObject({
      outcome: 'missed',
      marginBy: -19.8,
      binding: true,
      claim: 'not done',
      contradicts: false,
    });
  });

  test('孝义 PM2.5: the "reduction" of 33.3 % is a rise', () => {
    expect(promise('xiaoyi-14/indicator/t3-12-05')).toMatchObject({
      outcome: 'missed',
      marginBy: -53.3,
      reported: { value: -33.3 },
    });
  });

  test('平城 PM2.5: 35 promised, 31 reported', () => {
    expect(promise('pingcheng-14/indicator/t3-8-01')).toMatchObject({
      outcome: 'reached',
      marginBy: 4,
      claim: 'done',
    });
  });

  test('平城 SO2: a cut by 18.9 % promised, by 33.9 % reported', () => {
    expect(promise('pingcheng-14/indicator/t3-1-01')).toMatchObject({
      outcome: 'reached',
      marginBy: 15,
    });
  });

  test('平城 sections: out of worse than V, reported in IV', () => {
    expect(promise('pingcheng-14/indicator/xiaonantou-class')?.outcome).toBe('reached');
  });

  test('阳泉 ammonia nitrogen: 0.13 promised, 0.19 reported', () => {
    expect(promise('yangquan-12/indicator/t2-1-nh3n')).toMatchObject({
      outcome: 'missed',
      marginBy: -0.06,
    });
  });

  test('阳泉 forest cover: 30 % by 2015 promised, 22.31 % in 2020 reported by the next plan', () => {
    const id = 'yangquan-12/indicator/forest-cover';
    expect(promise(id)).toMatchObject({
      outcome: 'not reported',
      reported: { value: 25.96, period: '2010' },
    });
    expect(laterReports(record, rowOf(id))).toMatchObject([
      {
        plan: 'yangquan-14',
        value: 22.31,
        period: '2020',
        outcome: 'missed',
        marginBy: -7.69,
        warnings: ['year'],
      },
    ]);
  });

  test('what another office sets cannot be told', () => {
    expect(promise('pingcheng-14/indicator/t5-1-02')).toMatchObject({
      outcome: 'cannot tell',
      reason: 'set elsewhere',
      due: false,
    });
  });

  test('every promise of every plan has an outcome, and those told have figures', () => {
    for (const { id } of plans) {
      const checks = checkPromises(record, id);
      expect(checks.length, id).toBeGreaterThan(0);
      for (const { indicator, outcome, reported, reason } of checks) {
        expect(reason === null, indicator).toBe(outcome !== 'cannot tell');
        if (outcome === 'reached' || outcome === 'missed') {
          expect(reported?.period, indicator).toBeDefined();
          expect(reported?.cite.length, indicator).toBeGreaterThan(0);
        }
      }
    }
  });
});

describe('the account', () => {
  test.each(plans.map(({ id }) => id))('%s: each clause rests on figures that are cited', (id) => {
    const clauses = accountOf(record, id, 'then', TODAY);
    expect(clauses.length).toBeGreaterThan(0);
    expect(clauses.length).toBeLessThanOrEqual(14);
    for (const clause of clauses) {
      for (const row of clause.indicators) expect(record.indicatorById.has(row), row).toBe(true);
      for (const at of clause.features) expect(record.featureById.has(at), at).toBe(true);
      expect(clause.cites.length, clause.kind).toBeGreaterThan(0);
    }
  });

  test('孝义: worse PM2.5 since 2016, the air above its limits, promises missed', () => {
    const clauses = accountOf(record, 'xiaoyi-14', 'then', TODAY);
    const of = (kind: string) => clauses.find((clause) => clause.kind === kind);
    expect(of('limits-exceeded')?.items.map(({ value, limit }) => [value, limit])).toEqual([
      [60, 35],
      [124, 70],
      [69, 60],
      [49, 40],
      [188, 160],
    ]);
    const turned = (kind: string) =>
      of(kind)?.items.map(({ subject, trend }) => [subject, trend?.from.value, trend?.to.value]);
    expect(of('trend-worse')).toMatchObject({ topic: 'air', params: { from: 2016, to: 2020 } });
    expect(turned('trend-worse')).toContainEqual(['pm25-annual', 46, 60]);
    expect(turned('trend-worse')).toContainEqual(['good-days-share', 70.8, 55.5]);
    expect(turned('trend-better')).toEqual([
      ['co-p95', 4.2, 2.2],
      ['so2-annual', 107, 69],
    ]);
    expect(of('missed')?.items.map(({ marginBy }) => marginBy)).toEqual([-53.3, -71.2, -19.8]);
  });

  test('孝义: a cut that is a rise, and the class of 南姚', () => {
    const clauses = accountOf(record, 'xiaoyi-14', 'then', TODAY);
    const of = (kind: string) => clauses.find((clause) => clause.kind === kind);
    expect(of('rise-as-cut')?.items.map(({ value }) => value)).toEqual([-33.3, -51.2]);
    expect(of('class-changed')?.items).toMatchObject([
      { fromPeriod: '2015', fromText: '劣Ⅴ', period: '2020', text: 'Ⅴ' },
    ]);
  });

  test('平城: 4 of 10 noise figures keep to their limits, the sections are in IV', () => {
    const clauses = accountOf(record, 'pingcheng-14', 'then', TODAY);
    expect(clauses[0]).toMatchObject({
      kind: 'limits-exceeded',
      topic: 'noise',
      params: { year: 2019, count: 6, of: 10 },
    });
    expect(clauses[1]).toMatchObject({ kind: 'sections-poor', params: { count: 3, of: 3 } });
  });

  test('平城 by the limits of 2026: PM2.5 and PM10 are above them', () => {
    const clauses = accountOf(record, 'pingcheng-14', 'today', TODAY);
    const air = clauses.find(({ kind, topic }) => kind === 'limits-exceeded' && topic === 'air');
    expect(air?.items.map(({ subject, value, limit }) => [subject, value, limit])).toEqual([
      ['pm25-annual', 31, 30],
      ['pm10-annual', 70, 60],
    ]);
  });

  test('both plans of 阳泉 set the forest cover promised beside the one reported', () => {
    const item = { target: '30', targetYear: 2015, value: 22.31, outcome: 'missed' };
    for (const [id, kind] of [
      ['yangquan-12', 'later-reports'],
      ['yangquan-14', 'earlier-promises'],
    ] as const) {
      const found = accountOf(record, id, 'then', TODAY).find((clause) => clause.kind === kind);
      expect(found?.items, id).toContainEqual(expect.objectContaining(item));
    }
  });
});

describe('every topic and subject', () => {
  test('every subject with data has years, and each of them a layer with figures or targets', () => {
    for (const topic of TOPICS) {
      const subjects = subjectsWithData(record, topic);
      expect(subjects.length, topic).toBeGreaterThan(0);
      for (const { id } of subjects) {
        for (const { year, figures, targets } of yearsOf(record, [id])) {
          const shown = layerOf(record, id, year, 'then', TODAY).filter(({ absent }) => !absent);
          expect(shown.length, `${id} ${year}`).toBeGreaterThan(0);
          expect(shown.some(({ target }) => target) || figures > 0, `${id} ${year}`).toBe(true);
          expect(figures + targets, `${id} ${year}`).toBeGreaterThan(0);
        }
      }
    }
  });

  test('figures that two rows print differently are in the list of contradictions', () => {
    const listed = new Set(discrepancies.flatMap(({ indicators: rows }) => rows));
    const conflicts = subjects.flatMap(({ id }) =>
      yearsOf(record, [id])
        .flatMap(({ year }) => layerOf(record, id, year, 'then', TODAY))
        .filter(({ conflict }) => conflict)
        .map(({ indicator }) => indicator),
    );
    expect(conflicts.length).toBeGreaterThan(0);
    expect(conflicts.filter((indicator) => !listed.has(indicator))).toEqual([]);
  });
});
