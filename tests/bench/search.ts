import { readdirSync, readFileSync } from 'node:fs';
import MiniSearch from 'minisearch';
import { parseLayer, parseRecords } from '#data/parse.ts';
import { type AtlasRecord, buildRecord } from '#domain/record.ts';
import { buildSearchIndex, fold, type SearchEntry } from '#domain/search.ts';
import { indexRecord } from '#domain/search-record.ts';
import type { Discrepancy, Indicator, Obligation } from '#domain/types.ts';
import { pickOne, randomFrom, syntheticNames } from './names.ts';
import { median, printTable, spread } from './stats.ts';

const RUNS = 7;
const QUERIES = 25;
const SYNTHETIC = 100_000;

/** Ids of everything that holds a fragment, in any order. */
type Search = (fragment: string) => string[];
type Engine = 'ours' | 'includes' | 'minisearch';

/** Prints search times over the record and over synthetic names, against what else one could use. */
export function benchSearch(): void {
  const record = readRecord();
  const synthetic = syntheticNames(SYNTHETIC).map(
    (name, i): SearchEntry => ({ id: String(i), names: [name], texts: [] }),
  );
  const index = indexRecord(record);
  const entries = nameEntries(record);
  const fragments = fragmentsOf(entries);
  const whole = timesOf((query) => index.search(query), fragments);
  const rows = [
    ['the whole record, as in the atlas', 'ours', micro(whole), spread(whole, 1), '', ''],
    ...compare(`${entries.length} names and duties of the record`, entries, fragments),
    ...compare('100,000 names, rare fragments', synthetic, fragmentsOf(synthetic)),
    ...compare('100,000 names, common fragments', synthetic, ['水泥有限', '污水处理', '环保']),
  ];
  printTable(
    `Search, µs a query, medians of ${RUNS} runs of up to ${QUERIES} queries, all hits`,
    ['over', 'engine', 'median', 'spread', 'hits', 'time of ours / of it'],
    rows,
  );
}

/** @throws when the engines do not find the same */
function compare(name: string, entries: SearchEntry[], fragments: string[]): string[][] {
  const engines: Record<Engine, Search> = {
    ours: ours(entries),
    includes: plainIncludes(entries),
    minisearch: bigramMiniSearch(entries),
  };
  const searches = Object.entries(engines);
  let hits = 0;
  for (const fragment of fragments) {
    const [expected = '', ...others] = searches.map(([, search]) =>
      [...search(fragment)].sort().join(' '),
    );
    hits += expected === '' ? 0 : expected.split(' ').length;
    if (others.some((found) => found !== expected)) {
      throw new Error(`${name}: the engines find different hits for "${fragment}"`);
    }
  }
  const timed = searches.map(([engine, search]) => ({ engine, times: timesOf(search, fragments) }));
  const base = median(timed[0]?.times ?? []);
  return timed.map(({ engine, times }, i) => [
    i === 0 ? name : '',
    engine,
    micro(times),
    spread(times, 1),
    i === 0 ? (hits / fragments.length).toFixed(0) : '',
    (base / median(times)).toFixed(2),
  ]);
}

function ours(entries: SearchEntry[]): Search {
  const index = buildSearchIndex(entries);
  return (fragment) => index.search(fragment, Number.POSITIVE_INFINITY).map(({ id }) => id);
}

function plainIncludes(entries: SearchEntry[]): Search {
  const folded = entries.map((entry) => ({ id: entry.id, text: textOf(entry) }));
  return (fragment) => {
    const needle = fold(fragment);
    return folded.filter(({ text }) => text.includes(needle)).map(({ id }) => id);
  };
}

/** Pairs of characters may meet apart from each other, so hits are checked once more. */
function bigramMiniSearch(entries: SearchEntry[]): Search {
  const index = new MiniSearch<{ id: string; text: string }>({
    fields: ['text'],
    tokenize: (text) => Array.from({ length: text.length - 1 }, (_, i) => text.slice(i, i + 2)),
    processTerm: (term) => term,
    searchOptions: { combineWith: 'AND' },
  });
  index.addAll(entries.map((entry) => ({ id: entry.id, text: textOf(entry) })));
  const texts = new Map(entries.map((entry) => [entry.id, textOf(entry)]));
  return (fragment) => {
    const needle = fold(fragment);
    const found: { id: string }[] = index.search(needle);
    return found.filter(({ id }) => texts.get(id)?.includes(needle)).map(({ id }) => id);
  };
}

function textOf({ names, texts }: SearchEntry): string {
  return [...names, ...texts].map(fold).join('\n');
}

/** Microseconds a query, one figure a run. */
function timesOf(search: (fragment: string) => unknown, fragments: string[]): number[] {
  // A run lasts at least some milliseconds, whatever the size of the data.
  const rounds = Math.ceil(20 / timeOf(search, fragments, 1));
  return Array.from(
    { length: RUNS },
    () => (timeOf(search, fragments, rounds) * 1000) / (rounds * fragments.length),
  );
}

function timeOf(search: (fragment: string) => unknown, fragments: string[], rounds: number) {
  const start = performance.now();
  for (let round = 0; round < rounds; round++) {
    for (const fragment of fragments) search(fragment);
  }
  return performance.now() - start;
}

function micro(times: number[]): string {
  return median(times).toFixed(1);
}

/** Three characters in a row out of names, never with a space: that would ask for two words. */
function fragmentsOf(entries: SearchEntry[]): string[] {
  const random = randomFrom(7);
  const named = entries.filter(({ names }) => (names[0]?.length ?? 0) >= 5);
  return Array.from({ length: QUERIES }, () => {
    const name = pickOne(random, named).names[0] ?? '';
    return name.replace(/\s/g, '').slice(2, 5);
  });
}

/** What both sides can index alike: names, and the text of obligations. */
function nameEntries(record: AtlasRecord): SearchEntry[] {
  const named = [...record.features.map(({ properties }) => properties), ...record.indicators];
  return [
    ...named.map(({ id, name, nameEn }) => ({ id, names: [name, nameEn], texts: [] })),
    ...record.obligations.map(({ id, text, textEn }) => ({ id, names: [], texts: [text, textEn] })),
  ];
}

/** The record as the atlas joins it, from disk. */
function readRecord(): AtlasRecord {
  const read = (file: string): unknown => JSON.parse(readFileSync(`geodata/${file}`, 'utf8'));
  const records = <T extends { id: string }>(file: string) =>
    parseRecords<T>(file, read(file)).value;
  const layers = readdirSync('geodata').filter(
    (file) => file.endsWith('.geojson') && file !== 'basemap.geojson',
  );
  return buildRecord({
    catalog: read('catalog.json') as AtlasRecord['catalog'],
    plans: [],
    features: layers.flatMap((file) => parseLayer(file, read(file)).value),
    indicators: records<Indicator>('indicators.json'),
    obligations: records<Obligation>('obligations.json'),
    discrepancies: records<Discrepancy>('discrepancies.json'),
    standards: { editions: [], limits: [] },
  });
}
