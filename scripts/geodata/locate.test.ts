import { describe, expect, test } from 'vitest';
import { placeRow } from './fixtures.ts';
import { locate } from './locate.ts';
import type { Boundary, Course, Gazetteer, Place, PlaceMethod } from './places.ts';

const OUTLINE: Boundary = {
  type: 'Feature',
  properties: {
    id: 'east',
    name: '东县',
    nameEn: 'East County',
    approximate: true,
    radiusM: 4000,
    basis: '示意边界',
    basisEn: 'Schematic outline',
  },
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [113, 40],
        [113.2, 40],
        [113.2, 40.2],
        [113, 40],
      ],
    ],
  },
};

const COURSE: Course = {
  type: 'Feature',
  properties: {
    id: 'big-river',
    name: '大河',
    nameEn: 'Big River',
    radiusM: 5000,
    source: 'GSHHG',
  },
  geometry: {
    type: 'LineString',
    coordinates: [
      [112.8, 40],
      [113.2, 40],
    ],
  },
};

const GAZETTEER: Gazetteer = {
  places: new Map(),
  boundaries: new Map([['east', OUTLINE]]),
  courses: new Map([['big-river', COURSE]]),
};

function place(
  name: string,
  method: PlaceMethod,
  lonLat: Place['lonLat'],
  radiusM: number | null,
): Place {
  const texts = {
    name,
    nameEn: `${name} (en)`,
    basis: `${name}的依据`,
    basisEn: `Basis of ${name}`,
  };
  return {
    id: `east/${name}`,
    kind: 'site',
    county: 'east',
    lonLat,
    radiusM,
    method,
    ...texts,
    row: placeRow(),
  };
}

const works = place('厂', 'gazetteer', [113.1, 40.1], 500);
const spring = place('泉', 'estimate', [113.05, 40.15], 3000);
const yard = place('场', 'area', null, null);
const bridge = { ...place('桥', 'plan', [112.9, 40.05], 30), county: 'west' };
const county = { ...place('东县', 'area', null, null), id: 'east' };

const project = { kind: 'project', slug: 'p', category: 'clean-up' } as const;
const river = { kind: 'river', slug: 'brook', category: 'main-river' } as const;

describe('features with a point', () => {
  test('one place gives its point, method, radius and basis', () => {
    expect(locate(project, [works], GAZETTEER)).toEqual({
      geometry: { type: 'Point', coordinates: [113.1, 40.1] },
      position: { method: 'gazetteer', radiusM: 500, basis: '厂的依据', basisEn: 'Basis of 厂' },
      county: 'east',
    });
  });

  test('several places are as good as their worst', () => {
    const { geometry, position } = locate(project, [works, spring, bridge], GAZETTEER);
    expect(geometry).toEqual({
      type: 'MultiPoint',
      coordinates: [
        [113.1, 40.1],
        [113.05, 40.15],
        [112.9, 40.05],
      ],
    });
    expect(position).toMatchObject({ method: 'estimate', radiusM: 3000 });
    expect(position?.basis).toBe('共 3 处，图上绘出 3 处，依据见各地名');
  });

  test('of several places the one without a point is not drawn, and the basis names it', () => {
    const { geometry, position } = locate(project, [works, yard, spring], GAZETTEER);
    expect(geometry).toEqual({
      type: 'MultiPoint',
      coordinates: [
        [113.1, 40.1],
        [113.05, 40.15],
      ],
    });
    expect(position?.basis).toBe('共 3 处，图上绘出 2 处，依据见各地名；场只知所在区县，未绘点');
    expect(position?.basisEn).toContain('3 sites, 2 drawn');
    expect(position?.basisEn).toContain('场 (en): known only to the county, not drawn');
  });

  test('a feature belongs to a county only when all its places do', () => {
    expect(locate(project, [works, spring], GAZETTEER).county).toBe('east');
    expect(locate(project, [works, bridge], GAZETTEER).county).toBeNull();
  });
});

describe('features without a point', () => {
  test('known only to its county: no geometry, no radius, but the county and why', () => {
    expect(locate(project, [yard], GAZETTEER)).toEqual({
      geometry: null,
      position: { method: 'area', radiusM: null, basis: '场的依据', basisEn: 'Basis of 场' },
      county: 'east',
    });
  });

  test('a project of the whole county gets no outline as its geometry', () => {
    expect(locate(project, [county], GAZETTEER).geometry).toBeNull();
  });

  test('nothing known: neither geometry nor position', () => {
    expect(locate(project, [], GAZETTEER)).toEqual({
      geometry: null,
      position: null,
      county: null,
    });
  });
});

describe('counties and rivers', () => {
  test('a county jurisdiction is its outline, as good as that', () => {
    const kind = { kind: 'jurisdiction', slug: 'east', category: 'county' } as const;
    expect(locate(kind, [county], GAZETTEER)).toEqual({
      geometry: OUTLINE.geometry,
      position: {
        method: 'area',
        radiusM: 4000,
        basis: '示意边界',
        basisEn: 'Schematic outline',
      },
      county: 'east',
    });
  });

  test('a river is a schematic line through its places in their order', () => {
    const { geometry, position } = locate(river, [bridge, spring, works], GAZETTEER);
    expect(geometry).toEqual({
      type: 'LineString',
      coordinates: [
        [112.9, 40.05],
        [113.05, 40.15],
        [113.1, 40.1],
      ],
    });
    expect(position).toMatchObject({ method: 'estimate', radiusM: 3000 });
    expect(position?.basis).toMatch(/^示意线：.*桥、泉、厂.*非实测河道$/);
  });

  test('a river through a place without a point is not drawn short', () => {
    const { geometry, position } = locate(river, [bridge, yard, works], GAZETTEER);
    expect(geometry).toBeNull();
    expect(position?.method).toBe('area');
  });

  test('a river without places takes its published course', () => {
    const { geometry, position } = locate({ ...river, slug: 'big-river' }, [], GAZETTEER);
    expect(geometry).toEqual(COURSE.geometry);
    expect(position).toEqual({
      method: 'gazetteer',
      radiusM: 5000,
      basis: '概略中心线，取自 GSHHG',
      basisEn: 'Coarse centre line from GSHHG',
    });
  });

  test('a river without places or a published course is nowhere, and no other kind takes one', () => {
    expect(locate(river, [], GAZETTEER).geometry).toBeNull();
    expect(locate({ ...project, slug: 'big-river' }, [], GAZETTEER).geometry).toBeNull();
  });
});
