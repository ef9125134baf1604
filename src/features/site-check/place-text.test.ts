import { expect, test } from 'vitest';
import { SITING_WORDS } from '#i18n/siting.ts';
import { placeText } from './place-text.ts';

test('a point is its coordinates, anything else what it is and where it begins', () => {
  const { zh, en } = SITING_WORDS;
  expect(placeText({ type: 'Point', coordinates: [111.78, 37] }, zh)).toBe('111.78° E, 37° N');
  const line = {
    type: 'LineString' as const,
    coordinates: [
      [111.1234567, 37.1],
      [112, 38],
    ],
  };
  expect(placeText(line, zh)).toBe('线（2 个节点） 111.123457° E, 37.1° N');
  expect(placeText(line, en)).toBe('line (2 corners) 111.123457° E, 37.1° N');
});
