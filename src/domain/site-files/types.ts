import type { DatumChoice } from '../coordinates/types.ts';
import type { SitingGeometry } from '../geometry/types.ts';
import type { OfficialZone } from '../siting/official.ts';
import type { FileFault } from './faults.ts';

/** A file as the user gave it. */
export interface SiteFile {
  name: string;
  bytes: Uint8Array;
}

export type PropertyValue = string | number | boolean | null;

/** Columns of a table; `x` and `y` are the same where one column holds both. */
export interface Columns {
  x: string;
  y: string;
  name?: string;
}

export interface ReadOptions {
  /** How the coordinates are to be read. A Shapefile's .prj comes before it. */
  choice: DatumChoice;
  /** Of a table; guessed by their names where absent. */
  columns?: Columns;
}

/** One site of a file. */
export interface FileSite {
  /** As a user counts: features and records from 1, lines of a table with its header as 1. */
  row: number;
  /** `#<row>` where the file gives none. */
  name: string;
  /** WGS 84, without heights. */
  geometry: SitingGeometry;
  properties: Record<string, PropertyValue>;
}

/** The outcome of reading a file; sites may be there beside faults. */
export interface SiteBatch {
  sites: FileSite[];
  faults: FileFault[];
  /** Every column of a table, for the user to choose from. */
  columns?: string[];
  /** The columns that were used, chosen or guessed. */
  chosen?: Columns;
}

export interface ZoneBatch {
  zones: OfficialZone[];
  faults: FileFault[];
}

/** A row as its format gives it, nothing checked. */
export interface RawRow {
  row: number;
  id?: unknown;
  /** Where the format has a place for it; else it is looked for among the properties. */
  name?: string;
  /** As in GeoJSON, in the file's own coordinates. */
  geometry: unknown;
  /** A place in words or degrees and minutes, instead of a geometry. */
  text?: string;
  properties: Record<string, unknown>;
}

/** From the file's coordinates to WGS 84; a pair that cannot be meant is refused. */
export interface Conversion {
  point(x: number, y: number): [number, number];
  text(text: string): [number, number];
}

/** One layer of a file. */
export interface Layer {
  /** As in `FileFault`. */
  file: string;
  rows: RawRow[];
  conversion: Conversion;
  columns?: string[];
  chosen?: Columns;
}
