import { describe, expect, test } from 'vitest';
import { Refusal } from './faults.ts';
import { shpRecords } from './shp.ts';

/** A .shp of the given record contents, with its lengths stated. */
function shp(...contents: ArrayBuffer[]): Uint8Array {
  const length = 100 + contents.reduce((sum, content) => sum + 8 + content.byteLength, 0);
  const bytes = new Uint8Array(length);
  const view = new DataView(bytes.buffer);
  view.setInt32(0, 9994);
  view.setInt32(24, length / 2);
  let at = 100;
  for (const [i, content] of contents.entries()) {
    view.setInt32(at, i + 1);
    view.setInt32(at + 4, content.byteLength / 2);
    bytes.set(new Uint8Array(content), at + 8);
    at += 8 + content.byteLength;
  }
  return bytes;
}

function point(x: number, y: number): ArrayBuffer {
  const view = new DataView(new ArrayBuffer(20));
  view.setInt32(0, 1, true);
  view.setFloat64(4, x, true);
  view.setFloat64(12, y, true);
  return view.buffer;
}

/** A polyline of two points, with what it says of its parts and points. */
function polyline(parts: number, points: number, start: number, type = 3): ArrayBuffer {
  const view = new DataView(new ArrayBuffer(48 + 32));
  view.setInt32(0, type, true);
  view.setInt32(36, parts, true);
  view.setInt32(40, points, true);
  view.setInt32(44, start, true);
  for (const [i, value] of [111, 37, 112, 38].entries()) view.setFloat64(48 + 8 * i, value, true);
  return view.buffer;
}

function outcome(bytes: Uint8Array): unknown[] {
  return [...shpRecords(bytes)].map((record) => {
    try {
      return record();
    } catch (error) {
      return error instanceof Refusal ? error.key : error;
    }
  });
}

const POINT = { type: 'Point', coordinates: [111, 37] };
const NULL_SHAPE = new ArrayBuffer(4);

describe('the records of a .shp', () => {
  test('are points, lines, or nothing', () => {
    const line = {
      type: 'MultiLineString',
      coordinates: [
        [
          [111, 37],
          [112, 38],
        ],
      ],
    };
    const bytes = shp(point(111, 37), NULL_SHAPE, polyline(1, 2, 0));
    expect(outcome(bytes)).toEqual([POINT, null, line]);
  });

  test.each([
    ['more parts than there is room for', polyline(1000, 2, 0)],
    ['fewer than no parts', polyline(-1, 2, 0)],
    ['more points than there is room for', polyline(1, 3, 0)],
    ['fewer than no points', polyline(1, -2, 0)],
    ['a part that begins before the first point', polyline(1, 2, -1)],
    ['a part that begins after the last', polyline(1, 2, 3)],
    ['no room for its point', point(1, 2).slice(0, 12)],
  ])('with %s are damaged, and the next is read', (_, record) => {
    expect(outcome(shp(record, point(111, 37)))).toEqual(['broken-record', POINT]);
  });

  test('of a kind that is no site are refused', () => {
    expect(outcome(shp(polyline(1, 2, 0, 31), polyline(1, 2, 0, 4)))).toEqual([
      'geometry-type',
      'geometry-type',
    ]);
  });

  test('end where the file was cut, or lost its place', () => {
    const bytes = shp(point(111, 37), point(111, 37));
    expect(outcome(bytes.slice(0, -1))).toEqual([POINT, 'cut-off']);
    expect(outcome(bytes.slice(0, -28))).toEqual([POINT, 'cut-off']);
    new DataView(bytes.buffer).setInt32(132, -8);
    expect(outcome(bytes)).toEqual([POINT, 'cut-off']);
  });

  test('are not looked for in what is no .shp', () => {
    expect(() => outcome(new Uint8Array(50))).toThrow('truncated');
    expect(() => outcome(new Uint8Array(200))).toThrow('shp-broken');
  });
});
