import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvRows, delimiterOf } from './csv-rows.ts';

const cellsOf = (text: string, delimiter = ',') =>
  [...csvRows(text, delimiter)].map(({ cells }) => cells);

describe('lines of a table', () => {
  test('quotes, doubled quotes, line ends within them, and blanks around cells', () => {
    expect(cellsOf('a, b ,"c,""d"\r\n"e\nf",,\n')).toEqual([
      ['a', 'b', 'c,"d'],
      ['e\nf', '', ''],
    ]);
  });

  test('lines are counted as a spreadsheet counts them, empty ones too', () => {
    const rows = [...csvRows('a\r\n\r\n,\n"b\nb"\rc', ',')];
    expect(rows.map(({ row }) => row)).toEqual([1, 4, 5]);
  });

  test('a quote that never ends is known by its line', () => {
    const rows = [...csvRows('a\n"b,c\nd', ',')];
    expect(rows.map(({ row, closed }) => [row, closed])).toEqual([
      [1, true],
      [2, false],
    ]);
  });

  test.each([
    ['名称,经度;x\n', ','],
    ['名称;经度,m;纬度\n', ';'],
    ['\n\n名称\t经度\t纬度\n1,1,1,1', '\t'],
    ['"a;b;c;d",e\n', ','],
    ['名称\n', ','],
  ])('the delimiter of %j is %j', (text, delimiter) => {
    expect(delimiterOf(text)).toBe(delimiter);
  });

  test('any table that csv-parse reads is read alike', () => {
    const cell = fc.string({
      unit: fc.constantFrom('a', '名', ',', '"', '\n', ';', ' '),
      maxLength: 5,
    });
    const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 5 });
    fc.assert(
      fc.property(table, fc.constantFrom('\n', '\r\n'), (rows, end) => {
        const text = rows
          .map((cells) => cells.map((value) => `"${value.replaceAll('"', '""')}"`).join(','))
          .join(end);
        const options = { relax_column_count: true, skip_empty_lines: true, record_delimiter: end };
        const expected = (parse(text, options) as string[][])
          .map((cells) => cells.map((value) => value.trim()))
          .filter((cells) => cells.some((value) => value !== ''));
        expect(cellsOf(text)).toEqual(expected);
      }),
    );
  });
});
