import type { LineString, Point } from 'geojson';
import { describe, expect, test } from 'vitest';
import { feature } from '../../src/domain/fixtures.ts';
import { Faults } from './faults.ts';
import { checkRiverLink } from './river-checks.ts';
import type { PLAN_TABLES } from './schema.ts';
import { Row, type TableRow } from './tables.ts';

const position = { method: 'estimate', radiusM: 3000, basis: 'b', basisEn: 'b' } as const;

/** Faults of a link between two places; one degree of latitude is about 111 km. */
function faultsOf(rel: string, from: Point | LineString, to: LineString): string[] {
  const faults = new Faults();
  const cells = { from: 'a', rel, to: 'b' };
  const row = new Row<(typeof PLAN_TABLES)['links']>('links.csv', 2, cells, faults);
  checkRiverLink(
    row as TableRow<'links'>,
    feature('alpha-14/river/a', from, { position }),
    feature('alpha-14/river/b', to, { position }),
  );
  return faults.list.map((fault) => fault.expected);
}

const line = (...coordinates: number[][]): LineString => ({ type: 'LineString', coordinates });
const point = (...coordinates: number[]): Point => ({ type: 'Point', coordinates });
const RIVER = line([113, 40], [113.4, 40]);

describe('a section on a river', () => {
  test('may lie within both radii of the drawn course', () => {
    expect(faultsOf('on-river', point(113.2, 40.05), RIVER)).toEqual([]);
  });

  test('is a fault farther off, and says how far', () => {
    const [fault] = faultsOf('on-river', point(113.2, 40.07), RIVER);
    expect(fault).toMatch(/it lies 77\d\d m off, the radii allow 6000 m/);
  });
});

describe('a river that flows into another', () => {
  test('ends at it', () => {
    expect(faultsOf('flows-into', line([113.2, 40.5], [113.2, 40.01]), RIVER)).toEqual([]);
  });

  test('is a fault when it ends elsewhere, or is drawn against its flow', () => {
    expect(faultsOf('flows-into', line([113.2, 40.5], [113.2, 40.1]), RIVER)).toHaveLength(1);
    expect(faultsOf('flows-into', line([113.2, 40.01], [113.2, 40.15]), RIVER)).toHaveLength(1);
  });

  test('is none when the confluence lies beyond the drawn reach', () => {
    expect(faultsOf('flows-into', line([113.2, 41], [113.2, 40.6]), RIVER)).toEqual([]);
  });
});

test('other links say nothing about where things lie', () => {
  expect(faultsOf('measures', point(113.2, 41), RIVER)).toEqual([]);
});
