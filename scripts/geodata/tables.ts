import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { Cite } from '../../src/domain/types.ts';
import { cellFault, type TableSchema } from './cells.ts';
import type { Faults } from './faults.ts';
import type { PLAN_TABLES } from './schema.ts';

/** A validated row; `cell` answers '' for an empty cell. */
export class Row<S extends TableSchema = TableSchema> {
  constructor(
    readonly file: string,
    readonly line: number,
    private readonly cells: Record<string, string>,
    private readonly faults: Faults,
  ) {}

  cell(column: keyof S & string): string {
    return this.cells[column] ?? '';
  }

  /** The number in a cell; null when it is empty, or holds none, which is a fault already told. */
  number(column: keyof S & string): number | null {
    const value = this.cell(column);
    return value === '' || Number.isNaN(Number(value)) ? null : Number(value);
  }

  list(column: keyof S & string): string[] {
    const value = this.cell(column);
    return value === '' ? [] : value.split(';').map((part) => part.trim());
  }

  /** The `cite` column as citations. */
  cites(): Cite[] {
    return this.list('cite').map((part) => {
      const [section = '', table, row] = part.split('|').map((piece) => piece.trim());
      return { section, ...(table ? { table } : {}), ...(row ? { row } : {}) };
    });
  }

  fault(column: keyof S & string, expected: string): void {
    this.faults.add({
      file: this.file,
      row: this.line,
      column,
      value: this.cell(column),
      expected,
    });
  }
}

/**
 * Reads and validates one seed table. An absent file is an empty table.
 *
 * @param seeds the `seeds` folder
 * @param name the table's path below it, without `.csv`
 */
export function readTable<S extends TableSchema>(
  seeds: string,
  name: string,
  schema: S,
  faults: Faults,
): Row<S>[] {
  const path = join(seeds, `${name}.csv`);
  if (!existsSync(path)) return [];
  const rows = readRows(`seeds/${name}.csv`, readFileSync(path, 'utf8'), schema, faults);
  if ('id' in schema) checkUnique(rows as unknown as Row[]);
  return rows;
}

/**
 * Reads and validates the text of a table.
 *
 * @param file what faults call it
 * @param clean what is done to each cell before it is looked at
 */
export function readRows<S extends TableSchema>(
  file: string,
  text: string,
  schema: S,
  faults: Faults,
  clean = (cell: string) => cell,
): Row<S>[] {
  const [header, ...body] = parseCsv(text, file, faults);
  if (!header || !checkHeader(header.cells, schema, file, faults)) return [];
  const rows = body.map(({ cells, line }) => {
    const named = Object.fromEntries(
      header.cells.map((column, i) => [column, clean(cells[i] ?? '')]),
    );
    return new Row<S>(file, line, named, faults);
  });
  for (const row of rows) checkCells(row, schema);
  return rows;
}

interface CsvRecord {
  cells: string[];
  line: number;
}

function parseCsv(text: string, file: string, faults: Faults): CsvRecord[] {
  try {
    const parsed = parse(text, { bom: true, trim: true, info: true, skip_empty_lines: true });
    return (parsed as unknown as { record: string[]; info: { lines: number } }[]).map(
      ({ record, info }) => ({ cells: record, line: info.lines }),
    );
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    faults.add({ file, row: null, column: null, value: message, expected: 'well-formed CSV' });
    return [];
  }
}

function checkHeader(
  columns: string[],
  schema: TableSchema,
  file: string,
  faults: Faults,
): boolean {
  const wanted = Object.keys(schema);
  const missing = wanted.filter((column) => !columns.includes(column));
  const unknown = columns.filter((column) => !wanted.includes(column));
  for (const column of missing) {
    faults.add({ file, row: 1, column, value: '', expected: 'this column in the header' });
  }
  for (const column of unknown) {
    faults.add({ file, row: 1, column, value: column, expected: `one of ${wanted.join(', ')}` });
  }
  return missing.length + unknown.length === 0;
}

function checkCells<S extends TableSchema>(row: Row<S>, schema: S): void {
  for (const [column, type] of Object.entries(schema)) {
    const expected = cellFault(type, row.cell(column));
    if (expected) row.fault(column, expected);
  }
}

function checkUnique(rows: Row[]): void {
  const seen = new Map<string, number>();
  for (const row of rows) {
    const id = row.cell('id');
    const first = seen.get(id);
    if (first === undefined) seen.set(id, row.line);
    else row.fault('id', `an id not used before (row ${first} has it)`);
  }
}

/** Rows of the plan table `N`. */
export type TableRow<N extends keyof typeof PLAN_TABLES> = Row<(typeof PLAN_TABLES)[N]>;
