import type { Holdings } from '#data/visits/store.ts';
import type { SurveyedPosition, Visit } from '#domain/visits/types.ts';

/** What becomes of a thing that is kept; null: it is not there, and nothing is to be written. */
export type Step<T> = (kept: T | null, device: string) => T | null;

/** What is stored and what waits to be written, as one picture. */
export class Kept {
  readonly visits = new Map<string, Visit>();
  readonly positions = new Map<string, SurveyedPosition>();
  damaged = 0;
  /** As the store had it last; what is written carries the name that the store has then. */
  device = '';

  replace({ visits, positions, damaged }: Holdings): void {
    this.visits.clear();
    this.positions.clear();
    for (const visit of visits) this.visits.set(visit.id, visit);
    for (const position of positions) this.positions.set(position.feature, position);
    this.damaged = damaged;
  }

  /** Newest day first. */
  shownVisits(waiting: ReadonlyMap<string, readonly Step<Visit>[]>): Visit[] {
    return shown(this.visits, waiting, this.device).sort(
      (a, b) => compare(b.date, a.date) || compare(b.createdAt, a.createdAt) || compare(a.id, b.id),
    );
  }

  shownPositions(
    waiting: ReadonlyMap<string, readonly Step<SurveyedPosition>[]>,
  ): SurveyedPosition[] {
    return shown(this.positions, waiting, this.device).sort((a, b) =>
      compare(a.feature, b.feature),
    );
  }
}

function shown<T>(
  stored: ReadonlyMap<string, T>,
  waiting: ReadonlyMap<string, readonly Step<T>[]>,
  device: string,
): T[] {
  const all = new Map<string, T | null>(stored);
  for (const [id, steps] of waiting) all.set(id, afterSteps(stored.get(id) ?? null, steps, device));
  return [...all.values()].filter((each) => each !== null);
}

export function afterSteps<T>(kept: T | null, steps: readonly Step<T>[], device: string): T | null {
  return steps.reduce((before, step) => step(before, device), kept);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** Sets what a key has, or takes it out. */
export function put<T>(map: Map<string, T>, key: string, value: T | null): void {
  if (value === null) map.delete(key);
  else map.set(key, value);
}
