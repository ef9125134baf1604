import { describe, expect, test } from 'vitest';
import { at, context, DATE, nationalRule, point, rule, site, square, target } from './fixtures.ts';
import { checkSite } from './judge.ts';
import { FAR_AWAY, judge, outcome, zone } from './judge-fixtures.ts';

describe('inside an outline', () => {
  const inside = rule('inside');

  test('certainly, possibly and not', () => {
    expect(outcome(inside, [zone(square(0, 0, 500))])).toBe('certain [] []');
    expect(outcome(inside, [zone(square(0, 0, 500), 600)])).toBe(
      'possible [feature-uncertain] [obtain-outline]',
    );
    expect(outcome(inside, [zone(square(0, 0, 500))], site(point(600), 200))).toBe(
      'possible [site-uncertain] [survey-site]',
    );
    expect(outcome(inside, [zone(square(0, 0, 500))], site(point(800), 200))).toBe('none');
  });

  test('reports the distance as a range about the nominal one', () => {
    const { findings } = judge(inside, [zone(square(0, 0, 500), 300)], site(point(700), 200));
    const [finding] = findings;
    expect(finding?.distanceM?.min).toBe(0);
    expect(finding?.distanceM?.max).toBeCloseTo(700, -1);
    expect(finding?.feature).toBe('alpha-14/zone/a');
  });

  test('takes a line or polygon that reaches in', () => {
    const line = { type: 'LineString' as const, coordinates: [at(0), at(9000)] };
    expect(outcome(inside, [zone(square(0, 0, 500))], site(line))).toBe('certain [] []');
    expect(outcome(inside, [zone(square(0, 0, 500))], site(square(900, 0, 500)))).toBe(
      'certain [] []',
    );
  });
});

describe('within a distance', () => {
  const within = rule('within', {
    relation: 'within',
    distanceM: 1000,
    target: 'alpha-14/river/a',
  });
  const river = (radiusM: number) => {
    const coordinates = [at(0, -5000), at(0, 5000)];
    return target('river/a', { type: 'LineString', coordinates }, radiusM);
  };

  test('certainly, possibly and not', () => {
    expect(outcome(within, [river(400)], site(point(500)))).toBe('certain [] []');
    expect(outcome(within, [river(600)], site(point(500)))).toBe(
      'possible [feature-uncertain] [obtain-outline]',
    );
    expect(outcome(within, [river(600)], site(point(1700)))).toBe('none');
  });

  test('that the text does not state cannot be told within 10 km', () => {
    const { distanceM: _, ...along } = within;
    expect(outcome(along, [river(0)], site(point(7000)))).toBe(
      'cannot tell [no-distance] [ask-distance]',
    );
    const national = { ...nationalRule('along', along), id: along.id };
    expect(outcome(national, [river(500)], site(point(10_400)))).toContain('cannot tell');
    expect(outcome(national, [river(500)], site(point(10_600)))).toBe('none');
  });

  test('is not asked for beyond 10 km, however far other rules reach', () => {
    const { distanceM: _, ...along } = nationalRule('along', within);
    const far = nationalRule('far', { ...within, distanceM: 30_000, effect: 'notice' });
    const judging = context({ rules: [along, far], features: [river(0)] });
    const rulesAt = (eastM: number) =>
      checkSite(judging, site(point(eastM)), DATE).findings.map(({ rule: id }) => id);
    expect(rulesAt(9900)).toEqual(['national/along', 'national/far']);
    expect(rulesAt(10_200)).toEqual(['national/far']);
  });

  test('takes works, sources and settlements as the points that they are', () => {
    const near = rule('near', {
      relation: 'within',
      distanceM: 500,
      target: 'alpha-14/enterprise/a',
    });
    const works = target('enterprise/a', point(400), 50);
    expect(outcome(near, [works])).toBe('certain [] []');
    expect(outcome(near, [target('enterprise/a', point(400), 150)])).toBe(
      'possible [feature-uncertain] [survey-feature]',
    );
    expect(outcome(near, [target('enterprise/a', point(700), 150)])).toBe('none');
  });
});

describe('outside an outline', () => {
  const outside = rule('outside', { relation: 'outside' });

  test('certainly, possibly and not', () => {
    expect(outcome(outside, [zone(square(0, 0, 500))])).toBe('none');
    expect(outcome(outside, [zone(square(0, 0, 500), 600)])).toContain('possible');
    expect(outcome(outside, [zone(square(0, 0, 500), 100)], site(point(700)))).toBe(
      'certain [] []',
    );
  });

  test('is certain for a site that reaches out of it by more than the radii', () => {
    const park = zone(square(0, 0, 500), 100);
    expect(outcome(outside, [park], site(square(0, 0, 550)))).toContain('possible');
    expect(outcome(outside, [park], site(square(500, 0, 400)))).toBe('certain [] []');
  });

  test('is measured beyond the reach of the index as well', () => {
    const { findings } = judge({ ...nationalRule('n'), relation: 'outside' }, [
      zone(square(30_000, 0, 500)),
    ]);
    expect(findings[0]?.certainty).toBe('certain');
    expect(findings[0]?.distanceM?.min).toBeCloseTo(29_500, -2);
  });

  test('of several zones binds only who is outside them all', () => {
    const parks = rule('parks', { relation: 'outside', target: 'category:wetland' });
    const here = zone(square(0, 0, 500));
    const there = target('zone/b', square(5000, 0, 500));
    const unknown = target('zone/c', null);
    expect(outcome(parks, [here, there, unknown])).toBe('none');
    expect(outcome(parks, [there])).toBe('certain [] []');
    expect(outcome(parks, [there, unknown])).toBe('cannot tell [no-outline] [obtain-outline]');
  });
});

describe('a zone of which no outline is known', () => {
  const inside = rule('inside');
  const unknown = zone(null);

  test('cannot be told in its county, and binds nobody outside', () => {
    expect(outcome(inside, [unknown])).toBe('cannot tell [no-outline] [obtain-outline]');
    expect(outcome(inside, [unknown], site(FAR_AWAY))).toBe('none');
    const national = nationalRule('n');
    expect(outcome(national, [unknown])).toBe('cannot tell [no-outline] [obtain-outline]');
    expect(outcome(national, [unknown], site(FAR_AWAY))).toBe('none');
  });

  test('has the rule’s distance about its county as well', () => {
    const within = nationalRule('w', { relation: 'within', distanceM: 5000 });
    expect(outcome(within, [unknown], site(point(12_000)))).toContain('cannot tell');
    expect(outcome(within, [unknown], site(point(16_000)))).toBe('none');
  });

  test('lies in its plan’s territory where its county has no outline', () => {
    expect(
      outcome(inside, [{ ...unknown, properties: { ...unknown.properties, county: null } }]),
    ).toContain('cannot tell');
  });

  test('that a site must lie in cannot be told either', () => {
    expect(outcome(rule('o', { relation: 'outside' }), [unknown])).toBe(
      'cannot tell [no-outline] [obtain-outline]',
    );
  });

  test('is not passed over where the record lacks it altogether', () => {
    expect(outcome(inside, [])).toBe('cannot tell [no-outline] [obtain-outline]');
  });

  test('of which a point is known binds possibly near it', () => {
    expect(outcome(inside, [zone(point(300), 500)])).toBe('possible [point-only] [obtain-outline]');
    expect(outcome(inside, [zone(point(3000), 500)])).toBe(
      'cannot tell [point-only] [obtain-outline]',
    );
    expect(outcome(nationalRule('n'), [zone(point(3000), 500)], site(FAR_AWAY))).toBe('none');
  });

  test('that is a settlement lacks its position, not an outline', () => {
    const kind = 'jurisdiction' as const;
    const village = target('zone/a', null, 0, { kind, category: 'village' });
    const near = nationalRule('near', { relation: 'within', distanceM: 1000 });
    expect(outcome(near, [village])).toBe('cannot tell [no-position] [survey-feature]');
    expect(outcome(near, [village], site(FAR_AWAY))).toBe('none');
    const county = target('zone/a', null, 0, { kind, category: 'county' });
    expect(outcome(near, [county])).toBe('cannot tell [no-outline] [obtain-outline]');
  });

  test('that is a building is its point', () => {
    const temple = target('zone/a', point(3000), 500, { category: 'heritage-site' });
    expect(outcome(rule('w', { relation: 'within', distanceM: 500 }), [temple])).toBe('none');
  });
});
