import { distance } from '@turf/turf';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Method } from '#domain/types.ts';
import { uncertaintyCircle, uncertaintyCircles } from './circles.ts';
import { feature } from './fixtures.ts';
import { marksOf } from './marks.ts';
import { type Site, sitesOf } from './points.ts';

function works(id: string, method: Method, radiusM: number | null, lon = 113, lat = 40) {
  return feature(
    { type: 'Point', coordinates: [lon, lat] },
    { id, position: { method, radiusM, basis: '', basisEn: '' } },
  );
}

function siteOf(radiusM: number | null, lon: number, lat: number): Site {
  const [site] = sitesOf([works('a', 'estimate', radiusM, lon, lat)]);
  if (!site) throw new Error('the fixture has no site');
  return site;
}

describe('an uncertainty circle', () => {
  it('has the true radius on the ground within 0.5 %, corners and sides alike', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 10, max: 50_000, noNaN: true }),
        fc.double({ min: 73, max: 135, noNaN: true }),
        fc.double({ min: 4, max: 53, noNaN: true }),
        (radiusM, lon, lat) => {
          const ring = uncertaintyCircle(siteOf(radiusM, lon, lat))?.coordinates[0] ?? [];
          expect(ring.length).toBeGreaterThan(30);
          ring.forEach(([x = 0, y = 0], index) => {
            const [nextX = x, nextY = y] = ring[index + 1] ?? [];
            const side = [(x + nextX) / 2, (y + nextY) / 2];
            for (const point of [[x, y], side]) {
              const reach = distance([lon, lat], point, { units: 'meters' });
              expect(Math.abs(reach / radiusM - 1)).toBeLessThan(0.005);
            }
          });
        },
      ),
    );
  });

  it.each([null, 0, -5, Number.NaN])('is not drawn for a radius of %s', (radiusM) => {
    expect(uncertaintyCircle(siteOf(radiusM, 113, 40))).toBeNull();
  });
});

describe('the circles of all features', () => {
  it.each([
    ['official', false],
    ['surveyed', false],
    ['plan', false],
    ['gazetteer', false],
    ['estimate', true],
    ['relative', true],
  ] as const)('are, for method %s, dashed: %s', (method, dashed) => {
    const { features } = uncertaintyCircles([works('a', method, 500)]);
    expect(features.map(({ properties }) => properties.dashed)).toEqual([dashed]);
  });

  it('are one where place and radius are the same, and show as early as any of them', () => {
    const village = works('v', 'estimate', 3000);
    village.properties.kind = 'jurisdiction';
    village.properties.category = 'village';
    const main = works('m', 'estimate', 3000);
    for (const list of [
      [village, main],
      [main, village],
    ]) {
      const { features } = uncertaintyCircles(list);
      expect(features.map(({ properties }) => properties.minor)).toEqual([false]);
    }
  });

  it('are filled while they are few, save those of villages', () => {
    const village = works('v', 'estimate', 2000);
    village.properties.kind = 'jurisdiction';
    village.properties.category = 'village';
    const filledOf = (count: number) => {
      const list = Array.from({ length: count }, (_, index) => works('a', 'plan', 50 + index));
      return uncertaintyCircles([village, ...list]).features.map((one) => one.properties.filled);
    };
    expect(filledOf(2)).toEqual([false, true, true]);
    expect(filledOf(500)).not.toContain(true);
  });

  it('stay apart where only the radius differs', () => {
    const list = [works('a', 'estimate', 3000), works('b', 'estimate', 4000)];
    expect(uncertaintyCircles(list).features).toHaveLength(2);
  });
});

describe('marks', () => {
  const list = [works('a', 'plan', 50), works('b', 'estimate', 3000), feature(null, { id: 'c' })];
  const byId = new Map(list.map((one) => [one.properties.id, one]));
  const partsOf = (emphasis: Parameters<typeof marksOf>[1]) =>
    marksOf(byId, emphasis).features.map(
      ({ properties: { id, role, part } }) => `${id} ${role} ${part}`,
    );

  it('give the selected and the hovered feature a circle, a linked one only a symbol', () => {
    expect(partsOf({ selectedId: 'a', hoveredId: null, relatedIds: ['b'] })).toEqual([
      'b related site',
      'a selected radius',
      'a selected site',
    ]);
    expect(partsOf({ selectedId: null, hoveredId: 'b', relatedIds: [] })).toEqual([
      'b hovered radius',
      'b hovered site',
    ]);
  });

  it('give a feature its strongest role only', () => {
    expect(partsOf({ selectedId: 'a', hoveredId: 'a', relatedIds: ['a'] })).toEqual([
      'a selected radius',
      'a selected site',
    ]);
  });

  it('draw nothing for a feature without a place or one that a filter hides', () => {
    expect(partsOf({ selectedId: 'c', hoveredId: 'hidden', relatedIds: [] })).toEqual([]);
  });
});
