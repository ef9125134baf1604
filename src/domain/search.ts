/**
 * Finds names and texts by fragments, in Chinese as in English. All texts are joined into one
 * string that the engine's own substring search runs over: Chinese has no word breaks, so an index
 * of words would find nothing, and at the sizes that a record has nothing built here is faster.
 */

export interface SearchEntry {
  id: string;
  /** Names: a hit here ranks first. */
  names: readonly string[];
  /** Anything else to be found by: addresses, codes, facts. */
  texts: readonly string[];
}

export interface SearchHit {
  id: string;
  /** 0 is best: exact name, then start of a name, inside a name, elsewhere. */
  rank: number;
}

export interface SearchIndex {
  /** Best first; entries of equal rank keep the order in which they were given. */
  search(query: string, limit?: number): SearchHit[];
}

const SEPARATOR = '\n';

/** Lower case, full-width forms made half-width, spaces folded. */
export function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}

/** Builds the index; every entry must hold one text at least. */
export function buildSearchIndex(entries: readonly SearchEntry[]): SearchIndex {
  const parts: string[] = [];
  const names: string[] = [];
  const starts: number[] = [];
  let length = 0;
  for (const entry of entries) {
    const name = entry.names.map(fold).join(SEPARATOR);
    const part = `${name}${SEPARATOR}${entry.texts.map(fold).join(SEPARATOR)}${SEPARATOR}`;
    starts.push(length);
    names.push(name);
    parts.push(part);
    length += part.length;
  }
  const joined = parts.join('');

  function entryAt(offset: number): number {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  function candidates(needle: string): number[] {
    const found: number[] = [];
    let at = joined.indexOf(needle);
    while (at >= 0) {
      const entry = entryAt(at);
      found.push(entry);
      at = joined.indexOf(needle, (starts[entry] ?? 0) + (parts[entry]?.length ?? 0));
    }
    return found;
  }

  return {
    search(query, limit = 200) {
      const words = fold(query).split(' ').filter(Boolean);
      const longest = words.reduce((best, word) => (word.length > best.length ? word : best), '');
      if (longest === '') return [];
      const whole = words.join(' ');
      return candidates(longest)
        .filter((entry) => words.every((word) => parts[entry]?.includes(word)))
        .map((entry) => ({ entry, rank: rankOf(names[entry] ?? '', whole, words) }))
        .sort((a, b) => a.rank - b.rank || a.entry - b.entry)
        .slice(0, limit)
        .map(({ entry, rank }) => ({ id: entries[entry]?.id ?? '', rank }));
    },
  };
}

function rankOf(names: string, whole: string, words: readonly string[]): number {
  const lines = names.split(SEPARATOR);
  if (lines.includes(whole)) return 0;
  if (lines.some((line) => line.startsWith(whole))) return 1;
  return words.every((word) => names.includes(word)) ? 2 : 3;
}
