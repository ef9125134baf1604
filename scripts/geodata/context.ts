import type { Subject } from '../../src/domain/quality/types.ts';
import type { Kind } from '../../src/domain/types.ts';
import type { Faults } from './faults.ts';
import type { Gazetteer } from './places.ts';
import type { Row } from './tables.ts';

/** What a plan's tables are checked against. */
export interface PlanContext {
  seeds: string;
  folder: string;
  faults: Faults;
  gazetteer: Gazetteer;
  categories: Map<string, Kind>;
  parameters: Set<string>;
  projectTypes: Set<string>;
  subjects: Map<string, Subject>;
  /** Says that a word is used which needs its English in `terms.csv`. */
  noteTerm(term: string, row: Row, column: string): void;
}

/** Only what is there: keeps absent properties out of the compiled JSON. */
export function given<T extends Record<string, unknown>>(values: T): Partial<T> {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== '' && value !== null),
  ) as Partial<T>;
}
