import { expect, test } from 'vitest';
import { derivedZone, nationalRule, square } from './fixtures.ts';
import { outlineOf } from './outlines.ts';

const WELL = 'alpha-14/water-source/well';
const GRADE_1 = nationalRule('grade-1', { target: 'protection:grade-1' });
const QUASI = nationalRule('quasi', { target: 'protection:quasi' });
const NEAR = nationalRule('near', { target: 'kind:water-source' });
const outline = { geometry: square(0, 0, 200), radiusM: 10, source: '批复' };
const known = {
  rules: [GRADE_1, QUASI, NEAR],
  derivedZones: [
    derivedZone({ outline } as never),
    derivedZone({ id: `${WELL}/quasi`, grade: 'quasi' }),
  ],
};
const of = ({ id }: { id: string }) => ({ feature: WELL, rule: id });

test('the outline of one grade stands for that grade alone', () => {
  expect(outlineOf(of(GRADE_1), known, [])).toEqual({
    id: `${WELL}/grade-1`,
    geometry: outline.geometry,
  });
  expect(outlineOf(of(QUASI), known, [])).toBeNull();
  expect(outlineOf(of(NEAR), known, [])).toBeNull();
});

test('outlines for this check go before, by the id of zone or feature', () => {
  const own = [
    { id: `${WELL}/grade-1`, geometry: square(0, 0, 300) },
    { id: WELL, geometry: square(0, 0, 400) },
  ];
  expect(outlineOf(of(GRADE_1), known, own)).toBe(own[0]);
  expect(outlineOf(of(QUASI), known, own)).toBeNull();
  expect(outlineOf(of(NEAR), known, own)).toBe(own[1]);
});
