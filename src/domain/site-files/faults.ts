import { GIVEN_PROBLEMS } from '../coordinates/types.ts';
import { MAX_FILE_BYTES, MAX_LISTED } from './limits.ts';

/** Nothing of the file, or of one layer of a zip, could be used. */
export const FILE_FAULTS = [
  'too-large',
  'empty',
  'unknown-format',
  'spreadsheet',
  'shp-alone',
  'encoding',
  'truncated',
  'too-deep',
  'too-many-nodes',
  'too-many-sites',
  'too-many-vertices',
  'broken-json',
  'not-geojson',
  'broken-xml',
  'xml-entities',
  'not-kml',
  'zip-broken',
  'zip-encrypted',
  'zip-entries',
  'zip-size',
  'zip-no-layer',
  'shp-broken',
  'prj-unreadable',
  'prj-datum',
  'no-columns',
  'too-many-columns',
  'no-rows',
  'zones-csv',
  'unreadable',
] as const;

/** One row was left out, or what follows it; the rest was read. */
export const ROW_FAULTS = [
  'no-geometry',
  'geometry-type',
  'not-a-number',
  'line-short',
  'ring-short',
  'self-crossing',
  'tangled',
  'site-vertices',
  'cells',
  'missing-number',
  'open-quote',
  'broken-record',
  'cut-off',
  'bad-id',
  'duplicate-id',
  'bad-radius',
  'prj-contradicts',
  ...GIVEN_PROBLEMS,
] as const;

/** Read, with something that the user should know. */
export const FILE_NOTES = [
  'ring-closed',
  'collection-split',
  'crs-ignored',
  'no-prj',
  'prj-over-choice',
  'choice-over-prj',
  'no-attributes',
  'no-source',
  'more',
] as const;

export const FAULT_KEYS = [...FILE_FAULTS, ...ROW_FAULTS, ...FILE_NOTES] as const;
export type FaultKey = (typeof FAULT_KEYS)[number];

/** What is wrong with a file; the screen has the words. */
export interface FileFault {
  /** Name of the file; of a layer in a zip, `name.zip › layer.shp`. */
  file: string;
  /** As a user counts: features and records from 1, lines of a table with its header as 1. */
  row?: number;
  key: FaultKey;
  /** What the sentence quotes: a value, a place, a count. */
  detail?: string;
  /** How many rows share the fault, where every row has it; `detail` is the first one's then. */
  count?: number;
}

/** The fault of a file too large to be read, known from its size; null where it may be read. */
export function sizeFault(name: string, bytes: number): FileFault | null {
  if (bytes <= MAX_FILE_BYTES) return null;
  return { file: name, key: 'too-large', detail: String(Math.ceil(bytes / 1024 / 1024)) };
}

/** Thrown while one row or file is read, caught by who reads the next; never leaves this folder. */
export class Refusal extends Error {
  readonly key: FaultKey;
  readonly detail: string | undefined;

  constructor(key: FaultKey, detail?: string | number) {
    super(key);
    this.key = key;
    this.detail = detail === undefined ? undefined : String(detail);
  }
}

/** The refusal that an error stands for; whatever else went wrong is `otherwise`. */
export function refusalOf(error: unknown, otherwise: FaultKey): Refusal {
  return error instanceof Refusal ? error : new Refusal(otherwise);
}

function isAbout(fault: FileFault, keys: readonly FaultKey[]): boolean {
  return keys.includes(fault.key);
}

/** The faults of a file as they are met. */
export class FaultLog {
  private readonly faults: FileFault[] = [];

  /** Whether anything but notes was met. */
  get hasFaults(): boolean {
    return this.faults.some((fault) => !isAbout(fault, FILE_NOTES));
  }

  add(file: string, row: number | undefined, key: FaultKey, detail?: string): void {
    const fault: FileFault = { file, key };
    if (row !== undefined) fault.row = row;
    if (detail !== undefined) fault.detail = detail;
    this.faults.push(fault);
  }

  /** Does what one row needs; a refusal of the row is logged, one of the whole file passed on. */
  guard(file: string, row: number, work: () => void): void {
    try {
      work();
    } catch (error) {
      const { key, detail } = refusalOf(error, 'unreadable');
      if ((FILE_FAULTS as readonly FaultKey[]).includes(key)) throw error;
      this.add(file, row, key, detail);
    }
  }

  /**
   * The faults to show. One that spoils every row is said once, with their count and without a row
   * (a wrong datum, say); else the first rows are listed and the others counted.
   * @param read how many rows were read well.
   */
  list(read: number): FileFault[] {
    const whole = this.faults.filter((fault) => isAbout(fault, FILE_FAULTS));
    const rows = inOrder(this.faults.filter((fault) => isAbout(fault, ROW_FAULTS)));
    const notes = this.faults.filter((fault) => isAbout(fault, FILE_NOTES));
    return [...whole, ...(read === 0 ? sameSaidOnce(rows) : listed(rows)), ...listed(notes)];
  }
}

/** By row within each layer; layers as they were read. */
function inOrder(faults: FileFault[]): FileFault[] {
  const layers = [...new Set(faults.map(({ file }) => file))];
  return faults.sort(
    (a, b) => layers.indexOf(a.file) - layers.indexOf(b.file) || (a.row ?? 0) - (b.row ?? 0),
  );
}

function sameSaidOnce(rows: FileFault[]): FileFault[] {
  const [first, second] = rows;
  const isShared = ({ key, file }: FileFault) => key === first?.key && file === first.file;
  if (!first || !second || !rows.every(isShared)) return listed(rows);
  const { row: _, ...fault } = first;
  return [{ ...fault, count: rows.length }];
}

function listed(faults: FileFault[]): FileFault[] {
  const [first] = faults;
  if (!first || faults.length <= MAX_LISTED) return faults;
  const detail = String(faults.length - MAX_LISTED);
  return [...faults.slice(0, MAX_LISTED), { file: first.file, key: 'more', detail }];
}
