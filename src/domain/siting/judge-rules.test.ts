import { describe, expect, test } from 'vitest';
import { plan } from '../fixtures.ts';
import { context, DATE, nationalRule, point, rule, site, square, target } from './fixtures.ts';
import { checkSite } from './judge.ts';
import { FAR_AWAY, judge, outcome, zone } from './judge-fixtures.ts';
import type { Rule } from './types.ts';

describe('the territory of a plan', () => {
  const whole = rule('whole', { target: 'alpha-14/jurisdiction/east' });

  test('binds within it, possibly at its border, and not outside', () => {
    expect(outcome(whole, [])).toBe('certain [] []');
    expect(outcome(whole, [], site(point(8300)))).toBe(
      'possible [feature-uncertain] [obtain-outline]',
    );
    expect(outcome(whole, [], site(point(10_000)))).toBe('none');
  });

  test('limits every rule of the plan', () => {
    const outside = [zone(square(10_000, 0, 900))];
    expect(outcome(rule('inside'), outside, site(point(10_000)))).toBe('none');
    expect(outcome(nationalRule('inside'), outside, site(point(10_000)))).toBe('certain [] []');
    const border = [zone(square(8300, 0, 300))];
    expect(outcome(rule('inside'), border, site(point(8300)))).toContain('possible');
  });

  test('leaves rules out of the list of what was cleared where the site lies elsewhere', () => {
    const clear = judge(rule('inside'), [zone(square(3000, 0, 500))]);
    expect(clear.cleared).toMatchObject([
      { rule: 'alpha-14/obligation/inside', effect: 'prohibited', feature: 'alpha-14/zone/a' },
    ]);
    expect(clear.cleared[0]?.distanceM?.min).toBeCloseTo(2500, -1);
    expect(judge(whole, [], site(FAR_AWAY)).cleared).toEqual([]);
    expect(judge(nationalRule('n', { target: whole.target }), [], site(FAR_AWAY)).cleared).toEqual(
      [],
    );
  });
});

describe('rules on a kind or category', () => {
  const wetlands = nationalRule('wetlands', { target: 'category:wetland' });

  test('find each feature that binds', () => {
    const features = [
      zone(square(0, 0, 500)),
      target('zone/b', null),
      target('zone/c', point(90_000)),
    ];
    const { findings } = judge({ ...wetlands, target: 'kind:zone' }, features);
    expect(findings.map(({ feature, certainty }) => [feature, certainty])).toEqual([
      ['alpha-14/zone/a', 'certain'],
      ['alpha-14/zone/c', 'cannot tell'],
      ['alpha-14/zone/b', 'cannot tell'],
    ]);
  });

  test('are cleared by the nearest', () => {
    const features = [zone(square(4000, 0, 500)), target('zone/b', square(2000, 0, 500))];
    expect(judge(wetlands, features).cleared).toMatchObject([{ feature: 'alpha-14/zone/b' }]);
  });

  test('take what two plans record from the newer one', () => {
    const older = { ...plan('alpha-12'), period: [2011, 2015] as [number, number] };
    const links = [{ rel: 'same-subject', id: 'alpha-14/zone/a' }];
    const old = target('zone/a', square(0, 0, 500), 0, { links });
    const features = [
      {
        ...old,
        id: 'alpha-12/zone/a',
        properties: { ...old.properties, id: 'alpha-12/zone/a', plan: 'alpha-12' },
      },
      zone(square(0, 0, 500)),
    ];
    const judged = checkSite(
      context({ rules: [wetlands], features, plans: [plan(), older] }),
      site(),
      DATE,
    );
    expect(judged.findings.map(({ feature }) => feature)).toEqual(['alpha-14/zone/a']);
    expect(judged.near.map(({ id }) => id)).toContain('alpha-12/zone/a');
  });
});

describe('dates', () => {
  const dated = rule('dated', { from: '2021-01-01', to: '2023-12-31' });
  const found = (ruled: Rule, date: string) =>
    judge(ruled, [zone(square(0, 0, 500))], site(), date).findings;

  test('rules hold from their first to their last day', () => {
    expect(found(dated, '2020-12-31')).toEqual([]);
    expect(found(dated, '2021-01-01')).toHaveLength(1);
    expect(found(dated, '2023-12-31')).toHaveLength(1);
    expect(found(dated, '2024-01-01')).toEqual([]);
  });

  test('past the period of its plan a rule is still reported, with a remark', () => {
    const past = rule('past', { periodEnd: '2025-12-31' });
    expect(found(past, '2025-12-31')[0]?.reasons).toEqual([]);
    expect(found(past, '2026-01-01')[0]).toMatchObject({
      certainty: 'certain',
      reasons: [{ key: 'past-period', periodEnd: '2025-12-31' }],
      settle: [{ key: 'ask-in-force', plan: 'alpha-14' }],
    });
  });
});

test('what was not checked against its document is remarked on', () => {
  const cite = [{ document: '法', section: '第1条', verification: 'secondary' as const }];
  const { findings } = judge(nationalRule('n', { cite }), [zone(square(0, 0, 500))]);
  expect(findings[0]).toMatchObject({
    certainty: 'certain',
    reasons: [{ key: 'unverified', document: '法' }],
  });
});

test('a class by reading makes a finding possible at best', () => {
  const ruled = rule('read', { projectTypes: ['thirsty'] });
  expect(outcome(ruled, [zone(square(0, 0, 500))])).toBe('possible [class-by-reading] [ask-class]');
  expect(outcome(ruled, [zone(null)])).toBe(
    'cannot tell [no-outline,class-by-reading] [obtain-outline,ask-class]',
  );
});

describe('the verdict', () => {
  const verdictOf = (rules: Rule[]) => {
    const features = [zone(square(0, 0, 500)), target('zone/b', null)];
    const { certainty, findings, verdict } = checkSite(context({ rules, features }), site(), DATE);
    return [verdict, certainty, findings.map(({ rule: id }) => id.slice(-1)).join('')];
  };
  const unsure = { target: 'alpha-14/zone/b' };

  test('is the worst effect, as certain as its most certain finding', () => {
    expect(
      verdictOf([rule('a', { effect: 'notice' }), rule('b', { effect: 'restricted' })]),
    ).toEqual(['restricted', 'certain', 'ba']);
    expect(verdictOf([rule('a', { effect: 'restricted' }), rule('b', unsure)])).toEqual([
      'prohibited',
      'cannot tell',
      'ba',
    ]);
    expect(verdictOf([rule('b', unsure), rule('a')])).toEqual(['prohibited', 'certain', 'ab']);
  });

  test('puts a certain finding before one that is nearer and only possible', () => {
    const features = [zone(square(0, 0, 500), 600), target('enterprise/works', point(500))];
    const works = {
      relation: 'within' as const,
      distanceM: 900,
      target: 'alpha-14/enterprise/works',
    };
    const rules = [rule('a'), rule('b', works)];
    const { findings } = checkSite(context({ rules, features }), site(), DATE);
    expect(findings.map(({ certainty, distanceM }) => [certainty, distanceM?.min])).toEqual([
      ['certain', expect.closeTo(500, -1)],
      ['possible', 0],
    ]);
  });

  test('is none found where nothing binds', () => {
    expect(verdictOf([])).toEqual(['none found', null, '']);
  });
});

test('a project type that nobody knows is refused', () => {
  expect(() => judge(rule('r'), [], site(point(0), 0, 'palace'))).toThrow('palace');
});
