import { expect, test } from 'vitest';
import { typedPoint } from './typed-point.ts';

test.each([
  ['113.2957, 40.0768', { lon: 113.2957, lat: 40.0768 }],
  ['１１３．２９５７，４０．０７６８', { lon: 113.2957, lat: 40.0768 }],
  ['113.2957° 40.0768°', { lon: 113.2957, lat: 40.0768 }],
  ['-70.123456789;-33', { lon: -70.1234568, lat: -33 }],
  ['  ', null],
  ['113.2957', undefined],
  ['40.0768, 113.2957', undefined],
  ['181, 40', undefined],
  ['113, 91', undefined],
  ['113,5 40,1', undefined],
  ['here', undefined],
])('“%s”', (text, point) => {
  expect(typedPoint(text)).toEqual(point);
});
