import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { feature, record } from '#domain/fixtures.ts';
import type { SitingGeometry } from '#domain/geometry/types.ts';
import type { Finding, SiteReport } from '#domain/siting/types.ts';
import { isOnPaper, MAP_HEIGHT, MAP_WIDTH } from '#ui/paper-map/projection.ts';
import { markedFeatures, projectionFor } from './print-map.ts';

function finding(id: string | null, min = 0, max = 1000): Finding {
  return {
    rule: 'r',
    effect: 'prohibited',
    certainty: 'possible',
    distanceM: { min, max },
    feature: id,
    cite: [],
    text: '',
    textEn: '',
    reasons: [],
    settle: [],
  };
}

function report(geometry: SitingGeometry, findings: Finding[] = []): SiteReport {
  return {
    input: { name: '', geometry, radiusM: 100, type: 'coking', zones: [] },
    dataVersion: 'v',
    date: '2026-11-22',
    verdict: 'none found',
    certainty: null,
    findings,
    cleared: [],
    near: [],
    downstream: [],
  };
}

const SITE: SitingGeometry = { type: 'Point', coordinates: [113.1, 40.1] };
const NEAR = 'alpha-14/enterprise/near';
const FAR = 'alpha-14/enterprise/far';

describe('the printed map', () => {
  test('has the site in its middle, north above, and one scale both ways', () => {
    const { point, unitsPerM } = projectionFor(report(SITE));
    expect(point([113.1, 40.1])).toEqual([MAP_WIDTH / 2, MAP_HEIGHT / 2]);
    expect(point([113.1, 40.11])[1]).toBeLessThan(MAP_HEIGHT / 2);
    const eastM = 0.01 * 111_320 * Math.cos((40.1 * Math.PI) / 180);
    expect(point([113.11, 40.1])[0] - MAP_WIDTH / 2).toBeCloseTo(eastM * unitsPerM, 3);
  });

  test('shows the whole of a large site', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 2, noNaN: true }), (size) => {
        const corner = [113.1 + size, 40.1 + size];
        const line: SitingGeometry = { type: 'LineString', coordinates: [[113.1, 40.1], corner] };
        const { point } = projectionFor(report(line));
        expect(isOnPaper(point([113.1, 40.1])) && isOnPaper(point(corner))).toBe(true);
      }),
    );
  });

  test('numbers what findings rest on in their order, each once, if it is on the paper', () => {
    const known = record({
      features: [
        feature(NEAR, { type: 'Point', coordinates: [113.11, 40.11] }),
        feature(FAR, { type: 'Point', coordinates: [114.5, 40.1] }),
      ],
    });
    const asked = report(SITE, [finding(null), finding(FAR), finding(NEAR), finding(NEAR)]);
    const marked = markedFeatures(asked, known, projectionFor(asked), () => null);
    expect(marked.map(({ number, feature: { id } }) => [number, id])).toEqual([[1, NEAR]]);
  });

  test('shows by its official outline what has no other place', () => {
    const known = record({ features: [feature(NEAR, null)] });
    const asked = report(SITE, [finding(NEAR)]);
    const outline: SitingGeometry = { type: 'Point', coordinates: [113.1, 40.1] };
    const [marked] = markedFeatures(asked, known, projectionFor(asked), () => outline);
    expect(marked?.feature.geometry).toBe(outline);
    expect(markedFeatures(asked, known, projectionFor(asked), () => null)).toEqual([]);
  });
});
