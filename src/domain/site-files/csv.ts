import { type CsvRow, csvRows, delimiterOf } from './csv-rows.ts';
import { type FaultLog, Refusal } from './faults.ts';
import { MAX_COLUMNS, MAX_SITES } from './limits.ts';
import type { Columns, RawRow } from './types.ts';

/** Header names that are understood, without units in brackets, spaces and case. */
const X_NAMES = [
  '经度',
  '东经',
  'lon',
  'lng',
  'long',
  'longitude',
  'x',
  'x坐标',
  'easting',
  '东坐标',
];
const Y_NAMES = ['纬度', '北纬', 'lat', 'latitude', 'y', 'y坐标', 'northing', '北坐标'];
const PAIR_NAMES = [
  '坐标',
  '经纬度',
  '地理坐标',
  '中心坐标',
  'coordinates',
  'coordinate',
  'lonlat',
];
const NAME_NAMES = [
  '名称',
  '项目名称',
  '企业名称',
  '单位名称',
  '点位名称',
  '项目',
  'name',
  'title',
  '点号',
  '编号',
];

/** Letters of a column's name that are kept. */
const MAX_NAME = 100;
const PLAIN_NUMBER = /^[-+]?\d+(?:\.\d*)?$/;

export interface Table {
  rows: RawRow[];
  columns: string[];
  /** Absent where none were chosen and none could be guessed; there are no rows then. */
  chosen?: Columns;
}

const plainName = (header: string): string =>
  header
    .normalize('NFKC')
    .replace(/[([（【].*$/, '')
    .replace(/[\s_]/g, '')
    .toLowerCase();

function columnNamed(columns: readonly string[], names: readonly string[]): string | undefined {
  for (const name of names) {
    const found = columns.find((column) => plainName(column) === name);
    if (found !== undefined) return found;
  }
  return undefined;
}

function guess(columns: readonly string[]): Columns | undefined {
  const pair = columnNamed(columns, PAIR_NAMES);
  const x = columnNamed(columns, X_NAMES) ?? pair;
  const y = columnNamed(columns, Y_NAMES) ?? pair;
  const name = columnNamed(columns, NAME_NAMES);
  if (x === undefined || y === undefined) return undefined;
  return { x, y, ...(name !== undefined && { name }) };
}

/** Names for all columns, each once; numbers where the first line already holds coordinates. */
function columnsOf(first: CsvRow): { columns: string[]; hasHeader: boolean } {
  if (first.cells.length > MAX_COLUMNS) throw new Refusal('too-many-columns', first.cells.length);
  const numbers = first.cells.filter((cell) => PLAIN_NUMBER.test(cell)).length;
  if (numbers >= 2) return { columns: first.cells.map((_, i) => String(i + 1)), hasHeader: false };
  const seen = new Map<string, number>();
  const columns = first.cells.map((cell, i) => {
    const name = cell.slice(0, MAX_NAME) || String(i + 1);
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return times === 1 ? name : `${name} (${times})`;
  });
  return { columns, hasHeader: true };
}

/** The place of a row: numbers as a point, anything else as the text that it is. */
function placeOf(x: string, y: string, columns: Columns): Pick<RawRow, 'geometry' | 'text'> {
  const missing = x === '' ? columns.x : y === '' ? columns.y : null;
  if (missing !== null) throw new Refusal('missing-number', missing);
  if (columns.x !== columns.y && PLAIN_NUMBER.test(x) && PLAIN_NUMBER.test(y)) {
    return { geometry: { type: 'Point', coordinates: [Number(x), Number(y)] } };
  }
  return { geometry: null, text: columns.x === columns.y ? x : `${x}, ${y}` };
}

/** A line with as many cells as there are columns; empty ones at its end may be too many. */
function fitted({ cells, closed }: CsvRow, width: number): string[] {
  if (!closed) throw new Refusal('open-quote');
  const surplus = cells.slice(width).some((cell) => cell !== '');
  if (cells.length < width || surplus) throw new Refusal('cells', `${cells.length} / ${width}`);
  return cells.slice(0, width);
}

function rowOf(line: CsvRow, columns: string[], chosen: Columns): RawRow {
  const cells = fitted(line, columns.length);
  const cell = (column: string) => cells[columns.indexOf(column)] ?? '';
  const properties = Object.fromEntries(columns.map((column, i) => [column, cells[i] ?? '']));
  const place = placeOf(cell(chosen.x), cell(chosen.y), chosen);
  const row: RawRow = { row: line.row, properties, ...place };
  if (chosen.name !== undefined) row.name = cell(chosen.name);
  return row;
}

/** The columns that the user chose, if the table has them; else those guessed. */
function choose(columns: string[], wanted: Columns | undefined): Columns | undefined {
  const has = wanted && [wanted.x, wanted.y].every((column) => columns.includes(column));
  return has ? wanted : guess(columns);
}

/**
 * The lines of a table with one point each. Lines that cannot be read are logged and left out.
 * @param wanted columns chosen by the user.
 */
export function readCsv(
  text: string,
  wanted: Columns | undefined,
  file: string,
  log: FaultLog,
): Table {
  const lines = csvRows(text, delimiterOf(text));
  const first = lines.next();
  if (first.done) throw new Refusal('empty');
  const { columns, hasHeader } = columnsOf(first.value);
  const chosen = choose(columns, wanted);
  if (!chosen) {
    log.add(file, undefined, 'no-columns', columns.slice(0, 20).join(', ').slice(0, 200));
    return { rows: [], columns };
  }
  const rows: RawRow[] = [];
  let count = 0;
  const take = (line: CsvRow) => {
    count += 1;
    if (count > MAX_SITES) throw new Refusal('too-many-sites', MAX_SITES);
    log.guard(file, line.row, () => rows.push(rowOf(line, columns, chosen)));
  };
  if (!hasHeader) take(first.value);
  for (const line of lines) take(line);
  if (count === 0) throw new Refusal('no-rows');
  return { rows, columns, chosen };
}
