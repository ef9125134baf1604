import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildContext, type SitingContext } from '../src/domain/siting/context.ts';
import { checkSite } from '../src/domain/siting/judge.ts';
import {
  batchJson,
  geojsonPieces,
  type RowReport,
  reportJson,
} from '../src/domain/siting/report.ts';
import { csvPieces } from '../src/domain/siting/report-csv.ts';
import type { ProjectType } from '../src/domain/siting/types.ts';
import { worstOf } from '../src/domain/siting/verdict.ts';
import { pick } from '../src/domain/text.ts';
import { type Compiled, loadCompiled, loadNewOfficial, loadZones } from './site-check/load.ts';
import { type Options, type Request, readOptions, UsageError } from './site-check/options.ts';
import { siteAt, sitesOf, type ToldFault, tell, typeOf } from './site-check/sites.ts';
import { reportText } from './site-check/text.ts';
import { CLI_WORDS } from './site-check/words.ts';

/** Holds sites against plans, law and protected zones; `--help` lists the options. */

const GEODATA = join(fileURLToPath(new URL('..', import.meta.url)), 'geodata');

const NOTHING_FOUND = 0;
const FINDINGS = 1;
const BAD_INPUT = 2;
/** An error of ours, which must not pass for findings as Node's own code 1 would. */
const FAILED = 3;

interface Judging {
  context: SitingContext;
  faults: ToldFault[];
}

/** Does what is asked. Returns the exit code. */
async function main(request: Request): Promise<number> {
  if ('help' in request) return print([`${CLI_WORDS[request.help].usage}\n`], NOTHING_FOUND);
  const lang = 'listTypes' in request ? request.listTypes : request.check.lang;
  const compiled = loadCompiled(GEODATA, CLI_WORDS[lang]);
  if ('listTypes' in request) {
    const types = compiled.rules.projectTypes.filter(({ choosable }) => choosable);
    return print(
      types.map(({ id, zh, en }) => `${id}\t${pick(lang, zh, en)}\n`),
      NOTHING_FOUND,
    );
  }
  const judging = await prepare(request.check, compiled);
  const { place } = request.check;
  const types = compiled.rules.projectTypes;
  return 'at' in place
    ? checkOne(place.at, request.check, judging, types)
    : checkFile(place.file, request.check, judging, types);
}

/** The record with the official outlines; those that do not fit are faults. */
async function prepare(options: Options, compiled: Compiled): Promise<Judging> {
  const { lang, zones: path } = options;
  const words = CLI_WORDS[lang];
  const added = await loadNewOfficial(GEODATA, compiled, words);
  const given = path === null ? { zones: [], faults: [] } : await loadZones(path, words);
  const context = buildContext(compiled.record, compiled.rules, [...added.zones, ...given.zones]);
  const refused = context.refused.map(({ id, why }): ToldFault => {
    const text = why === 'unknown' ? words.zoneUnknown(id) : words.zoneGeometry(id);
    const isGiven = given.zones.some((zone) => zone.id === id);
    const file = path !== null && isGiven ? path : 'geodata/official';
    const fault = { file, key: `zone-${why}`, detail: id };
    return { fault, sentence: words.inFile(file, text), isFault: true };
  });
  const faults = [...added.faults, ...given.faults].map((fault) => tell(fault, lang));
  return { context, faults: [...faults, ...refused] };
}

function checkOne(
  at: string,
  options: Options,
  { context, faults }: Judging,
  types: readonly ProjectType[],
): number {
  const { date, format, lang, radiusM } = options;
  const type = typeOf(options, types) ?? '';
  const report = checkSite(context, siteAt(at, options, type, radiusM ?? 0), date);
  const rows = [{ row: 1, report }];
  const pieces = {
    json: () => [reportJson(report)],
    geojson: () => geojsonPieces([report], context),
    csv: () => csvPieces(rows, context, lang),
    text: () => [reportText(report, context, lang)],
  };
  return print(pieces[format](), codeOf(rows, faults));
}

async function checkFile(
  path: string,
  options: Options,
  { context, faults: zoneFaults }: Judging,
  types: readonly ProjectType[],
): Promise<number> {
  const { date, format, lang } = options;
  const { sites, faults: fileFaults } = await sitesOf(path, options, types);
  const faults = [...zoneFaults, ...fileFaults];
  const rows = sites.map(({ row, site }) => ({ row, report: checkSite(context, site, date) }));
  const reports = rows.map(({ report }) => report);
  const head = {
    dataVersion: context.dataVersion,
    date,
    verdict: worstOf(reports.map(({ verdict }) => verdict)),
    faults: faults.filter(({ isFault }) => isFault).map(({ fault }) => fault),
  };
  const pieces = {
    json: () => batchJson(head, rows),
    geojson: () => geojsonPieces(reports, context),
    csv: () => csvPieces(rows, context, lang),
    text: () => reports.map((report) => `${reportText(report, context, lang)}\n`),
  };
  const code = print(pieces[format](), codeOf(rows, faults));
  if (rows.length > 0) return code;
  console.error(CLI_WORDS[lang].noSites(path));
  return BAD_INPUT;
}

/** Tells the faults, and what the exit code is with them. */
function codeOf(rows: readonly RowReport[], faults: readonly ToldFault[]): number {
  for (const { sentence } of faults) console.error(sentence);
  if (faults.some(({ isFault }) => isFault)) return BAD_INPUT;
  return rows.some(({ report }) => report.findings.length > 0) ? FINDINGS : NOTHING_FOUND;
}

function print(pieces: Iterable<string>, code: number): number {
  for (const piece of pieces) process.stdout.write(piece);
  return code;
}

/** A reader that has seen enough, such as `head`, ends the output without complaint. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') fail(error);
});

function fail(error: unknown): void {
  console.error(error);
  process.exitCode = FAILED;
}

try {
  // Sweden writes dates as ISO does; the day is that of the machine's own clock.
  const today = new Date().toLocaleDateString('sv-SE');
  process.exitCode = await main(readOptions(process.argv.slice(2), today));
} catch (error) {
  if (error instanceof UsageError) {
    console.error(error.message);
    process.exitCode = BAD_INPUT;
  } else fail(error);
}
