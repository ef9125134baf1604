import type { DatumChoice } from '#domain/coordinates/types.ts';
import type { Lang } from '#domain/lang.ts';
import type { FileFault } from '#domain/site-files/faults.ts';
import type { Columns } from '#domain/site-files/types.ts';
import type { RefusedZone } from '#domain/siting/official.ts';
import type { Outline } from '#domain/siting/outlines.ts';
import type { SiteRowFault } from '#domain/siting/rows.ts';
import type { SiteSummary } from '#domain/siting/summary.ts';
import type { RuleSet, Site, SiteReport } from '#domain/siting/types.ts';
import type { SurveyedPosition } from '#domain/visits/types.ts';

/** A file as the page has it; its bytes are read by the worker. */
export interface NamedFile {
  name: string;
  blob: Blob;
}

export interface Basis extends RuleSet {
  /** Hash of the compiled data. */
  version: string;
  /** Data files that are missing or broken: a verdict without them may be too mild. */
  missing: string[];
}

export interface ReadResult {
  /** How many sites can be checked. */
  count: number;
  /** Column names of a table, and those that were used. */
  columns: string[];
  chosen: Columns | null;
  faults: FileFault[];
}

export interface ZonesResult {
  /** Outlines that take effect, to be drawn, and what they are called. */
  outlines: Outline[];
  names: string[];
  /** Outlines whose id or shape fits nothing in the record. */
  refused: RefusedZone[];
  faults: FileFault[];
}

/** What the rows of a file do not say themselves. */
export interface BatchDefaults {
  type: string;
  radiusM: number;
  date: string;
}

export interface BatchResult {
  rows: SiteSummary[];
  /** Rows whose own project type or uncertainty cannot be used. */
  faults: SiteRowFault[];
  /** False where it was cancelled. */
  complete: boolean;
}

export type Format = 'json' | 'geojson' | 'csv';

/** The answer for one site; a fault where its geometry cannot be judged. */
export type Answer = { report: SiteReport } | { fault: FileFault };

/** Told between the sites of a batch, which may be told to end. */
export interface Pace {
  progress(done: number, total: number): void;
  /** Lets waiting messages in; false when the batch was cancelled. */
  goOn(): Promise<boolean>;
}

/** What the page asks of the judging side; every call is answered once. */
export interface SitingCalls {
  open(): Promise<Basis>;
  check(site: Site, date: string): Promise<Answer>;
  /** Reads a file of sites and keeps them for `batch`. */
  readSites(file: NamedFile, choice: DatumChoice, columns: Columns | null): Promise<ReadResult>;
  batch(defaults: BatchDefaults): Promise<BatchResult>;
  /** The whole report of one row of the last batch, by its index. */
  reportOf(index: number): Promise<SiteReport>;
  /** Takes over official outlines for the checks to come. */
  setZones(file: NamedFile): Promise<ZonesResult>;
  dropZones(): Promise<void>;
  /** Takes over this device's corrected positions for the checks to come. */
  setPositions(positions: readonly SurveyedPosition[]): Promise<void>;
  /** The last check, or the last batch, as a file. */
  save(what: 'site' | 'batch', format: Format, lang: Lang): Promise<Blob>;
}

export type CallName = keyof SitingCalls;

export type ToWorker =
  | { [N in CallName]: { id: number; call: N; args: Parameters<SitingCalls[N]> } }[CallName]
  | { id: number; cancel: true };

export type FromWorker =
  | { id: number; value: unknown }
  | { id: number; failed: string }
  | { id: number; done: number; total: number };
