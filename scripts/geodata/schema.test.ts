import { describe, expect, test } from 'vitest';
import { KINDS } from '../../src/domain/types.ts';
import { type ColumnType, cellFault } from './cells.ts';
import { LAYER_FILES, PLAN_TABLES } from './schema.ts';

/** Cells that a column type takes, and cells that it refuses. */
const CELLS: [type: ColumnType, accepted: string[], refused: string[]][] = [
  ['id', ['plant', 'air-1', '12369'], ['', 'Plant', 'a--b', '-a', 'a-', 'a/b', '电厂', 'a b']],
  ['place', ['pingcheng', 'pingcheng/air-1'], ['', 'a/b/c', '/a', 'a/', 'A/b']],
  ['text', ['电厂', ' x '], ['', '   ']],
  ['number', ['0', '-1.5', '12369', '0.0607'], ['', '1.', '.5', '1e3', '+1', '1,000', '约4', '5 ']],
  ['day', ['2018-01-01', '2026-12-31'], ['', '2018', '2018-01', '2018-13-01', '2018-01-32']],
  ['year', ['1988', '2025'], ['', '1888', '2100', '25', '2025年']],
  [
    'date',
    ['2021', '2021-12', '2021-12-31'],
    ['', '2021-13', '2021-00', '2021-12-32', '21-12', '2021-1', '2021/12', '2021-12-31T00'],
  ],
  ['list', ['a', 'a;b;c'], ['', ';a', 'a;', 'a;;b']],
  [
    'cite',
    ['2.1.5(3)', '3.1.3(一)|表3-9|2018年', '2.1.1;2.2.1', '7||1'],
    ['', '|表3-9', '2.1;', ';2.1', '1|2|3|4', '2.1;|表1'],
  ],
  [
    ['yes', 'no'],
    ['yes', 'no'],
    ['', 'maybe', 'YES'],
  ],
  [['yes', ''], ['yes', ''], ['no']],
];

describe('cells of a column', () => {
  for (const [type, accepted, refused] of CELLS) {
    const name = typeof type === 'string' ? type : `one of "${type.join('", "')}"`;
    test.each(accepted)(`${name} takes "%s"`, (cell) => {
      expect(cellFault(type, cell)).toBeNull();
    });
    test.each(refused)(`${name} refuses "%s"`, (cell) => {
      expect(cellFault(type, cell)).toMatch(/\S/);
    });
  }

  test.each(['id', 'place', 'text', 'number', 'year', 'date', 'list'] as const)(
    'an optional %s may be empty but not wrong',
    (type) => {
      const optional = `${type}?` as ColumnType & string;
      expect(cellFault(optional, '')).toBeNull();
      expect(cellFault(optional, ' ')).toBe(cellFault(type, ' '));
    },
  );

  test('a choice names its choices, the empty one too', () => {
    expect(cellFault(['yes', 'no', ''], 'maybe')).toBe('one of yes, no, (empty)');
  });

  test('a column type without a rule is a mistake of ours', () => {
    expect(() => cellFault('colour' as ColumnType, 'red')).toThrow('colour');
  });
});

test('every kind of feature has its table', () => {
  expect(Object.keys(LAYER_FILES)).toEqual([...KINDS]);
  for (const file of Object.values(LAYER_FILES)) expect(PLAN_TABLES).toHaveProperty(file);
});

test('every table that states something of a plan asks for its citation', () => {
  const uncited = Object.entries(PLAN_TABLES).filter(([, schema]) => !('cite' in schema));
  // Links join cited records, and a discrepancy is cited by its statements.
  expect(uncited.map(([name]) => name)).toEqual(['links', 'discrepancies']);
});
