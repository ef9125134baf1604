import { describe, expect, test } from 'vitest';
import { plan } from '../fixtures.ts';
import type { AtlasFeature, FeatureGeometry, Link } from '../types.ts';
import { alongM } from './along.ts';
import { at, context, DATE, point, site, target } from './fixtures.ts';
import { checkSite } from './judge.ts';

const line = (...places: [number, number][]): FeatureGeometry => ({
  type: 'LineString',
  coordinates: places.map(([east, north]) => at(east, north)),
});
const links = (...pairs: [string, string][]): { links: Link[] } => ({
  links: pairs.map(([rel, id]) => ({ rel, id: `alpha-14/${id}` })),
});
const river = (id: string, geometry: FeatureGeometry | null, ...pairs: [string, string][]) =>
  target(`river/${id}`, geometry, 100, links(...pairs));
const section = (id: string, geometry: FeatureGeometry | null, on: string) =>
  target(`river-section/${id}`, geometry, 100, links(['on-river', `river/${on}`]));

/** A brook that flows east into a river that flows north, and one far away. */
const BROOK = river('brook', line([-6000, 0], [0, 0]), ['flows-into', 'river/main']);
const MAIN = river('main', line([0, -6000], [0, 6000]));

function downstream(features: AtlasFeature[], eastM: number, northM = 0, radiusM = 0) {
  const { downstream: passed } = checkSite(
    context({ features }),
    site(point(eastM, northM), radiusM),
    DATE,
  );
  return passed.map(({ section: id, certainty, via }) => [
    id.slice('alpha-14/river-section/'.length),
    certainty,
    via.map((each) => each.slice('alpha-14/river/'.length)).join('>'),
  ]);
}

describe('sections downstream', () => {
  const sections = [
    section('upper', point(-5000), 'brook'),
    section('lower', point(-1000), 'brook'),
    section('above', point(0, -3000), 'main'),
    section('below', point(0, 3000), 'main'),
  ];

  test('lie below the site, and below the confluence', () => {
    expect(downstream([BROOK, MAIN, ...sections], -3000)).toEqual([
      ['lower', 'possible', 'brook'],
      ['below', 'possible', 'brook>main'],
    ]);
  });

  test('count where the positions leave the order open', () => {
    const found = downstream([BROOK, MAIN, ...sections], -3000, 0, 2000).map(([id]) => id);
    expect(found).toContain('upper');
  });

  test('without a position cannot be told', () => {
    const unknown = section('unknown', null, 'main');
    expect(downstream([BROOK, MAIN, unknown], -3000)).toEqual([
      ['unknown', 'cannot tell', 'brook>main'],
    ]);
  });

  test('are looked for on the rivers that may be the nearest', () => {
    const other = river('other', line([-6000, 2000], [-2000, 2000]));
    const there = section('there', point(-2000, 2000), 'other');
    expect(downstream([BROOK, MAIN, other, there], -4000, 300)).toEqual([]);
    expect(downstream([BROOK, MAIN, other, there], -4000, 950)).toEqual([
      ['there', 'possible', 'other'],
    ]);
    expect(downstream([BROOK, there, other], -4000, 20_000)).toEqual([]);
  });

  test('are followed through a river that is not drawn, a reservoir and a circle', () => {
    const features = [
      river('brook', line([-6000, 0], [0, 0]), ['flows-into', 'river/lake']),
      river('lake', null, ['on-river', 'river/main']),
      river('main', MAIN.geometry, ['flows-into', 'river/brook']),
      section('above', point(0, -3000), 'main'),
    ];
    expect(downstream(features, -3000)).toEqual([['above', 'possible', 'brook>lake>main']]);
  });

  test('belong to the river under whichever plan records it', () => {
    const older = { ...plan('alpha-12'), period: [2011, 2015] as [number, number] };
    const old = target('river/brook', BROOK.geometry, 100, {
      ...links(['same-subject', 'river/brook'], ['flows-into', 'river/main']),
      id: 'alpha-12/river/brook',
      plan: 'alpha-12',
    });
    const features = [
      { ...old, id: 'alpha-12/river/brook' },
      river('brook', BROOK.geometry),
      MAIN,
      section('below', point(0, 3000), 'main'),
    ];
    const judging = context({ features, plans: [plan(), older] });
    expect(checkSite(judging, site(point(-3000)), DATE).downstream).toEqual([
      {
        section: 'alpha-14/river-section/below',
        certainty: 'possible',
        via: ['alpha-14/river/brook', 'alpha-14/river/main'],
      },
    ]);
  });
});

test('the way along a line', () => {
  const bend = [at(0), at(1000), at(1000, 1000)];
  const along = (east: number, north: number) =>
    Math.round(alongM(bend, at(east, north)) / 10) * 10;
  expect(along(-500, 300)).toBe(0);
  expect(along(400, 100)).toBe(400);
  expect(along(1100, 500)).toBe(1500);
  expect(along(1000, 3000)).toBe(2000);
});
