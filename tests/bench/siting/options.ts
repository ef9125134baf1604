import { parseArgs } from 'node:util';
import type { EngineKind } from './engine.ts';
import { FLOOR } from './floor.ts';
import { GEOS, GEOS_PREPARED } from './geos.ts';
import { OURS } from './ours.ts';
import { GEOGRAPHY, POSTGIS } from './postgis.ts';
import { TURF } from './turf.ts';

const ALL: readonly EngineKind[] = [OURS, FLOOR, GEOS, GEOS_PREPARED, POSTGIS, GEOGRAPHY, TURF];

export interface Options {
  zones: number[];
  engines: EngineKind[];
  sites: number;
  runs: number;
}

/**
 * Reads `--zones 1000,10000 --engines ours,geos --sites 1000 --runs 3`; each may be left out.
 *
 * @throws on an unknown option, engine or number
 */
export function readOptions(args: string[]): Options {
  const { values } = parseArgs({
    args,
    options: {
      zones: { type: 'string', default: '1000,10000,100000' },
      engines: { type: 'string', default: ALL.map(({ id }) => id).join() },
      sites: { type: 'string', default: '1000' },
      runs: { type: 'string', default: '3' },
    },
  });
  // Ours is always there: the others are held against it.
  const ids = ['ours', ...values.engines.split(',').filter((id) => id !== 'ours')];
  return {
    zones: values.zones.split(',').map(count),
    engines: ids.map(engine),
    sites: count(values.sites),
    runs: count(values.runs),
  };
}

function engine(id: string): EngineKind {
  const found = ALL.find((kind) => kind.id === id);
  if (found) return found;
  throw new Error(`no engine "${id}"; there are ${ALL.map((kind) => kind.id).join(', ')}`);
}

function count(text: string): number {
  const value = Number(text);
  if (Number.isInteger(value) && value > 0 && value <= 1_000_000) return value;
  throw new Error(`"${text}" is not a number from 1 to 1,000,000`);
}
