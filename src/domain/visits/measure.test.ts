import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judgeValue } from './measure.ts';
import { parseReading } from './reading.ts';
import type { KeptLimit } from './types.ts';
import { inUnit, unitsLike } from './units.ts';

const COD: KeptLimit = {
  comparator: '<=',
  value: 20,
  unit: 'mg/L',
  source: 'GB 3838-2002 · III 类',
  sourceEn: 'GB 3838-2002, class III',
  verification: 'verified',
};

const limit = (change: Partial<KeptLimit>): KeptLimit => ({ ...COD, ...change });

describe('what an instrument says', () => {
  test.each([
    ['12.5', 12.5, null],
    ['１２．５', 12.5, null],
    ['0,05', 0.05, null],
    ['12,5', 12.5, null],
    ['12。5', 12.5, null],
    ['1,234.5', 1234.5, null],
    ['1,234,567', 1_234_567, null],
    ['1.2e-3', 0.0012, null],
    ['−5', -5, null],
    ['.5', 0.5, null],
    [' ＜ 0.02 ', 0.02, '<'],
    ['0.02L', 0.02, '<'],
    ['>130', 130, '>'],
  ])('%s', (text, value, sign) => {
    expect(parseReading(text)).toEqual({ value, sign });
  });

  test.each([
    ['', 'no-value'],
    ['  ', 'no-value'],
    ['about 5', 'no-number'],
    ['1.2.3', 'no-number'],
    ['5-6', 'no-number'],
    ['<', 'no-number'],
    ['0x10', 'no-number'],
    ['Infinity', 'no-number'],
    ['1e99999', 'no-number'],
    ['9'.repeat(41), 'no-number'],
    ['1,234', 'ambiguous'],
    ['未检出', 'no-detection-limit'],
    ['ND', 'no-detection-limit'],
  ])('“%s” is no reading', (text, fault) => {
    expect(parseReading(text)).toEqual({ fault });
  });

  test('every number as JavaScript prints it, also full-width and with a decimal comma', () => {
    const wide = (text: string) =>
      text.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
    const small = fc.double({ noNaN: true, min: -1e6, max: 1e6 });
    fc.assert(
      fc.property(small, (number) => {
        const value = number === 0 ? 0 : number;
        expect(parseReading(String(value))).toEqual({ value, sign: null });
        expect(parseReading(wide(String(value)))).toEqual({ value, sign: null });
      }),
    );
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999 }), fc.integer({ min: 0, max: 99 }), (a, b) => {
        const text = `${a}.${String(b).padStart(2, '0')}`;
        expect(parseReading(text.replace('.', ','))).toEqual(parseReading(text));
      }),
    );
  });

  test('no text throws', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (value, unit) => {
        expect(['within', 'beyond', 'cannot-tell']).toContain(judgeValue(value, unit, COD).result);
      }),
    );
  });
});

describe('units', () => {
  test.each([
    [1, 'mg/L', 'µg/L', 1000],
    [1, 'mg/l', 'μg/L', 1000],
    [35, '毫克/立方米', 'mg/m³', 35],
    [0.05, 'mg/m³', 'μg/m³', 50],
    [1, 'g/L', 'mg/L', 1000],
    [1, 'mg/L', 'mg/m³', 1000],
    [1.5, 'km', '米', 1500],
    [2, '公里', 'm', 2000],
    [3, '万吨', 't', 30_000],
    [3, '万吨/年', '吨/年', 30_000],
    [1, '万㎡', '平方米', 10_000],
    [1, '万平米', 'm²', 10_000],
    [15, '亩', '公顷', 1],
    [2, '万m³/d', '立方米/天', 20_000],
    [1, '亿立方米', '万立方米', 10_000],
    [55, 'dB（A）', 'dB(A)', 55],
    [10, '‰', '％', 1],
    [4, '个', '个', 4],
  ])('%d %s in %s', (value, from, to, expected) => {
    expect(inUnit(value, from, to)).toBe(expected);
  });

  test.each([
    ['mg/L', 'mg'],
    ['dB', 'dB(A)'],
    ['个', '座'],
    ['吨/年', '吨/天'],
    ['', 'mg/L'],
    ['m', 'm²'],
  ])('%s and %s measure different things', (from, to) => {
    expect(inUnit(1, from, to)).toBeNull();
  });

  test('there and back is the same, whatever the unit', () => {
    const spellings = ['mg/L', '微克/立方米', 'km', '米', '万吨', 't', '亩', '万m²', '%', '家'];
    fc.assert(
      fc.property(
        fc.constantFrom(...spellings),
        fc.constantFrom(...spellings),
        fc.double({ noNaN: true, min: 1e-6, max: 1e9 }),
        (a, b, value) => {
          const there = inUnit(value, a, b);
          const back = there === null ? null : inUnit(there, b, a);
          expect(there === null).toBe(inUnit(1, b, a) === null);
          if (back !== null) expect(back / value).toBeCloseTo(1, 9);
        },
      ),
    );
  });

  test('a limit’s own unit is offered first, never the same twice', () => {
    expect(unitsLike('mg/L')).toEqual(['mg/L', 'µg/L', 'g/L']);
    expect(unitsLike('毫克/立方米')).toEqual(['毫克/立方米', 'µg/m³']);
    expect(unitsLike('家')).toEqual(['家']);
  });
});

describe('a value beside its limit', () => {
  test.each([
    ['19.9', 'mg/L', 'within', 0],
    ['20', 'mg/L', 'within', 0],
    ['20.3', 'mg/L', 'beyond', 0.3],
    ['20000', 'μg/L', 'within', 0],
    ['0.021', 'g/L', 'beyond', 1],
    ['<4', 'mg/L', 'within', 0],
    ['>130', 'mg/L', 'beyond', null],
  ])('%s %s is %s', (value, unit, result, excess) => {
    expect(judgeValue(value, unit, COD)).toMatchObject({ result, reason: null, excess });
  });

  test.each([
    ['', 'mg/L', 'no-value'],
    ['much', 'mg/L', 'no-number'],
    ['20', '', 'no-unit'],
    ['20', 'dB(A)', 'other-unit'],
    ['<30', 'mg/L', 'below-detection'],
    ['>10', 'mg/L', 'above-range'],
  ])('“%s” “%s” cannot be told: %s', (value, unit, reason) => {
    const judged = judgeValue(value, unit, COD);
    expect(judged).toMatchObject({ result: 'cannot-tell', reason, excess: null });
  });

  test('without a limit there is no verdict', () => {
    expect(judgeValue('20', 'mg/L', null)).toMatchObject({ reason: 'no-limit', caveats: [] });
  });

  test('each comparator at, below and above its value', () => {
    const results = (comparator: KeptLimit['comparator']) =>
      ['19', '20', '21', '<20', '>20'].map(
        (value) => judgeValue(value, 'mg/L', limit({ comparator })).result,
      );
    expect(results('<=')).toEqual(['within', 'within', 'beyond', 'within', 'beyond']);
    expect(results('<')).toEqual(['within', 'beyond', 'beyond', 'within', 'beyond']);
    expect(results('>=')).toEqual(['beyond', 'within', 'within', 'beyond', 'within']);
    expect(results('>')).toEqual(['beyond', 'beyond', 'within', 'beyond', 'within']);
    expect(results('=')).toEqual(['beyond', 'within', 'beyond', 'beyond', 'beyond']);
  });

  test('a reading at the limit stays within in every unit of the same quantity', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 100_000 }),
        fc.integer({ min: 0, max: 5 }),
        fc.constantFrom('mg/L', 'µg/L', 'g/L', 'mg/m³', 'µg/m³'),
        (digits, decimals, unit) => {
          const value = Number(`${digits}e-${decimals}`);
          const typed = inUnit(value, 'mg/L', unit);
          expect(judgeValue(String(typed), unit, limit({ value })).result).toBe('within');
        },
      ),
    );
  });

  test('a sign never says more than any number that it stands for', () => {
    const number = fc.integer({ min: 0, max: 50 });
    const comparator = fc.constantFrom('<=', '<', '>=', '>', '=') as fc.Arbitrary<
      KeptLimit['comparator']
    >;
    fc.assert(
      fc.property(number, number, number, comparator, (bound, edge, step, sign) => {
        const rule = limit({ comparator: sign, value: bound });
        for (const [mark, true_] of [
          ['<', edge - step - 0.5],
          ['>', edge + step + 0.5],
        ] as const) {
          const { result } = judgeValue(`${mark}${edge}`, 'mg/L', rule);
          if (result === 'cannot-tell') continue;
          expect(judgeValue(String(true_), 'mg/L', rule).result).toBe(result);
        }
      }),
    );
  });

  test('says what one reading does not show', () => {
    const target = limit({ over: 'target', due: '2025' });
    expect(judgeValue('9', 'mg/L', limit({ over: 'year' })).caveats).toEqual(['year']);
    expect(judgeValue('9', 'mg/L', target).caveats).toEqual(['target']);
    expect(judgeValue('9', 'mg/L', target, '2025-12-31').caveats).toEqual(['target', 'due-later']);
    expect(judgeValue('9', 'mg/L', target, '2026-01-01').caveats).toEqual(['target', 'due-past']);
    expect(judgeValue('9', 'mg/L', limit({ verification: 'unverified' })).caveats).toEqual([
      'unverified',
    ]);
  });
});
