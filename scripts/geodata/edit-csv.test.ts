import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CsvEdit } from './edit-csv.ts';

const TEXT = '\uFEFFid,name,note\r\n"a" , 甲,"say ""so"", twice"\r\n\r\nb,乙,\r\n';

describe('a CSV text', () => {
  test('is the same bytes when nothing is changed', () => {
    expect(String(new CsvEdit(TEXT))).toBe(TEXT);
  });

  test('is read with quotes, blanks around cells, blank lines and empty last cells', () => {
    const csv = new CsvEdit(TEXT);
    expect(csv.values('id')).toEqual(['a', 'b']);
    expect(csv.values('name')).toEqual(['甲', '乙']);
    expect(csv.values('note')).toEqual(['say "so", twice', '']);
    expect([csv.find('name', '乙'), csv.find('name', '丙')]).toEqual([1, -1]);
  });

  test('has changed cells where they were, quoted where they must be', () => {
    const csv = new CsvEdit(TEXT);
    csv.set(1, 'note', 'x, y');
    csv.set(0, 'name', '丙');
    expect(String(csv)).toBe(
      '\uFEFFid,name,note\r\n"a" ,丙,"say ""so"", twice"\r\n\r\nb,乙,"x, y"\r\n',
    );
  });

  test('has new rows at its end, with its own line ends', () => {
    const csv = new CsvEdit(TEXT);
    csv.append({ note: '"', id: 'c' });
    csv.append({ id: 'd' });
    expect(String(csv)).toBe(`${TEXT}c,,""""\r\nd,,\r\n`);
    const open = new CsvEdit('id,name\na,甲');
    open.append({ id: 'b' });
    expect(String(open)).toBe('id,name\na,甲\nb,\n');
  });

  test('does not take a cell that is not there', () => {
    expect(() => new CsvEdit(TEXT).set(0, 'colour', 'red')).toThrow('no row 0 or column colour');
    expect(() => new CsvEdit(TEXT).set(7, 'id', 'x')).toThrow('no row 7');
  });

  test('changes one cell of any table and no other', () => {
    const cell = fc.string({
      unit: fc.constantFrom('a', '甲', '"', ',', '\n', ' ', "'"),
      maxLength: 6,
    });
    const table = fc.integer({ min: 2, max: 4 }).chain((width) =>
      fc.array(fc.array(cell, { minLength: width, maxLength: width }), {
        minLength: 1,
        maxLength: 5,
      }),
    );
    const lineEnd = fc.constantFrom('\n', '\r\n');
    fc.assert(
      fc.property(table, lineEnd, cell, fc.nat(), fc.nat(), (rows, end, value, i, j) => {
        const header = (rows[0] ?? []).map((_, column) => `c${column}`);
        const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;
        const text = [header, ...rows].map((row) => row.map(quote).join(',') + end).join('');
        const [row, column] = [i % rows.length, j % header.length];
        const csv = new CsvEdit(text);
        csv.set(row, `c${column}`, value);
        const wanted = rows.map((one) => [...one]);
        (wanted[row] as string[])[column] = value;
        expect(parse(String(csv)).slice(1)).toEqual(wanted);
      }),
    );
  });
});
