import { describe, expect, test } from 'vitest';
import { feature, plan } from '../fixtures.ts';
import { accountOf } from './account.ts';
import { account, brief, pm, SUBJECTS } from './account-fixtures.ts';
import { indicator, qualityRecord, reported, TODAY } from './fixtures.ts';

describe('what was promised', () => {
  test('counts, then what was missed, then what is ahead', () => {
    const note = 'PM2.5较2015年上升了33.3%';
    const clauses = account([
      pm({ series: [], target: '35', targetYear: 2020 }),
      indicator('PM2.5下降比例', {
        subject: 'cut-pm25',
        unit: '%',
        target: '≥20',
        targetYear: 2020,
        binding: true,
        series: [reported('2020', 33.3, { note })],
      }),
      indicator('forest', {
        subject: 'forest',
        unit: '%',
        baseline: '22.31',
        target: '25.87',
        targetYear: 2025,
        series: [reported('2020', 22.31)],
      }),
      indicator('share', {
        subject: 'good-share',
        unit: '%',
        target: '完成市级考核任务',
        targetYear: 2025,
      }),
    ]);
    expect(brief(clauses)).toEqual([
      ['promises', 'neutral', 2],
      ['missed', 'bad', 1],
      ['rise-as-cut', 'bad', 1],
      ['open', 'neutral', 1],
      ['set-elsewhere', 'neutral', 1],
    ]);
    expect(clauses[0]?.params).toMatchObject({
      year: 2020,
      of: 2,
      reached: 0,
      missed: 1,
      notReported: 1,
      cannotTell: 0,
    });
    expect(clauses[1]?.items[0]).toMatchObject({ value: -33.3, target: '≥20', marginBy: -53.3 });
    expect(clauses[2]?.items[0]).toMatchObject({ value: -33.3 });
    expect(clauses[3]?.items[0]).toMatchObject({ value: 22.31, target: '25.87', marginBy: -3.56 });
  });

  test('a promise that several tables print counts once', () => {
    const twice = (id: string, target: string) =>
      pm({ id: `alpha-14/indicator/${id}`, target, targetYear: 2025, series: [] });
    const [clause] = account([twice('a', '35'), twice('b', '≤35'), twice('c', '30')]);
    expect(clause).toMatchObject({ kind: 'open', params: { count: 2 } });
  });

  test('an earlier plan for the place, beside this one', () => {
    const old = 'alpha-12/jurisdiction/east';
    const now = 'alpha-14/jurisdiction/east';
    const indicators = [
      indicator('goal', {
        plan: 'alpha-12',
        subject: 'forest',
        unit: '%',
        target: '30',
        targetYear: 2015,
      }),
      indicator('forest', { subject: 'forest', unit: '%', series: [reported('2020', 22.31)] }),
    ];
    const features = [
      feature(old, null, { links: [{ rel: 'same-subject', id: now }] }),
      feature(now, null, { links: [{ rel: 'same-subject', id: old, inverse: true }] }),
    ];
    const plans = [{ ...plan('alpha-12'), baseYear: 2010 }, plan('alpha-14')];
    const record = qualityRecord(SUBJECTS, { indicators, features, plans });
    const of = (id: string) =>
      accountOf(record, id, 'then', TODAY).filter(({ kind }) => /earlier|later/.test(kind));
    const item = { target: '30', targetYear: 2015, value: 22.31, outcome: 'missed' };
    expect(of('alpha-14')).toMatchObject([
      { kind: 'earlier-promises', tone: 'bad', items: [{ ...item, warnings: ['year'] }] },
    ]);
    expect(of('alpha-12')).toMatchObject([{ kind: 'later-reports', items: [item] }]);
  });
});
