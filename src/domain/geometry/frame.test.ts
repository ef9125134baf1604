import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bend, frameAt, frameDistance, nearestAlong } from './frame.ts';
import { geodesicM } from './geodesic.ts';

const METRES_PER_DEGREE = 111_000;
const real = (min: number, max: number) => fc.double({ min, max, noNaN: true });

/** A point some metres off another in some direction. */
const off = (lon: number, lat: number, metres: number, angle: number): [number, number] => [
  lon + ((metres / METRES_PER_DEGREE) * Math.cos(angle)) / Math.cos((lat * Math.PI) / 180),
  lat + (metres / METRES_PER_DEGREE) * Math.sin(angle),
];

describe('distances from the origin are those of GeographicLib', () => {
  test.each([
    [1000, 1e-6],
    [10_000, 2e-6],
    [25_000, 3e-5],
    [50_000, 5e-4],
    [100_000, 1e-2],
  ])('at %d m within %d m', (metres, boundM) => {
    fc.assert(
      fc.property(real(-60, 60), real(0, 2 * Math.PI), (lat, angle) => {
        const point = off(112, lat, metres, angle);
        const distance = frameDistance(frameAt(112, lat), ...point);
        expect(Math.abs(distance - geodesicM([112, lat], point))).toBeLessThan(boundM);
      }),
    );
  });
});

describe('the nearest point of an edge', () => {
  const ends = fc.tuple(real(111.7, 112.3), real(36.7, 37.3), real(111.7, 112.3), real(36.7, 37.3));
  test('is nearer than any other of its points, on edges of tens of kilometres', () => {
    fc.assert(
      fc.property(ends, real(0, 1), ([lonA, latA, lonB, latB], share) => {
        const at = (t: number): [number, number] => [
          lonA + t * (lonB - lonA),
          latA + t * (latB - latA),
        ];
        const t = nearestAlong(frameAt(112, 37), lonA, latA, lonB, latB);
        const least = geodesicM([112, 37], at(t));
        expect(least).toBeLessThan(geodesicM([112, 37], at(share)) + 1e-3);
      }),
    );
  });

  test('of an edge without length is its one point', () => {
    expect(nearestAlong(frameAt(112, 37), 112.1, 37.1, 112.1, 37.1)).toBe(0);
  });
});

test('no edge leaves its chord by more than its length lets it', () => {
  fc.assert(
    fc.property(
      real(34, 41),
      real(0, 25_000),
      real(0, 7),
      real(10, 20_000),
      real(0, 7),
      real(0, 1),
      (lat, distance, angle, length, heading, share) => {
        const frame = frameAt(112, lat);
        const a = off(112, lat, distance, angle);
        const b = off(...a, length, heading);
        const [xA, yA] = inFrame(frame, a);
        const [xB, yB] = inFrame(frame, b);
        const middle: [number, number] = [
          a[0] + share * (b[0] - a[0]),
          a[1] + share * (b[1] - a[1]),
        ];
        const [x, y] = inFrame(frame, middle);
        const apart = Math.hypot(x - xA - share * (xB - xA), y - yA - share * (yB - yA));
        const chord = Math.hypot(xB - xA, yB - yA);
        expect(apart).toBeLessThan(chord * chord * bend(lat) + 1e-6);
      },
    ),
  );
});

function inFrame(frame: ReturnType<typeof frameAt>, [lon, lat]: [number, number]) {
  const u = lon - frame.lon;
  const v = lat - frame.lat;
  return [
    u * (frame.a0 + v * (frame.a1 + v * frame.a2) + u * u * frame.a3),
    v * (frame.b0 + v * (frame.b1 + v * frame.b2) + u * u * frame.b3),
  ] as const;
}
