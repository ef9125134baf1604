import { describe, expect, test } from 'vitest';
import { Faults } from './faults.ts';
import { copySeeds, placeRow, setCell } from './fixtures.ts';
import { checkPlanBox, type Place, readGazetteer } from './places.ts';

/** Faults of the good gazetteer with some cells of one of its rows changed. */
function faultsWith(row: number, cells: Record<string, string>) {
  const seeds = copySeeds();
  for (const [column, value] of Object.entries(cells)) setCell(seeds, 'places', row, column, value);
  const faults = new Faults();
  readGazetteer(seeds, faults);
  return faults.list;
}

const PLANT = 3; // gazetteer, 113.1, 40.1, 500 m
const SPRING = 4; // estimate, 3000 m
const YARD = 5; // area

describe('places', () => {
  test('the good gazetteer has places, outlines and courses', () => {
    const faults = new Faults();
    const gazetteer = readGazetteer(copySeeds(), faults);
    expect(faults.list).toEqual([]);
    expect(gazetteer.places.get('east/plant')).toMatchObject({
      lonLat: [113.1, 40.1],
      radiusM: 500,
      method: 'gazetteer',
      county: 'east',
    });
    expect(gazetteer.places.get('east/yard')).toMatchObject({ lonLat: null, radiusM: null });
    expect([...gazetteer.boundaries.keys()]).toEqual(['east', 'west']);
    expect([...gazetteer.courses.keys()]).toEqual(['big-river']);
  });

  test('a point outside of its county is told with how far, and how far it may be', () => {
    expect(faultsWith(PLANT, { lon: '113.3' })).toEqual([
      {
        file: 'seeds/places.csv',
        row: PLANT,
        column: 'lon',
        value: '113.3',
        expected:
          "a point in east (it lies 8506 m outside, its radius and the outline's allow 700 m)",
      },
    ]);
  });

  test('a point outside by less than its radius and that of the outline may stand', () => {
    // 0.008° of longitude are 681 m here; the radius is 500 m, the outline good to 200 m.
    expect(faultsWith(PLANT, { lon: '113.208' })).toEqual([]);
    expect(faultsWith(PLANT, { lon: '113.209' })).toHaveLength(1);
  });

  test('longitude and latitude that were swapped are outside', () => {
    expect(faultsWith(PLANT, { lon: '40.1', lat: '85' })).toHaveLength(1);
  });

  test.each([
    ['surveyed', '4', '5'],
    ['plan', '29', '30'],
    ['gazetteer', '149', '150'],
    ['relative', '299', '300'],
    ['estimate', '2499', '2500'],
  ])('method %s may not claim %s m but %s m', (method, tooGood, least) => {
    const seen = method === 'relative' ? { anchor: 'east/plant', bearing: 'NW' } : {};
    const [fault, ...others] = faultsWith(SPRING, { method, ...seen, radius_m: tooGood });
    expect(others).toEqual([]);
    expect(fault).toMatchObject({ row: SPRING, column: 'radius_m', value: tooGood });
    expect(fault?.expected).toBe(`at least ${least} for method "${method}"`);
    expect(faultsWith(SPRING, { method, ...seen, radius_m: least })).toEqual([]);
  });

  test('a place lies where the plan says it lies from its anchor', () => {
    const anchor = 'east/plant';
    expect(faultsWith(SPRING, { anchor, bearing: 'N' })).toEqual([]);
    const [fault] = faultsWith(SPRING, { anchor, bearing: 'E' });
    expect(fault).toMatchObject({ row: SPRING, column: 'bearing', value: 'E' });
    expect(fault?.expected).toMatch(/^the bearing from east\/plant \(the points give \d+° off\)$/);
    expect(faultsWith(SPRING, { method: 'relative' })).toMatchObject([{ column: 'anchor' }]);
  });

  test('a point without a radius is a fault', () => {
    expect(faultsWith(SPRING, { radius_m: '' })).toMatchObject([{ column: 'radius_m', value: '' }]);
  });

  test('a place that stands for its county has no coordinates and no radius', () => {
    const expected = 'no coordinates for method "area"';
    expect(faultsWith(YARD, { lon: '113.1', lat: '40.1' })).toMatchObject([{ expected }]);
    expect(faultsWith(YARD, { radius_m: '5000' })).toMatchObject([{ expected }]);
  });

  test.each(['lon', 'lat'])('a point without its %s is a fault', (column) => {
    expect(faultsWith(PLANT, { [column]: '' })).toMatchObject([
      { column: 'lon', expected: 'longitude and latitude for method "gazetteer"' },
    ]);
  });

  test('coordinates that are no numbers are faults, not a crash', () => {
    const [first] = faultsWith(PLANT, { lon: '113..1' });
    expect(first).toMatchObject({ column: 'lon', value: '113..1', expected: 'a plain number' });
  });

  test('a county without an outline is a fault', () => {
    expect(faultsWith(PLANT, { county: 'north' })).toMatchObject([
      { column: 'county', value: 'north' },
    ]);
  });
});

describe('the box that a plan prints', () => {
  const BOX = [113, 40, 113.2, 40.2] as const;

  function boxFaults(lonLat: Place['lonLat'], slackM: number, radiusM = 0) {
    const faults = new Faults();
    const row = placeRow(faults);
    const place = { id: 'east/plant', lonLat, radiusM } as Place;
    checkPlanBox(place, BOX, slackM, row);
    return faults.list.map((fault) => fault.expected);
  }

  test.each([
    ['west', [112.99, 40.1], 852],
    ['east', [113.21, 40.1], 852],
    ['south', [113.1, 39.99], 1113],
    ['north', [113.1, 40.21], 1113],
  ] as const)('a place to its %s is told with its distance', (_, [lon, lat], metres) => {
    expect(boxFaults([lon, lat], 500)).toEqual([
      `a place in the plan's printed box (east/plant lies ${metres} m outside)`,
    ]);
  });

  test('slack and radius are allowed for', () => {
    expect(boxFaults([113.1, 40.21], 1000)).toHaveLength(1);
    expect(boxFaults([113.1, 40.21], 1000, 200)).toEqual([]);
    expect(boxFaults([113.1, 40.21], 1200)).toEqual([]);
  });

  test('a place within it or without a point has no fault', () => {
    expect(boxFaults([113, 40.2], 0)).toEqual([]);
    expect(boxFaults(null, 0)).toEqual([]);
  });
});
