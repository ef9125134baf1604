import { bounded } from '../history.ts';
import type { Change, Kept, SurveyedPosition, Visit } from '../types.ts';
import { bumped, compareVersions, joined } from '../version.ts';
import { canonical } from './canonical.ts';
import type { Conflict, ImportPlan, Merge } from './types.ts';

export interface Holdings {
  visits: readonly Visit[];
  positions: readonly SurveyedPosition[];
}

/**
 * What taking over the incoming things would do. Who knows of whom is told by the versions, never
 * by a clock; two copies that say the same are no conflict, however they came about.
 */
export function planImport(local: Holdings, incoming: Holdings): ImportPlan {
  return {
    visits: merge(local.visits, incoming.visits, ({ id }) => id),
    positions: merge(local.positions, incoming.positions, ({ feature }) => feature),
  };
}

function merge<T extends Kept>(
  local: readonly T[],
  incoming: readonly T[],
  idOf: (thing: T) => string,
): Merge<T> {
  const here = new Map(local.map((thing) => [idOf(thing), thing]));
  const plan: Merge<T> = { added: [], newer: [], known: 0, conflicts: [] };
  for (const thing of new Map(incoming.map((each) => [idOf(each), each])).values()) {
    const known = here.get(idOf(thing));
    if (!known) plan.added.push(thing);
    else sort(plan, known, thing);
  }
  return plan;
}

function sort<T extends Kept>(plan: Merge<T>, here: T, incoming: T): void {
  const order = compareVersions(incoming.version, here.version);
  if (order === 'newer') plan.newer.push(incoming);
  else if (order !== 'apart' || saysTheSame(here, incoming)) plan.known += 1;
  else plan.conflicts.push({ here, incoming });
}

/** Whether two copies have the same contents, however they came about. */
function saysTheSame(a: Kept, b: Kept): boolean {
  return contents(a) === contents(b);
}

function contents(kept: Kept): string {
  const { version: _v, updatedAt: _u, history: _h, ...rest } = kept as Kept & { history?: unknown };
  return canonical(rest);
}

/**
 * The copy that stays when two were changed apart. It knows of both, with the changes of both, and
 * the choice counts as a change of the device that made it: two devices that choose differently
 * must not believe that they agree.
 */
export function resolve<T extends Kept>(
  { here, incoming }: Conflict<T>,
  choice: 'here' | 'incoming',
  device: string,
): T {
  const chosen = choice === 'here' ? here : incoming;
  const version = bumped(joined(here.version, incoming.version), device);
  return { ...chosen, ...joinedHistory(here, incoming), version };
}

function joinedHistory(a: Kept, b: Kept): { history?: Change[] } {
  if (!('history' in a && 'history' in b)) return {};
  const all = [...(a as Visit).history, ...(b as Visit).history];
  const once = new Map(all.map((change) => [canonical(change), change]));
  const ordered = [...once.values()].sort((x, y) => (x.at < y.at ? -1 : Number(x.at > y.at)));
  return { history: bounded(ordered) };
}
