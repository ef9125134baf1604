import type { DatumChoice } from '#domain/coordinates/types.ts';
import type { SitingGeometry } from '#domain/geometry/types.ts';
import type { Lang } from '#domain/lang.ts';
import { surveyedFeatures } from '#domain/positions/apply.ts';
import type { AtlasRecord } from '#domain/record.ts';
import type { FileFault } from '#domain/site-files/faults.ts';
import { readSites, readZones } from '#domain/site-files/read.ts';
import { sizeFault } from '#domain/site-files/rows.ts';
import type { Columns, FileSite, SiteFile } from '#domain/site-files/types.ts';
import { buildContext, type SitingContext } from '#domain/siting/context.ts';
import { checkSite } from '#domain/siting/judge.ts';
import type { OfficialZone } from '#domain/siting/official.ts';
import {
  type BatchFault,
  batchJson,
  geojsonPieces,
  type RowReport,
  reportJson,
} from '#domain/siting/report.ts';
import { csvPieces } from '#domain/siting/report-csv.ts';
import { type SiteRowFault, siteOfRow } from '#domain/siting/rows.ts';
import { summarise } from '#domain/siting/summary.ts';
import type { RuleSet, Site, SiteReport, Verdict } from '#domain/siting/types.ts';
import { worstOf } from '#domain/siting/verdict.ts';
import type { SurveyedPosition } from '#domain/visits/types.ts';
import type {
  Answer,
  Basis,
  BatchDefaults,
  BatchResult,
  Format,
  NamedFile,
  Pace,
  ReadResult,
  SitingCalls,
  ZonesResult,
} from './protocol.ts';

/** What a session judges by. */
export interface SitingData {
  record: AtlasRecord;
  rules: RuleSet;
  /** Files that are missing or broken. */
  missing: string[];
}

/** What was judged last from a file. */
interface Judged {
  sites: { row: number; site: Site }[];
  date: string;
  verdict: Verdict;
  faults: BatchFault[];
}

/** Judges sites by the record, and keeps what was read and judged last. Runs in the worker. */
export class SitingSession implements SitingCalls {
  readonly #load: () => Promise<SitingData>;
  readonly #pace: () => Pace;
  #data: Promise<SitingData> | null = null;
  #zones: readonly OfficialZone[] = [];
  #positions: readonly SurveyedPosition[] = [];
  /** Made when it is first needed, and again after outlines or positions have changed. */
  #context: Promise<SitingContext> | null = null;
  #last: SiteReport | null = null;
  #file: { name: string; sites: FileSite[]; faults: FileFault[] } | null = null;
  /** Reports of a batch are made again when asked for, which is quicker than keeping them. */
  #judged: Judged = { sites: [], date: '', verdict: 'none found', faults: [] };

  constructor(load: () => Promise<SitingData>, pace: () => Pace) {
    this.#load = load;
    this.#pace = pace;
  }

  async open(): Promise<Basis> {
    this.#data ??= this.#load();
    const { record, rules, missing } = await this.#data;
    return { ...rules, version: record.catalog.version, missing };
  }

  async check(site: Site, date: string): Promise<Answer> {
    const fault = await geometryFault(site.geometry);
    if (fault) return { fault };
    this.#last = checkSite(await this.#judging(), site, date);
    return { report: this.#last };
  }

  async readSites(
    file: NamedFile,
    choice: DatumChoice,
    columns: Columns | null,
  ): Promise<ReadResult> {
    const bytes = await bytesOf(file);
    if ('key' in bytes) return { count: 0, columns: [], chosen: null, faults: [bytes] };
    const options = columns ? { choice, columns } : { choice };
    const { sites, faults, columns: all = [], chosen = null } = await readSites(bytes, options);
    this.#file = { name: file.name, sites, faults };
    return { count: sites.length, columns: all, chosen, faults };
  }

  async batch({ type, radiusM, date }: BatchDefaults): Promise<BatchResult> {
    const pace = this.#pace();
    const context = await this.#judging();
    const types = [...context.projectTypes.values()];
    const { name = '', sites: fileSites = [], faults: readFaults = [] } = this.#file ?? {};
    const sites: Judged['sites'] = [];
    const rows: BatchResult['rows'] = [];
    const rowFaults: SiteRowFault[] = [];
    let complete = true;
    for (const [index, row] of fileSites.entries()) {
      complete = await pace.goOn();
      if (!complete) break;
      const site = siteOfRow(row, { type, radiusM }, types);
      if ('key' in site) rowFaults.push(site);
      else {
        sites.push({ row: row.row, site });
        rows.push(summarise(checkSite(context, site, date), row.row));
      }
      pace.progress(index + 1, fileSites.length);
    }
    const faults = rowFaults.map((fault) => ({ file: name, ...fault }));
    const verdict = worstOf(rows.map((row) => row.verdict));
    this.#judged = { sites, date, verdict, faults: [...readFaults, ...faults] };
    return { rows, faults: rowFaults, complete };
  }

  async reportOf(index: number): Promise<SiteReport> {
    const judged = this.#judged.sites[index];
    if (!judged) throw new RangeError(`the batch has no site ${index}`);
    this.#last = checkSite(await this.#judging(), judged.site, this.#judged.date);
    return this.#last;
  }

  async setZones(file: NamedFile): Promise<ZonesResult> {
    const bytes = await bytesOf(file);
    if ('key' in bytes) return { outlines: [], names: [], refused: [], faults: [bytes] };
    const { zones, faults } = await readZones(bytes);
    this.#takeZones(zones);
    const { refused } = await this.#judging();
    const fitting = zones.filter(({ id }) => refused.every((other) => other.id !== id));
    const outlines = fitting.map(({ id, geometry }) => ({ id, geometry }));
    const names = fitting.map(({ name }) => name);
    return { outlines, names, refused: [...refused], faults };
  }

  async dropZones(): Promise<void> {
    this.#takeZones([]);
  }

  async setPositions(positions: readonly SurveyedPosition[]): Promise<void> {
    if (positions.length === 0 && this.#positions.length === 0) return;
    this.#positions = positions;
    this.#context = null;
  }

  async save(what: 'site' | 'batch', format: Format, lang: Lang): Promise<Blob> {
    const context = await this.#judging();
    if (what === 'batch') return new Blob([...this.#batchPieces(context, format, lang)]);
    if (!this.#last) throw new Error('no site has been checked');
    if (format === 'json') return new Blob([reportJson(this.#last)]);
    const reports = [{ row: 1, report: this.#last }];
    return new Blob([...piecesOf(reports, context, format, lang)]);
  }

  /** The file in pieces: as one text it might be longer than a text can be. */
  #batchPieces(context: SitingContext, format: Format, lang: Lang): Iterable<string> {
    const { sites, date, verdict, faults } = this.#judged;
    const reports = judgedAgain(sites, context, date);
    if (format !== 'json') return piecesOf(reports, context, format, lang);
    return batchJson({ dataVersion: context.dataVersion, date, verdict, faults }, reports);
  }

  #takeZones(zones: readonly OfficialZone[]): void {
    if (zones.length === 0 && this.#zones.length === 0) return;
    this.#zones = zones;
    this.#context = null;
  }

  #judging(): Promise<SitingContext> {
    this.#data ??= this.#load();
    this.#context ??= this.#data.then(({ record, rules }) =>
      buildContext(record, rules, this.#zones, surveyedFeatures(record, this.#positions)),
    );
    return this.#context;
  }
}

function piecesOf(
  reports: Iterable<RowReport>,
  context: SitingContext,
  format: 'geojson' | 'csv',
  lang: Lang,
): Iterable<string> {
  if (format === 'csv') return csvPieces(reports, context, lang);
  return geojsonPieces(withoutRows(reports), context);
}

function* withoutRows(reports: Iterable<RowReport>): Generator<SiteReport> {
  for (const { report } of reports) yield report;
}

function* judgedAgain(
  sites: Judged['sites'],
  context: SitingContext,
  date: string,
): Generator<RowReport> {
  for (const { row, site } of sites) yield { row, report: checkSite(context, site, date) };
}

/** The bytes of a file, unless it is too large to be read at all. */
async function bytesOf({ name, blob }: NamedFile): Promise<SiteFile | FileFault> {
  const fault = sizeFault(name, blob.size);
  return fault ?? { name, bytes: new Uint8Array(await blob.arrayBuffer()) };
}

/** What is wrong with a drawn, typed or linked place: it passes the same checks as one of a file. */
async function geometryFault(geometry: SitingGeometry): Promise<FileFault | null> {
  const bytes = new TextEncoder().encode(JSON.stringify(geometry));
  const choice = { datum: 'wgs84' } as const;
  const { sites, faults } = await readSites({ name: '', bytes }, { choice });
  return sites.length > 0 ? null : (faults[0] ?? null);
}
