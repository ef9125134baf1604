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

/** Stands before, between and after texts; `fold` leaves none inside them. */
const SEPARATOR = '\n';

/** Lower case, full-width forms made half-width, spaces folded. */
export function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}

function joinFolded(texts: readonly string[]): string {
  return `${SEPARATOR}${texts.map(fold).join(SEPARATOR)}${SEPARATOR}`;
}

/** Builds the index; every entry must hold one text at least. */
export function buildSearchIndex(entries: readonly SearchEntry[]): SearchIndex {
  const names = entries.map((entry) => joinFolded(entry.names));
  const parts = entries.map((entry, i) => names[i] + joinFolded(entry.texts));
  const starts = new Uint32Array(entries.length + 1);
  parts.forEach((part, i) => {
    starts[i + 1] = (starts[i] ?? 0) + part.length;
  });
  const joined = parts.join('');

  /** The entry that holds an offset; it is not before `from`. */
  function entryAt(offset: number, from: number): number {
    let low = from;
    let high = entries.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  return {
    search(query, limit = 200) {
      const words = fold(query).split(' ').filter(Boolean);
      const longest = words.reduce((best, word) => (word.length > best.length ? word : best), '');
      if (longest === '') return [];
      const ranked: SearchHit[][] = [[], [], [], []];
      let entry = 0;
      for (let at = joined.indexOf(longest); at >= 0; ) {
        entry = entryAt(at, entry);
        const part = parts[entry] ?? '';
        if (words.length === 1 || words.every((word) => part.includes(word))) {
          const rank = rankOf(names[entry] ?? '', words);
          ranked[rank]?.push({ id: entries[entry]?.id ?? '', rank });
        }
        at = joined.indexOf(longest, starts[entry + 1]);
      }
      return ranked.flat().slice(0, limit);
    },
  };
}

function rankOf(names: string, words: readonly string[]): number {
  const whole = words.length === 1 ? (words[0] ?? '') : words.join(' ');
  if (names.includes(SEPARATOR + whole)) return names.includes(`${SEPARATOR + whole}\n`) ? 0 : 1;
  return words.every((word) => names.includes(word)) ? 2 : 3;
}
