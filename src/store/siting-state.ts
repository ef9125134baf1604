import type { DatumChoice } from '#domain/coordinates/types.ts';
import type { SitingGeometry } from '#domain/geometry/types.ts';
import type { FileFault } from '#domain/site-files/faults.ts';
import type { Columns } from '#domain/site-files/types.ts';
import type { RefusedZone } from '#domain/siting/official.ts';
import type { Outline } from '#domain/siting/outlines.ts';
import type { SiteRowFault } from '#domain/siting/rows.ts';
import type { SiteSummary } from '#domain/siting/summary.ts';
import type { RuleSet, SiteReport } from '#domain/siting/types.ts';

/** What a site check is asked; the address holds it, so that a link asks it again. */
export interface SiteCheck {
  /** WGS 84, 6 decimals; null until a place is given. */
  geometry: SitingGeometry | null;
  name: string;
  /** Metres within which the true site lies. */
  radiusM: number;
  /** Project type id; null until one is chosen. */
  type: string | null;
  /** Judging date, `YYYY-MM-DD`; null stands for today. */
  date: string | null;
}

/** A site without its place yet; 50 m is what a surveyed or printed coordinate is good for. */
export const NEW_CHECK: SiteCheck = {
  geometry: null,
  name: '',
  radiusM: 50,
  type: null,
  date: null,
};

/** No uncertainty larger than this is asked for: half a county. */
export const MAX_RADIUS_M = 50_000;

export type DrawMode = 'point' | 'line' | 'polygon' | 'edit';

/** What the judging side knows once its data are loaded. */
export interface SitingBasis extends RuleSet {
  /** Hash of the compiled data that verdicts rest on. */
  version: string;
  /** Data files that are missing or broken: a verdict without them may be too mild. */
  missing: string[];
}

/** Several sites from one file. */
export interface Batch {
  file: string;
  /** Column names of a table, to choose from, and those that were used. */
  columns: string[];
  chosen: Columns | null;
  /** How many sites were read. */
  count: number;
  /** Of the file as it was read. */
  faults: FileFault[];
  /** Of rows whose own project type or uncertainty cannot be used. */
  rowFaults: SiteRowFault[];
  status: 'reading' | 'read' | 'checking' | 'done' | 'cancelled';
  /** Sites checked so far. */
  done: number;
  rows: SiteSummary[];
  /** Index in `rows` of the site whose report is open. */
  open: number | null;
}

/** Official outlines that hold for this check only. */
export interface OwnZones {
  file: string;
  /** Outlines that take effect, to be drawn, and what they are called. */
  outlines: Outline[];
  names: string[];
  /** Those that fit nothing in the record. */
  refused: RefusedZone[];
  faults: FileFault[];
}

export type ReportFormat = 'json' | 'geojson' | 'csv';

/** A file as the reader chose it; the judging side reads its bytes. */
export interface NamedFile {
  name: string;
  blob: Blob;
}

/** A request that `app` hands to the judging side or to the map, and clears. */
export type SitingAsk =
  | { to: 'sites'; file: NamedFile; choice: DatumChoice; columns: Columns | null }
  | { to: 'zones'; file: NamedFile }
  | { to: 'open'; row: number | null }
  | { to: 'drop-sites' | 'drop-zones' | 'cancel' | 'undo' | 'redo' }
  | { to: 'save'; what: 'site' | 'batch'; format: ReportFormat };

/** What only this page knows of a check. */
export interface SitingState {
  status: 'idle' | 'loading' | 'ready' | 'failed';
  basis: SitingBasis | null;
  drawing: DrawMode | null;
  canUndo: boolean;
  canRedo: boolean;
  /** The reader has set the uncertainty: drawing leaves it alone. */
  ownRadius: boolean;
  /** Answer to the current question; null while it is incomplete or being worked out. */
  report: SiteReport | null;
  /** Why the place given cannot be judged. */
  fault: FileFault | null;
  batch: Batch | null;
  zones: OwnZones | null;
  /** Features that the finding under pointer or focus rests on. */
  highlight: readonly string[];
  ask: SitingAsk | null;
}

export const NEW_SITING: SitingState = {
  status: 'idle',
  basis: null,
  drawing: null,
  canUndo: false,
  canRedo: false,
  ownRadius: false,
  report: null,
  fault: null,
  batch: null,
  zones: null,
  highlight: [],
  ask: null,
};
