import { describe, expect, test } from 'vitest';
import type { Discrepancy } from '../types.ts';
import { accountOf } from './account.ts';
import { account, pm, SUBJECTS, section } from './account-fixtures.ts';
import { CLAUSE_KINDS } from './clauses.ts';
import { indicator, qualityRecord, reported, TODAY } from './fixtures.ts';

test('nothing in the record, nothing in the account', () => {
  expect(account([])).toEqual([]);
  expect(accountOf(qualityRecord(SUBJECTS), 'unknown', 'then', TODAY)).toEqual([]);
});

describe('where the plan contradicts itself', () => {
  test('its word against its figures', () => {
    const row = pm({
      target: '35',
      targetYear: 2020,
      series: [reported('2020', 36, { note: '完成' })],
    });
    expect(account([row]).at(-1)).toMatchObject({
      kind: 'claim-denied',
      items: [{ value: 36, target: '35', outcome: 'missed', marginBy: -1 }],
    });
  });

  test('contradictions count when they concern a figure of the three questions', () => {
    const discrepancy = (id: string, indicators: string[]): Discrepancy => ({
      id,
      plan: 'alpha-14',
      summary: '',
      summaryEn: '',
      statements: [],
      features: [],
      indicators,
    });
    const discrepancies = [
      discrepancy('a', ['alpha-14/indicator/pm']),
      discrepancy('b', ['alpha-14/indicator/population']),
      { ...discrepancy('c', ['alpha-14/indicator/pm']), plan: 'beta-14' },
    ];
    const rows = [pm(), indicator('population')];
    expect(account(rows, 'then', { discrepancies }).at(-1)).toMatchObject({
      kind: 'contradictions',
      params: { count: 1 },
      discrepancies: ['a'],
      indicators: ['alpha-14/indicator/pm'],
    });
  });
});

test('a long account goes without what is neither good nor bad, never without what is bad', () => {
  const shares = Array.from({ length: 16 }, (_, i) =>
    indicator(`share-${i}`, {
      subject: 'good-share',
      unit: '%',
      scope: `${i}`,
      target: '90',
      targetYear: 2005 + i,
      series: [reported(String(2005 + i), 95)],
    }),
  );
  const clauses = account([section('Ⅳ'), pm(), ...shares]);
  expect(clauses).toHaveLength(14);
  expect(clauses.slice(0, 3).map(({ kind }) => kind)).toEqual([
    'limits-exceeded',
    'sections-poor',
    'reported',
  ]);
  expect(clauses.filter(({ kind }) => kind === 'promises')).toHaveLength(10);
});

test('an account is short, in the order of the questions, and every clause has its figures', () => {
  const years = [2011, 2012, 2013, 2014, 2015, 2016, 2017, 2018];
  const rows = years.map((year) =>
    pm({
      id: `alpha-14/indicator/${year}`,
      scope: `${year}`,
      series: [reported(String(year), year), reported('2020', 10)],
    }),
  );
  const missed = years.map((year) =>
    pm({
      id: `alpha-14/indicator/goal-${year}`,
      scope: `${year}`,
      target: '5',
      targetYear: year,
      series: [reported(String(year), year)],
    }),
  );
  const clauses = account([...rows, ...missed]);
  expect(clauses).toHaveLength(14);
  const order = clauses.map(({ question }) => question);
  expect(order).toEqual([...order].sort((a, b) => QUESTION[a] - QUESTION[b]));
  for (const clause of clauses) {
    expect(CLAUSE_KINDS).toContain(clause.kind);
    expect(clause.items.length).toBeGreaterThan(0);
    expect(clause.indicators.length).toBeGreaterThan(0);
    expect(clause.cites.length).toBeGreaterThan(0);
  }
});

const QUESTION = { good: 0, better: 1, promised: 2, contradiction: 3 } as const;
