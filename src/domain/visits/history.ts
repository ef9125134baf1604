import type { Change } from './types.ts';

/** Entries that a visit keeps. */
export const MAX_HISTORY = 1000;
/** Milliseconds between two changes of a text that still count as typed in one go. */
const ONE_GO = 60_000;

const TYPED = /^(date|person|title|notes)$|^item\/.*\/(value|unit|note)$|^photo\/[^/]*\/caption$/;

/** Whether a field is a text, of which only the outcome of typing matters. */
function isTyped(field: string): boolean {
  return TYPED.test(field);
}

/** Typing into a measurement replaces it; adding and removing it are changes of their own. */
function isTyping({ field, before, after }: Change): boolean {
  return isTyped(field) || (field.startsWith('measurement/') && before !== null && after !== null);
}

/** The history with one more change, joined with the last of its field when typed in one go. */
export function withChange(history: readonly Change[], change: Change): Change[] {
  const at = history.findLastIndex(({ field }) => field === change.field);
  const last = history[at];
  const apart = last ? Date.parse(change.at) - Date.parse(last.at) : Number.NaN;
  const isOneGo =
    last !== undefined &&
    last.device === change.device &&
    isTyping(last) &&
    isTyping(change) &&
    apart >= 0 &&
    apart <= ONE_GO;
  if (!isOneGo) return bounded([...history, change]);
  const rest = history.toSpliced(at, 1);
  return last.before === change.after ? rest : [...rest, { ...change, before: last.before }];
}

/** The entries that fit: typed ones of a field are joined from the oldest on, deletions all stay. */
export function bounded(history: readonly Change[]): Change[] {
  let kept = [...history];
  while (kept.length > MAX_HISTORY) {
    const fewer = joinOldest(kept) ?? dropOldest(kept);
    if (!fewer) break;
    kept = fewer;
  }
  return kept;
}

/** Joins the oldest typed entry with the next of its field; null where no field has two. */
function joinOldest(history: readonly Change[]): Change[] | null {
  const last = new Map<string, number>();
  let best: [first: number, second: number] | null = null;
  for (let i = history.length - 1; i >= 0; i -= 1) {
    const { field } = history[i] as Change;
    if (!isTyped(field)) continue;
    const second = last.get(field);
    if (second !== undefined) best = [i, second];
    last.set(field, i);
  }
  if (!best) return null;
  const [first, second] = best;
  const before = (history[first] as Change).before;
  return history
    .map((change, i) => (i === second ? { ...change, before } : change))
    .filter((_, i) => i !== first);
}

function dropOldest(history: readonly Change[]): Change[] | null {
  const oldest = history.findIndex(({ field }) => field !== 'deleted');
  return oldest < 0 ? null : history.toSpliced(oldest, 1);
}

/** Two histories of one visit as one, each change once, in the order of the devices' clocks. */
export function mergedHistory(a: readonly Change[], b: readonly Change[]): Change[] {
  const byText = new Map([...a, ...b].map((change) => [textOf(change), change]));
  const all = [...byText.values()];
  return bounded(all.sort((x, y) => (x.at < y.at ? -1 : Number(x.at > y.at))));
}

function textOf({ at, device, field, before, after }: Change): string {
  return JSON.stringify([at, device, field, before, after]);
}
