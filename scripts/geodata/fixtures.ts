import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { onTestFinished } from 'vitest';
import { compile } from './compile.ts';
import { type Fault, Faults, GeodataError } from './faults.ts';
import { SHARED_TABLES } from './schema.ts';
import { Row } from './tables.ts';

/** Folder of the seed folders that tests compile. */
export const SEEDS = fileURLToPath(new URL('../../tests/fixtures/seeds/', import.meta.url));

/** A throw-away copy of the `good` seeds, with the tables of another case laid over it. */
export function copySeeds(overlay = 'good'): string {
  const seeds = mkdtempSync(join(tmpdir(), 'seeds-'));
  onTestFinished(() => rmSync(seeds, { recursive: true }));
  for (const name of ['good', overlay]) cpSync(join(SEEDS, name), seeds, { recursive: true });
  return seeds;
}

/** Changes one cell of a table. Rows are counted as a spreadsheet does: the header is row 1. */
export function setCell(
  seeds: string,
  table: string,
  row: number,
  column: string,
  value: string,
): void {
  const file = join(seeds, `${table}.csv`);
  const rows = parse(readFileSync(file, 'utf8')) as string[][];
  const at = rows[0]?.indexOf(column) ?? -1;
  const cells = rows[row - 1];
  if (at < 0 || !cells) throw new Error(`${table}.csv has no row ${row} or column ${column}`);
  cells[at] = value;
  const quoted = rows.map((line) => line.map((cell) => `"${cell.replaceAll('"', '""')}"`));
  writeFileSync(file, `${quoted.map((line) => line.join(',')).join('\n')}\n`);
}

/** The faults that compiling a seeds folder reports; none when it compiles. */
export function faultsOf(seeds: string): Fault[] {
  try {
    compile(seeds);
    return [];
  } catch (error) {
    if (error instanceof GeodataError) return error.faults;
    throw error;
  }
}

/** A row for code that only needs somewhere to report faults. */
export function placeRow(faults = new Faults()): Row {
  const cells = Object.fromEntries(Object.keys(SHARED_TABLES.places).map((name) => [name, '']));
  return new Row('seeds/places.csv', 2, cells, faults);
}
