import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvCell, csvText } from './csv.ts';

describe('cells', () => {
  test.each([
    ['=1+1', "'=1+1"],
    ['+86 352', "'+86 352"],
    ['-A1', "'-A1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\tx', "'\tx"],
    ['\r=x', '"\'\r=x"'],
    ['\n=x', '"\'\n=x"'],
    ['＝1+1', "'＝1+1"],
    ['=HYPERLINK("http://x","y")', '"\'=HYPERLINK(""http://x"",""y"")"'],
  ])('%j would run as a formula and is disarmed', (text, cell) => {
    expect(csvCell(text)).toBe(cell);
  });

  test.each([
    ['-1.33', '-1.33'],
    [-7.52, '-7.52'],
    ['+5', '+5'],
    [0, '0'],
    [null, ''],
    ['', ''],
    ['大同市', '大同市'],
    ['a=b', 'a=b'],
    ['甲,乙', '"甲,乙"'],
    ['"绿藕"', '"""绿藕"""'],
    ['两\n行', '"两\n行"'],
  ])('%j is written as %j', (value, cell) => {
    expect(csvCell(value)).toBe(cell);
  });
});

describe('files', () => {
  test('a spreadsheet finds the byte-order mark that tells it the text is Chinese', () => {
    expect(csvText([['名称'], ['御河']])).toBe('\uFEFF名称\r\n御河\r\n');
  });

  test('any table reads back as it was, but for disarmed formulas', () => {
    const letter = fc.constantFrom(...'a1 御,"\'=-+@\t\r\n;.');
    const text = fc.string({ unit: letter, maxLength: 8 });
    const rows = fc
      .integer({ min: 1, max: 4 })
      .chain((width) =>
        fc.array(fc.array(text, { minLength: width, maxLength: width }), { minLength: 1 }),
      );
    fc.assert(
      fc.property(rows, (table) => {
        const back = parse(csvText(table), { bom: true, record_delimiter: '\r\n' }) as string[][];
        const armed = /^[=+\-@\t\r\n]/;
        const number = /^[-+]?\d+(\.\d+)?$/;
        const told = table.map((row) =>
          row.map((cell) => (armed.test(cell) && !number.test(cell) ? `'${cell}` : cell)),
        );
        expect(back).toEqual(told);
        expect(back.flat().filter((cell) => armed.test(cell) && !number.test(cell))).toEqual([]);
      }),
    );
  });
});
