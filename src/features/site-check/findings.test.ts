import { describe, expect, test } from 'vitest';
import { feature, plan, record } from '#domain/fixtures.ts';
import type { Finding, Reason, Rule, Settle, SiteReport } from '#domain/siting/types.ts';
import { bundled, featuresOf, single, speakingOf } from './bundles.ts';
import { sitingOf } from './context.ts';
import { editionTexts } from './editions.ts';
import {
  citeTexts,
  clearanceText,
  coverageTexts,
  distanceText,
  groupFindings,
  pastPeriodTexts,
  reasonTexts,
  settleTexts,
  tallies,
  verdictMeaning,
} from './findings.ts';

const WELL = 'alpha-14/water-source/well';
const RULE: Rule = {
  id: 'alpha-14/obligation/ban',
  origin: 'plan',
  plan: 'alpha-14',
  text: '严禁新增焦化',
  textEn: 'No new coking',
  cite: [{ plan: 'alpha-14', section: '5.1' }],
  from: '2021-01-01',
  to: null,
  periodEnd: '2025-12-31',
  relation: 'inside',
  target: 'alpha-14/jurisdiction/east',
  effect: 'prohibited',
  projectTypes: ['coking'],
};
const LAW: Rule = {
  ...RULE,
  id: 'national/code-319',
  origin: 'national',
  cite: [
    {
      section: '第319条',
      document: '生态环境法典',
      documentEn: 'Environmental Code',
      verification: 'verified',
    },
  ],
  from: '2026-08-15',
};

const basis = {
  version: 'v',
  missing: [],
  derivedZones: [],
  rules: [RULE, LAW],
  projectTypes: [
    { id: 'coking', zh: '焦化', en: 'coking', parents: [], industry: [], choosable: true },
  ],
};
const known = record({
  plans: [plan()],
  features: [feature(WELL, undefined, { name: '东水源', nameEn: 'East source' })],
});
const zh = sitingOf({ record: known, lang: 'zh', basis });
const en = sitingOf({ record: known, lang: 'en', basis });

function finding(changes: Partial<Finding> = {}): Finding {
  return {
    rule: RULE.id,
    effect: 'prohibited',
    certainty: 'certain',
    distanceM: { min: 0, max: 700 },
    feature: WELL,
    cite: RULE.cite,
    text: RULE.text,
    textEn: RULE.textEn,
    reasons: [],
    settle: [],
    ...changes,
  };
}

const REASONS: Reason[] = [
  { key: 'site-uncertain', radiusM: 100 },
  { key: 'feature-uncertain', radiusM: 3000, feature: WELL },
  { key: 'on-border', feature: WELL },
  { key: 'no-outline', feature: WELL },
  { key: 'no-position', feature: WELL },
  { key: 'point-only', feature: WELL },
  { key: 'derived-zone', lowerM: 30, upperM: 1000, feature: WELL },
  { key: 'not-derivable', feature: WELL },
  { key: 'no-distance' },
  { key: 'class-by-reading', type: 'coking', class: 'coking' },
  { key: 'unverified', document: 'HJ 338-2018' },
];
const WAYS: Settle[] = [
  { key: 'survey-site' },
  { key: 'survey-feature', feature: WELL },
  { key: 'obtain-outline', feature: WELL },
  { key: 'obtain-study', feature: WELL },
  { key: 'ask-class', class: 'coking' },
  { key: 'ask-distance' },
];

describe('findings in words', () => {
  test('what the record cannot decide stands apart, and nothing is lost', () => {
    const all = [
      finding(),
      finding({ certainty: 'cannot tell' }),
      finding({ effect: 'notice', certainty: 'possible' }),
    ];
    const { told, untold } = groupFindings(all);
    expect(told.map(({ effect, findings }) => [effect, findings.length])).toEqual([
      ['prohibited', 1],
      ['notice', 1],
    ]);
    expect(untold.flatMap(({ findings }) => findings)).toEqual([all[1]]);
    expect(tallies(zh, all)).toEqual(['可以判断：禁止 1、提示 1。', '无法判断，须查询：禁止 1。']);
  });

  test('what one rule cannot tell of many features is told once, and names them', () => {
    const ids = ['a', 'b', 'c', 'd'].map((name) => `alpha-14/zone/${name}`);
    const many = ids.map((feature) =>
      finding({ feature, certainty: 'cannot tell', reasons: [{ key: 'no-outline', feature }] }),
    );
    const other = finding({ feature: WELL, certainty: 'cannot tell' });
    const bundles = bundled([...many, other]);
    expect(bundles.map(featuresOf)).toEqual([ids, [WELL]]);
    const [first, second] = bundles;
    if (!first || !second) throw new Error('two bundles expected');
    const named = { ...zh, featureName: (id: string) => id.slice(-1) };
    expect(reasonTexts(speakingOf(named, first), first.finding)[0]).toContain('a、b、c等 4 处');
    expect(speakingOf(named, second)).toBe(named);
    expect(single(many)).toHaveLength(4);
  });

  test('every reason and remedy is a sentence that names what it is about', () => {
    const one = finding({ reasons: REASONS, settle: WAYS });
    for (const siting of [zh, en]) {
      const texts = [...reasonTexts(siting, one), ...settleTexts(siting, one)];
      expect(texts).toHaveLength(REASONS.length + WAYS.length);
      expect(texts.join()).not.toMatch(/undefined|alpha-14/);
    }
    expect(reasonTexts(zh, one)[1]).toBe('“东水源”的位置只准到 3 km');
  });

  test('that a plan is past its period is said once, with whom to ask', () => {
    const past = finding({
      reasons: [{ key: 'past-period', periodEnd: '2025-12-31' }],
      settle: [{ key: 'ask-in-force', plan: 'alpha-14' }],
    });
    expect(reasonTexts(zh, past)).toEqual([]);
    expect(settleTexts(zh, past)).toEqual([]);
    expect(pastPeriodTexts(en, [past, past])).toHaveLength(1);
    expect(pastPeriodTexts(en, [past])[0]).toContain('December 31, 2025');
  });

  test('a verdict is no surer in words than it is', () => {
    const meaning = (certainty: Finding['certainty'] | null) =>
      verdictMeaning(zh, { verdict: certainty ? 'prohibited' : 'none found', certainty });
    expect(meaning('certain')).toMatch(/^至少有一条规则禁止/);
    expect(meaning('possible')).toMatch(/^可能有规则禁止/);
    expect(meaning('cannot tell')).toContain('不能判断');
    expect(meaning(null)).toContain('不等于可以建设');
  });

  test('a mild verdict where no plan holds says that none was looked at', () => {
    const report = { date: '2026-11-22', near: [] } as unknown as SiteReport;
    expect(coverageTexts(zh, report)).toEqual([expect.stringContaining('没有对照规划规则')]);
    const home = { id: plan().jurisdiction, kind: 'jurisdiction' as const };
    const inside = { ...report, near: [{ ...home, distanceM: { min: 0, max: 9 } }] };
    expect(coverageTexts(zh, inside)).toEqual([]);
  });

  test('a distance is a range, but of what the site surely lies in', () => {
    expect(distanceText(zh, finding())).toBe('在其中');
    const [doubt] = REASONS;
    const reading = REASONS.filter(({ key }) => key === 'class-by-reading');
    const possible = finding({ certainty: 'possible', reasons: doubt ? [doubt] : [] });
    expect(distanceText(zh, possible)).toBe('0 m – 700 m');
    expect(distanceText(zh, { ...possible, reasons: reading })).toBe('在其中');
    expect(distanceText(zh, finding({ distanceM: null }))).toBe('距离不详');
  });

  test('a rule that is not touched says how far it is only where that is known', () => {
    const cleared = { rule: RULE.id, effect: 'notice' as const, feature: WELL, distanceM: null };
    expect(clearanceText(zh, { ...cleared, distanceM: { min: 2000, max: 4000 } })).toBe(
      '2 km – 4 km',
    );
    expect(clearanceText(zh, cleared)).toBe('10 km 以外');
    expect(clearanceText(zh, { ...cleared, feature: 'alpha-14/zone/undrawn' })).toBe('距离不详');
  });

  test('a source names its document, and how far that was checked', () => {
    expect(citeTexts(zh, finding())).toEqual(['《东县规划》第 5.1 节']);
    expect(citeTexts(en, finding({ cite: LAW.cite }))[0]).toContain('checked against the document');
  });

  test('editions are listed once each, with their time in force', () => {
    const cleared = { rule: LAW.id, effect: 'prohibited' as const, distanceM: null, feature: null };
    const texts = editionTexts(zh, {
      findings: [finding(), finding()],
      cleared: [cleared],
    });
    expect(texts).toHaveLength(2);
    expect(texts.join()).toContain('规划期 2021–2025');
    expect(texts.join()).toContain('生态环境法典');
    expect(texts.join()).toContain('2026年8月15日');
    // A standard by which a zone was derived has another date than the rule.
    const standard = { section: '—', document: 'HJ 338-2018', verification: 'unverified' as const };
    const derived = finding({ cite: [...RULE.cite, standard] });
    expect(editionTexts(zh, { findings: [derived], cleared: [] })).toEqual([
      'HJ 338-2018 · 未核对原文',
      expect.stringContaining('东县规划'),
    ]);
  });
});
