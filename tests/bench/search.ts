import MiniSearch from 'minisearch';
import { buildSearchIndex, fold, type SearchEntry } from '#domain/search.ts';
import { indexRecord } from '#domain/search-record.ts';
import { pickOne, randomFrom, syntheticNames } from './names.ts';
import { nameEntries, readRecord } from './record.ts';
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
  const [whole = []] = timesOf([(query) => index.search(query).map(({ id }) => id)], fragments);
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
  const all = timesOf(Object.values(engines), fragments);
  const timed = searches.map(([engine], i) => ({ engine, times: all[i] ?? [] }));
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

/**
 * Microseconds a query: of each engine, once warm, one figure a run. Engines take turns, so that
 * whatever else the machine does hits all of them.
 */
function timesOf(engines: Search[], fragments: string[]): number[][] {
  // A run lasts at least some milliseconds, whatever the size of the data.
  const turns = engines.map((search) => {
    timeOf(search, fragments, 3);
    return { search, rounds: Math.ceil(20 / timeOf(search, fragments, 1)), times: [] as number[] };
  });
  for (let run = 0; run < RUNS; run++) {
    for (const { search, rounds, times } of turns) {
      times.push((timeOf(search, fragments, rounds) * 1000) / (rounds * fragments.length));
    }
  }
  return turns.map(({ times }) => times);
}

function timeOf(search: Search, fragments: string[], rounds: number) {
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
