import { describe, expect, test } from 'vitest';
import { figureOf, groupBy, sameFigure } from '#domain/quality/figures.ts';
import { TOPICS } from '#domain/quality/types.ts';
import type { Indicator, SeriesValue } from '#domain/types.ts';
import { indicatorOf, indicators, plans, subjects } from './load.ts';

const topicOf = new Map(subjects.map(({ id, topic }) => [id, topic]));
const about = indicators.filter(({ subject }) => subject !== undefined);

/** Rows that no question about quality is put to: society, works, spending, forecasts. */
const NEVER = /社会经济|经济$|人口|农业$|投资|污染物排放预测|环境效益|水资源|可达性$/;

describe('subjects', () => {
  test('every one is used, and every topic has some', () => {
    const used = new Set(about.map(({ subject }) => subject));
    expect(subjects.filter(({ id }) => !used.has(id))).toEqual([]);
    expect(new Set(subjects.map(({ topic }) => topic))).toEqual(new Set(TOPICS));
  });

  test('every one is explained by one sentence in both languages', () => {
    for (const { id, explain, explainEn } of subjects) {
      expect(explain, id).toMatch(/^[^。]{6,90}。$/u);
      expect(explainEn, id).toMatch(/^[A-Z].{15,220}\.$/);
      expect(explainEn, id).not.toMatch(/[\u3400-\u9fff]/);
    }
  });

  test('names are told apart in both languages', () => {
    expect(new Set(subjects.map(({ zh }) => zh)).size).toBe(subjects.length);
    expect(new Set(subjects.map(({ en }) => en)).size).toBe(subjects.length);
  });

  test('rows of society, works, spending and forecasts have none', () => {
    const wrong = about.filter(
      ({ group, id }) => NEVER.test(group) && !/forest-cover|s6-2-\w+-base/.test(id),
    );
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  test('every figure that a limit judges is about air, water or noise', () => {
    for (const { id, parameter, subject } of indicators) {
      if (!parameter) continue;
      const topics = ['air', 'noise', 'surface-water', 'groundwater'];
      expect(topics, id).toContain(topicOf.get(subject ?? ''));
    }
  });

  test('a parameter is judged under one subject; road noise is judged as noise beside roads', () => {
    const bySubject = groupBy(
      indicators.filter(({ parameter }) => parameter),
      ({ parameter }) => parameter ?? '',
    );
    for (const [parameter, rows] of bySubject) {
      const found = new Set(rows.map(({ subject }) => subject));
      found.delete('noise-road');
      expect([...found], parameter).toHaveLength(1);
    }
  });

  test('a percentile is never under an annual mean, nor a mean under a percentile', () => {
    for (const { id, name, subject = '', parameter = '' } of about) {
      if (/百分位/.test(name)) {
        expect(subject, id).toMatch(/-p9[05]$/);
        expect(parameter, id).not.toMatch(/annual/);
      }
      if (/年均浓度(?!下降)/.test(name)) {
        expect(subject, id).not.toMatch(/-p9[05]$/);
        expect(parameter, id).not.toMatch(/p9[05]$/);
      }
    }
  });
});

interface Printed {
  indicator: Indicator;
  value: SeriesValue;
}

/** Numbers and classes that rows print for one place, subject, scope and period. */
function printedTogether(): Printed[][] {
  const home = new Map(plans.map(({ id, jurisdiction }) => [id, jurisdiction]));
  const printed = about.flatMap((indicator) =>
    indicator.series
      .filter(({ value, class: name }) => value !== null || name !== undefined)
      .map((value) => ({ indicator, value })),
  );
  const slots = groupBy(printed, ({ indicator: { plan, feature, subject, scope }, value }) =>
    [feature ?? home.get(plan), subject, scope ?? '', value.period].join('|'),
  );
  return [...slots.values()].filter((rows) => rows.length > 1);
}

test('rows that print different figures for one thing stand in a contradiction together', () => {
  const unexplained: string[] = [];
  for (const rows of printedTogether()) {
    for (const [i, a] of rows.entries()) {
      for (const b of rows.slice(i + 1)) {
        if (sameFigure(figureOf(a.indicator, a.value), figureOf(b.indicator, b.value))) continue;
        const shared = a.indicator.discrepancies.some((id) =>
          b.indicator.discrepancies.includes(id),
        );
        if (!shared) unexplained.push(`${a.indicator.id} ${b.indicator.id} ${a.value.period}`);
      }
    }
  }
  expect(unexplained).toEqual([]);
});

describe('scopes keep apart what covers different things', () => {
  test.each([
    ['xiaoyi-14/indicator/t3-12-03', 'xiaoyi-14/indicator/t3-12-03b'],
    ['yangquan-12/indicator/t2-1-cod', 'yangquan-12/indicator/base-2010-cod-total'],
    ['pingcheng-14/indicator/t3-15-so2-total', 'pingcheng-14/indicator/t3-15-so2-industry'],
    ['yangquan-12/indicator/good-air-days', 'yangquan-12/indicator/good-air-days-counties'],
    ['yangquan-14/indicator/t1-04', 'yangquan-14/indicator/sections-good'],
  ])('%s and %s', (one, other) => {
    const [a, b] = [indicatorOf(one), indicatorOf(other)];
    expect(a.subject).toBe(b.subject);
    expect(a.scope).not.toBe(b.scope);
  });
});

test.each([
  ['air', 43],
  ['groundwater', 37],
  ['surface-water', 42],
  ['noise', 42],
  ['ecology', 37],
  ['waste', 73],
  ['emissions', 111],
])('%s: %i rows', (topic, count) => {
  const rows = about.filter(({ subject = '' }) => topicOf.get(subject) === topic);
  expect(rows).toHaveLength(count);
});
