import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { Faults } from './faults.ts';
import { readTable } from './tables.ts';

const SCHEMA = { id: 'id', name: 'text', depth: 'number?', cite: 'cite', sites: 'list?' } as const;

function read(text: string) {
  const seeds = mkdtempSync(join(tmpdir(), 'table-'));
  onTestFinished(() => rmSync(seeds, { recursive: true }));
  writeFileSync(join(seeds, 'wells.csv'), text);
  const faults = new Faults();
  return { rows: readTable(seeds, 'wells', SCHEMA, faults), faults: faults.list };
}

const HEADER = 'id,name,depth,cite,sites';

describe('rows', () => {
  test('a table is read with its byte-order mark, quotes, blank lines and Windows line ends', () => {
    const { rows, faults } = read(
      `\uFEFF${HEADER}\r\n\r\nwell-1,"一号井,老""井""",350,2.1.5(3),\r\nwell-2, 二号井 ,,2.1,a; b\r\n`,
    );
    expect(faults).toEqual([]);
    expect(rows.map((row) => row.cell('name'))).toEqual(['一号井,老"井"', '二号井']);
    expect(rows.map((row) => row.list('sites'))).toEqual([[], ['a', 'b']]);
  });

  test('columns may stand in any order', () => {
    const { rows, faults } = read('cite,sites,depth,name,id\n2.1,,350,一号井,well-1\n');
    expect(faults).toEqual([]);
    expect(rows[0]?.cell('id')).toBe('well-1');
  });

  test('an empty number is null, never 0, and 0 stays 0', () => {
    const { rows } = read(`${HEADER}\na,甲,,1,\nb,乙,0,1,\nc,丙,-1.5,1,\n`);
    expect(rows.map((row) => row.number('depth'))).toEqual([null, 0, -1.5]);
  });

  test('a cell that holds no number is a fault and reads as null', () => {
    const { rows, faults } = read(`${HEADER}\na,甲,113..1,1,\n`);
    expect(rows[0]?.number('depth')).toBeNull();
    expect(faults).toEqual([
      {
        file: 'seeds/wells.csv',
        row: 2,
        column: 'depth',
        value: '113..1',
        expected: 'a plain number',
      },
    ]);
  });

  test('a citation keeps section, table and row, and parts left off are absent', () => {
    const { rows } = read(`${HEADER}\na,甲,,3.1.3(一)|表3-9|2018年;2.1|表1;封面,\nb,乙,,7||1,\n`);
    expect(rows[0]?.cites()).toEqual([
      { section: '3.1.3(一)', table: '表3-9', row: '2018年' },
      { section: '2.1', table: '表1' },
      { section: '封面' },
    ]);
    expect(rows[1]?.cites()).toEqual([{ section: '7', row: '1' }]);
  });

  test('an absent table is an empty one', () => {
    const faults = new Faults();
    expect(readTable('/nowhere', 'wells', SCHEMA, faults)).toEqual([]);
    expect(faults.list).toEqual([]);
  });
});

describe('faults', () => {
  test('every bad cell is told with file, row, column, value and what is expected', () => {
    const { faults } = read(`${HEADER}\nWell,,350m,1,\n`);
    expect(faults.map(({ file, row, column, value }) => [file, row, column, value])).toEqual([
      ['seeds/wells.csv', 2, 'id', 'Well'],
      ['seeds/wells.csv', 2, 'name', ''],
      ['seeds/wells.csv', 2, 'depth', '350m'],
    ]);
    for (const fault of faults) expect(fault.expected).toMatch(/\S/);
  });

  test('an id used twice names the row that had it first', () => {
    const { faults } = read(`${HEADER}\na,甲,,1,\nb,乙,,1,\na,丙,,1,\n`);
    expect(faults).toEqual([
      {
        file: 'seeds/wells.csv',
        row: 4,
        column: 'id',
        value: 'a',
        expected: 'an id not used before (row 2 has it)',
      },
    ]);
  });

  test('a wrong header names what is missing and what is unknown, and no row is read', () => {
    const { rows, faults } = read('id,title,depth,cite,sites\na,甲,,1,\n');
    expect(rows).toEqual([]);
    expect(faults.map(({ row, column, expected }) => [row, column, expected])).toEqual([
      [1, 'name', 'this column in the header'],
      [1, 'title', 'one of id, name, depth, cite, sites'],
    ]);
  });

  test.each([
    ['a quote that is not closed', `${HEADER}\na,"甲,,1,\n`],
    ['a row with a cell too many', `${HEADER}\na,甲,,1,,\n`],
    ['a row with a cell too few', `${HEADER}\na,甲,,1\n`],
  ])('%s is a fault of the file', (_, text) => {
    const { rows, faults } = read(text);
    expect(rows).toEqual([]);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatchObject({ file: 'seeds/wells.csv', expected: 'well-formed CSV' });
  });
});
