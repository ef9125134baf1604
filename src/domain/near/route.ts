/** So many stops a route may have. */
export const MOST_STOPS = 30;
/** Up to so many stops every order is looked at. */
export const EXACT_STOPS = 9;

/** Symmetric lengths between places; the start is place 0, the stops follow. */
export type Lengths = readonly (readonly number[])[];

const length = (lengths: Lengths, a: number, b: number) => lengths[a]?.[b] ?? Infinity;

/** Length of the way from the start through places in an order; it does not lead back. */
export function routeLength(lengths: Lengths, order: readonly number[]): number {
  return order.reduce((sum, place, i) => sum + length(lengths, order[i - 1] ?? 0, place), 0);
}

/**
 * An order of the stops 1, 2 … that makes the way from the start through all of them short: the
 * shortest up to `EXACT_STOPS`; beyond, nearest neighbour first, then improved by turning pieces
 * round (2-opt) until none is worth it.
 */
export function shortOrder(lengths: Lengths): number[] {
  const stops = lengths.length - 1;
  if (stops <= 0) return [];
  return stops <= EXACT_STOPS ? shortest(lengths) : improved(lengths, byNearest(lengths));
}

/** Held and Karp: the shortest way through each set of stops that ends at each of them. */
function shortest(lengths: Lengths): number[] {
  const stops = lengths.length - 1;
  const best: { cost: number; before: number }[][] = [];
  for (let set = 1; set < 1 << stops; set++) {
    const ends: { cost: number; before: number }[] = [];
    best[set] = ends;
    for (let end = 0; end < stops; end++) {
      if (!(set & (1 << end))) continue;
      const rest = set & ~(1 << end);
      ends[end] =
        rest === 0
          ? { cost: length(lengths, 0, end + 1), before: -1 }
          : cheapestBefore(lengths, best[rest] ?? [], end);
    }
  }
  return wayBack(best, (1 << stops) - 1);
}

function cheapestBefore(
  lengths: Lengths,
  ends: readonly { cost: number }[],
  end: number,
): { cost: number; before: number } {
  let found = { cost: Infinity, before: -1 };
  ends.forEach(({ cost }, before) => {
    const sum = cost + length(lengths, before + 1, end + 1);
    if (sum < found.cost || found.before < 0) found = { cost: sum, before };
  });
  return found;
}

function wayBack(best: readonly { cost: number; before: number }[][], all: number): number[] {
  const order: number[] = [];
  let set = all;
  let end = -1;
  best[all]?.forEach(({ cost }, stop) => {
    if (end < 0 || cost < (best[all]?.[end]?.cost ?? Infinity)) end = stop;
  });
  while (end >= 0) {
    order.unshift(end + 1);
    const before = best[set]?.[end]?.before ?? -1;
    set &= ~(1 << end);
    end = before;
  }
  return order;
}

function byNearest(lengths: Lengths): number[] {
  const left = new Set(lengths.keys());
  left.delete(0);
  const order: number[] = [];
  let at = 0;
  while (left.size > 0) {
    let next = -1;
    for (const stop of left) {
      if (next < 0 || length(lengths, at, stop) < length(lengths, at, next)) next = stop;
    }
    left.delete(next);
    order.push(next);
    at = next;
  }
  return order;
}

/** A turned piece must save more than rounding does. */
const LEAST_GAIN_M = 1e-6;

function improved(lengths: Lengths, start: readonly number[]): number[] {
  let order = [...start];
  for (let isBetter = true; isBetter; ) {
    isBetter = false;
    for (let from = 0; from < order.length - 1; from++) {
      for (let to = from + 1; to < order.length; to++) {
        if (gain(lengths, order, from, to) <= LEAST_GAIN_M) continue;
        const piece = order.slice(from, to + 1).reverse();
        order = [...order.slice(0, from), ...piece, ...order.slice(to + 1)];
        isBetter = true;
      }
    }
  }
  return order;
}

/** Metres that are saved by going through the stops from one place to another the other way round. */
function gain(lengths: Lengths, order: readonly number[], from: number, to: number): number {
  const before = order[from - 1] ?? 0;
  const [first, last, after] = [order[from] ?? 0, order[to] ?? 0, order[to + 1]];
  const end = after === undefined ? 0 : length(lengths, last, after);
  const newEnd = after === undefined ? 0 : length(lengths, first, after);
  return length(lengths, before, first) + end - length(lengths, before, last) - newEnd;
}
