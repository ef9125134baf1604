import { parseArgs } from 'node:util';
import { CENTRAL_MERIDIANS, DATUMS, type DatumChoice } from '../../src/domain/coordinates/types.ts';
import { LANGS, type Lang } from '../../src/domain/lang.ts';
import type { Columns } from '../../src/domain/site-files/types.ts';
import { MAX_SITE_RADIUS_M } from '../../src/domain/siting/rows.ts';
import { alike } from './alike.ts';
import { CLI_WORDS, type CliWords } from './words.ts';

export const FORMATS = ['json', 'geojson', 'csv', 'text'] as const;
export type Format = (typeof FORMATS)[number];

/** What a check was asked for; the words in it are not yet looked up in the record. */
export interface Options {
  lang: Lang;
  format: Format;
  place: { at: string } | { file: string; columns: Columns | null };
  choice: DatumChoice;
  /** As typed; null where each row of a file must say it. */
  type: string | null;
  /** Metres; null where each row of a file must say it. */
  radiusM: number | null;
  date: string;
  zones: string | null;
}

export type Request = { help: Lang } | { listTypes: Lang } | { check: Options };

/** Something that the caller must mend; the message is one sentence for a person. */
export class UsageError extends Error {}

const VALUES = [
  'at',
  'file',
  'columns',
  'datum',
  'meridian',
  'type',
  'radius',
  'date',
  'zones',
  'lang',
] as const;
const SWITCHES = [...FORMATS, 'help', 'list-types'] as const;

type Given = Partial<Record<(typeof VALUES)[number], string>> & { switches: Set<string> };

/**
 * Reads the command line.
 * @param today the judging date where none is given, `YYYY-MM-DD`.
 * @throws UsageError naming the option that is wrong, and what to do.
 */
export function readOptions(args: string[], today: string): Request {
  const given = readGiven(args);
  const lang = langOf(given.lang);
  const words = CLI_WORDS[lang];
  if (given.switches.has('help')) return { help: lang };
  if (given.switches.has('list-types')) return { listTypes: lang };
  const formats = FORMATS.filter((format) => given.switches.has(format));
  if (formats.length > 1) throw new UsageError(words.oneOf(formats.map(dashed).join(' ')));
  const place = placeOf(given, words);
  const choice = choiceOf(given, words);
  if (!given.type && 'at' in place) throw new UsageError(words.needType);
  if (!given.radius && 'at' in place) throw new UsageError(words.needRadius);
  return {
    check: {
      lang,
      format: formats[0] ?? 'json',
      place,
      choice,
      type: given.type ?? null,
      radiusM: given.radius === undefined ? null : radiusOf(given.radius, words),
      date: dateOf(given.date ?? today, words),
      zones: given.zones ?? null,
    },
  };
}

function dashed(option: string): string {
  return `--${option}`;
}

/** The options and their values, each of them known. */
function readGiven(args: string[]): Given {
  const options = Object.fromEntries([
    ...VALUES.map((name) => [name, { type: 'string' as const }]),
    ...SWITCHES.map((name) => [name, { type: 'boolean' as const }]),
  ]);
  const { tokens } = parseArgs({ args, options, strict: false, tokens: true });
  const words = CLI_WORDS[args.join(' ').match(/--lang[ =]en\b/) ? 'en' : 'zh'];
  const given: Given = { switches: new Set() };
  for (const token of tokens) {
    if (token.kind === 'option-terminator') continue;
    if (token.kind === 'positional') throw new UsageError(words.stray(token.value));
    const { inlineValue, name, rawName, value } = token;
    const known = VALUES.find((option) => option === name);
    const isMissing = !value || (!inlineValue && value.startsWith('--'));
    if (known && isMissing) throw new UsageError(words.noValue(rawName));
    if (known && value) given[known] = value;
    else if (SWITCHES.some((option) => option === name)) given.switches.add(name);
    else throw new UsageError(words.unknownOption(rawName, nearOption(name)));
  }
  return given;
}

function nearOption(name: string): string {
  const [near] = alike(name, [...VALUES, ...SWITCHES], 1);
  return near === undefined ? '' : dashed(near);
}

function langOf(value: string | undefined): Lang {
  const lang = LANGS.find((known) => known === (value ?? 'zh'));
  if (!lang) throw new UsageError(CLI_WORDS.zh.badLang(value ?? ''));
  return lang;
}

function placeOf({ at, columns, file }: Given, words: CliWords): Options['place'] {
  if (at !== undefined && file !== undefined) throw new UsageError(words.oneOf('--at --file'));
  if (at !== undefined && columns !== undefined) throw new UsageError(words.columnsForFile);
  if (at !== undefined) return { at };
  if (file === undefined) throw new UsageError(words.needPlace);
  return { file, columns: columns === undefined ? null : columnsOf(columns, words) };
}

function columnsOf(value: string, words: CliWords): Columns {
  const [x, y, name, ...more] = value.split(',').map((column) => column.trim());
  if (!x || !y || more.length > 0) throw new UsageError(words.badColumns(value));
  return name ? { x, y, name } : { x, y };
}

function choiceOf({ datum: given, meridian }: Given, words: CliWords): DatumChoice {
  if (given === undefined) throw new UsageError(words.needDatum);
  const datum = DATUMS.find((known) => known === given.toLowerCase());
  if (!datum) throw new UsageError(words.badDatum(given));
  if (meridian === undefined) return { datum };
  const centralMeridian = CENTRAL_MERIDIANS.find((known) => known === Number(meridian));
  if (centralMeridian === undefined) throw new UsageError(words.badMeridian(meridian));
  return { datum, centralMeridian };
}

function radiusOf(value: string, words: CliWords): number {
  const radiusM = Number(value);
  if (value.trim() === '' || !(radiusM >= 0 && radiusM <= MAX_SITE_RADIUS_M)) {
    throw new UsageError(words.badRadius(value));
  }
  return radiusM;
}

function dateOf(value: string, words: CliWords): string {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(value) ? Date.parse(`${value}T00:00:00Z`) : Number.NaN;
  const isDay = !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
  if (!isDay) throw new UsageError(words.badDate(value));
  return value;
}
