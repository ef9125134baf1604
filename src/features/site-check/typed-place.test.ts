import { describe, expect, test } from 'vitest';
import { MAX_LINES, readTyped } from './typed-place.ts';

const WGS84 = { datum: 'wgs84' } as const;
const CORNERS = '111.7, 37.1\n111.8, 37.1\n111.8, 37.2';

describe('typed coordinates', () => {
  test('of one line are a point, whatever blank lines stand around it', () => {
    expect(readTyped('\n E111°45′1.5″ N37°8′2″ \n', WGS84, 'point')).toEqual({
      geometry: {
        type: 'Point',
        coordinates: [111 + 45 / 60 + 1.5 / 3600, 37 + 8 / 60 + 2 / 3600],
      },
    });
  });

  test('of several lines are a line or a closed area', () => {
    const line = readTyped(CORNERS, WGS84, 'line');
    expect(line).toMatchObject({ geometry: { type: 'LineString' } });
    const area = { geometry: { type: 'Polygon', coordinates: [expect.any(Array)] } };
    const open = readTyped(CORNERS, WGS84, 'polygon');
    expect(open).toMatchObject(area);
    expect(readTyped(`${CORNERS}\r\n111.7 37.1`, WGS84, 'polygon')).toEqual(open);
  });

  test('move when they are read in another system', () => {
    const read = (datum: 'wgs84' | 'gcj02') => readTyped('111.78, 37.14', { datum }, 'point');
    expect(read('gcj02')).not.toEqual(read('wgs84'));
  });

  test('name the line that is damaged', () => {
    expect(readTyped('111.7, 37.1\n\n111.8, x', WGS84, 'line')).toEqual({
      problem: { key: 'coordinates', line: 3, problem: { key: 'not-understood' } },
    });
    expect(readTyped('  ', WGS84, 'point')).toMatchObject({
      problem: { key: 'coordinates', line: 1 },
    });
  });

  test.each([
    [CORNERS, 'point', 'one-point'],
    ['111.7, 37.1', 'line', 'two-points'],
    ['111.7, 37.1\n111.8, 37.1', 'polygon', 'three-points'],
    [
      Array(MAX_LINES + 1)
        .fill('111.7, 37.1')
        .join('\n'),
      'line',
      'too-many',
    ],
  ] as const)('%j cannot be a %s', (text, shape, key) => {
    expect(readTyped(text, WGS84, shape)).toEqual({ problem: { key } });
  });
});
