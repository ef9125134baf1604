import { statSync } from 'node:fs';
import { basename } from 'node:path';
import { parseCoordinates } from '../../src/domain/coordinates/parse.ts';
import type { Lang } from '../../src/domain/lang.ts';
import { FILE_NOTES, type FileFault } from '../../src/domain/site-files/faults.ts';
import { readSites, sizeFault } from '../../src/domain/site-files/read.ts';
import type { FileSite } from '../../src/domain/site-files/types.ts';
import type { BatchFault } from '../../src/domain/siting/report.ts';
import { type SiteRowFault, siteOfRow } from '../../src/domain/siting/rows.ts';
import type { ProjectType, Site } from '../../src/domain/siting/types.ts';
import { PLACE_FAULTS, type PlaceFaultWords } from '../../src/i18n/place-faults.ts';
import { alike } from './alike.ts';
import { bytesOf } from './load.ts';
import { type Options, UsageError } from './options.ts';
import { CLI_WORDS } from './words.ts';

/** A site of a file and the row that it stands in. */
export interface RowSite {
  row: number;
  site: Site;
}

/** A fault with its sentence. */
export interface ToldFault {
  fault: BatchFault;
  sentence: string;
  /** False where all was read, and the user should only know something. */
  isFault: boolean;
}

export interface SitesOfFile {
  sites: RowSite[];
  faults: ToldFault[];
}

/** Degrees are kept to 8 decimals, about a millimetre: finer digits differ between machines. */
const DIGITS = 1e8;

/** The project type that a word names: by id, or by its name in either language. */
export function typeOf(options: Options, types: readonly ProjectType[]): string | null {
  const { lang, type } = options;
  if (type === null) return null;
  const known = choosable(types).find(({ id, zh, en }) => [id, zh, en].includes(type));
  if (known) return known.id;
  throw new UsageError(CLI_WORDS[lang].badType(type, nearTypes(type, types)));
}

function choosable(types: readonly ProjectType[]): ProjectType[] {
  return types.filter((type) => type.choosable);
}

function nearTypes(word: string, types: readonly ProjectType[]): string {
  const names = choosable(types).flatMap(({ id, zh, en }) => [id, zh, en]);
  const ids = alike(word, names, names.length).flatMap(
    (name) => types.find(({ id, zh, en }) => [id, zh, en].includes(name))?.id ?? [],
  );
  return [...new Set(ids)].slice(0, 5).join(', ');
}

/** The site of `--at`. */
export function siteAt(at: string, options: Options, type: string, radiusM: number): Site {
  const parsed = parseCoordinates(at, options.choice);
  if (!parsed.ok) {
    const { key, detail = '' } = parsed.problem;
    const { badPlace } = CLI_WORDS[options.lang];
    throw new UsageError(badPlace(at.slice(0, 60), placeFault(key, detail, options.lang)));
  }
  const { lat, lon } = parsed.value;
  const coordinates = [lon, lat].map((degrees) => Math.round(degrees * DIGITS) / DIGITS);
  return { name: '', geometry: { type: 'Point', coordinates }, radiusM, type };
}

/** Why a place cannot be used; where an option would help, that option. */
function placeFault(key: keyof PlaceFaultWords, detail: string, lang: Lang): string {
  if (key === 'zone-needed') return CLI_WORDS[lang].needMeridian;
  if (key === 'no-columns') return CLI_WORDS[lang].needColumns;
  return PLACE_FAULTS[lang][key](detail);
}

/** The sites of `--file`; rows that cannot be used are faults, and the others go on. */
export async function sitesOf(
  path: string,
  options: Options,
  types: readonly ProjectType[],
): Promise<SitesOfFile> {
  const file = basename(path);
  const { lang, choice } = options;
  const columns = 'columns' in options.place ? options.place.columns : null;
  const large = sizeFault(file, sizeOf(path));
  if (large) return { sites: [], faults: [tell(large, lang)] };
  const bytes = bytesOf(path, CLI_WORDS[lang]);
  const read = await readSites({ name: file, bytes }, columns ? { choice, columns } : { choice });
  const defaults = {
    type: typeOf(options, types) ?? '',
    radiusM: options.radiusM ?? Number.NaN,
  };
  const rows = read.sites.map((row) => rowSite(row, defaults, types));
  const rowFaults = rows.flatMap((row) =>
    'key' in row ? [tellRow(row, file, options, types)] : [],
  );
  return {
    sites: rows.filter((row): row is RowSite => 'site' in row),
    faults: [...read.faults.map((fault) => tell(fault, lang)), ...rowFaults],
  };
}

/** 0 where there is no such file: reading it says so. */
function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}

function rowSite(
  row: FileSite,
  defaults: Pick<Site, 'type' | 'radiusM'>,
  types: readonly ProjectType[],
): RowSite | SiteRowFault {
  const site = siteOfRow(row, defaults, types);
  if ('key' in site) return site;
  return site.type === ''
    ? { row: row.row, key: 'unknown-type', detail: '' }
    : { row: row.row, site };
}

/** The sentence of a fault in a file, naming file and row. */
export function tell(fault: FileFault, lang: Lang): ToldFault {
  const { detail = '', file, key, row } = fault;
  const words = CLI_WORDS[lang];
  const text = placeFault(key, detail, lang);
  return {
    fault,
    sentence: row === undefined ? words.inFile(file, text) : words.inRow(file, row, text),
    isFault: !FILE_NOTES.some((note) => note === key),
  };
}

function tellRow(
  { detail, key, row }: SiteRowFault,
  file: string,
  { lang }: Options,
  types: readonly ProjectType[],
): ToldFault {
  const words = CLI_WORDS[lang];
  const type = detail ? words.rowBadType(detail, nearTypes(detail, types)) : words.rowNoType;
  const radius = detail ? words.rowBadRadius(detail) : words.rowNoRadius;
  const sentence = words.inRow(file, row, key === 'unknown-type' ? type : radius);
  return { fault: { file, row, key, detail }, sentence, isFault: true };
}
