import { describe, expect, test } from 'vitest';
import { buildContext } from '#domain/siting/context.ts';
import { checkSite } from '#domain/siting/judge.ts';
import { reportJson } from '#domain/siting/report.ts';
import type { SiteReport } from '#domain/siting/types.ts';
import { features, ruleSet, wholeRecord } from './load.ts';

const context = buildContext(wholeRecord(), ruleSet, []);

const XIAOYI: [number, number] = [111.78, 37.14];
const YANGQUAN: [number, number] = [113.58, 37.86];
const ANJIAXIAOCUN = features.find(({ id }) => id === 'pingcheng-14/water-source/anjiaxiaocun');

function check(coordinates: number[], type: string, date = '2026-11-22', radiusM = 100) {
  const geometry = { type: 'Point' as const, coordinates };
  return checkSite(context, { name: '', geometry, radiusM, type }, date);
}

const findingOf = ({ findings }: SiteReport, rule: string) =>
  findings.find((finding) => finding.rule === rule);
const rulesOf = ({ findings }: SiteReport, start: string) =>
  findings.map(({ rule }) => rule).filter((rule) => rule.startsWith(start));

describe('coking in 孝义', () => {
  const report = check(XIAOYI, 'coking');

  test('is certainly prohibited by the plan', () => {
    expect([report.verdict, report.certainty]).toEqual(['prohibited', 'certain']);
    expect(findingOf(report, 'xiaoyi-14/obligation/no-new-coal-washing-coking')).toMatchObject({
      effect: 'prohibited',
      certainty: 'certain',
      feature: 'xiaoyi-14/jurisdiction/xiaoyi',
      cite: [{ plan: 'xiaoyi-14' }],
    });
  });

  test('comes with what the plan names and nobody has drawn', () => {
    expect(findingOf(report, 'xiaoyi-14/obligation/red-line-control')).toMatchObject({
      certainty: 'cannot tell',
      distanceM: null,
      reasons: [{ key: 'no-outline' }, { key: 'past-period', periodEnd: '2025-12-31' }],
    });
  });

  test('is near 孝义 and downstream of nothing that lies above it', () => {
    expect(report.near[0]).toMatchObject({
      id: 'xiaoyi-14/jurisdiction/xiaoyi',
      distanceM: { min: 0 },
    });
    expect(report.downstream.map(({ section }) => section)).toEqual([
      'xiaoyi-14/river-section/nanyao',
    ]);
  });

  test('is not judged by the plans of other places', () => {
    const elsewhere = report.findings.filter(({ rule }) => /^(yangquan|pingcheng)/.test(rule));
    expect(elsewhere).toEqual([]);
    expect(report.cleared.filter(({ rule }) => /^(yangquan|pingcheng)/.test(rule))).toEqual([]);
  });

  test('gives the same bytes again', () => {
    expect(reportJson(check(XIAOYI, 'coking'))).toBe(reportJson(report));
  });
});

test('housing in 孝义 is prohibited by no rule that speaks of industry', () => {
  const report = check(XIAOYI, 'residential');
  expect(findingOf(report, 'xiaoyi-14/obligation/no-new-coal-washing-coking')).toBeUndefined();
  expect(rulesOf(report, 'xiaoyi-14/obligation/land-change-survey')).toHaveLength(1);
});

test('far from all plans nothing is found', () => {
  const report = check([110.5, 35.2], 'coking');
  expect(report).toMatchObject({
    verdict: 'none found',
    certainty: null,
    findings: [],
    near: [],
    downstream: [],
  });
});

describe('the judging date', () => {
  test('chooses between the two plans of 阳泉', () => {
    const [then, now] = ['2013-06-01', '2023-06-01'].map((date) => check(YANGQUAN, 'coking', date));
    expect(rulesOf(then as SiteReport, 'yangquan-12/').length).toBeGreaterThan(0);
    expect(rulesOf(then as SiteReport, 'yangquan-14/')).toEqual([]);
    expect(rulesOf(now as SiteReport, 'yangquan-14/').length).toBeGreaterThan(0);
    expect(rulesOf(now as SiteReport, 'yangquan-12/')).toEqual([]);
  });

  test('chooses between the old law and the code', () => {
    expect(ANJIAXIAOCUN?.geometry?.type).toBe('Point');
    const place = (ANJIAXIAOCUN?.geometry?.coordinates ?? []) as number[];
    const national = (date: string) =>
      check(place, 'outfall', date)
        .findings.filter(({ rule }) => /-grade-1$/.test(rule))
        .flatMap(({ cite }) => cite.map(({ document, section }) => `${document} ${section}`))
        .filter((cited) => cited.endsWith('条'));
    expect(new Set(national('2026-08-14'))).toEqual(
      new Set(['水污染防治法（2017年修正） 第64条', '水污染防治法（2017年修正） 第65条']),
    );
    expect(new Set(national('2026-08-15'))).toEqual(
      new Set(['生态环境法典 第318条', '生态环境法典 第319条']),
    );
  });
});
