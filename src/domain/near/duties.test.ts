import { describe, expect, test } from 'vitest';
import { feature, obligation, record } from '../fixtures.ts';
import type { Answer, Visit } from '../visits/types.ts';
import { dutiesOf, seenByFeature, urgency } from './duties.ts';
import { nearbyOf } from './nearby.ts';
import { sortNearby } from './sort.ts';

const TODAY = '2025-11-22';
const DUES = {
  old: '2020',
  year: '2024',
  month: '2025-10',
  thisMonth: '2025-11',
  thisYear: '2025',
  inAYear: '2026-11-22',
  beyond: '2026-11-23',
};
const obligations = [
  ...Object.entries(DUES).map(([id, due]) => obligation(id, { due })),
  obligation('undated'),
];
const id = (name: string) => `alpha-14/obligation/${name}`;
const RECORD = record({ obligations });
const works = (name: string, ...duties: string[]) =>
  feature(`alpha-14/enterprise/${name}`, undefined, { obligations: duties.map(id) });

function visit(changes: Partial<Visit>, answers: Record<string, Answer | null> = {}): Visit {
  const items = Object.entries(answers).map(([name, answer]) => ({ obligation: id(name), answer }));
  return {
    date: '2025-11-01',
    createdAt: '2025-11-01T08:00:00Z',
    deletedAt: null,
    feature: { id: 'alpha-14/enterprise/x' },
    ...changes,
    items,
  } as Visit;
}

const duties = (names: string[], visits: Visit[] = []) =>
  dutiesOf(RECORD, works('x', ...names), TODAY, seenByFeature(visits));

describe('the dated obligations of a feature', () => {
  test('have passed only when their last day has', () => {
    expect(duties(Object.keys(DUES))).toEqual({
      passed: [
        { year: 2025, count: 1 },
        { year: 2024, count: 1 },
        { year: 2020, count: 1 },
      ],
      notMet: 0,
      soon: 3,
      met: null,
    });
  });

  test('without a date, or unknown to the record, are neither', () => {
    expect(duties(['undated', 'unheard-of'])).toMatchObject({ passed: [], soon: 0 });
  });

  test('that a visit found met count as met on its day', () => {
    const visits = [visit({}, { year: 'met', thisYear: 'met', old: 'not-met' })];
    expect(duties(['year', 'thisYear', 'old'], visits)).toEqual({
      passed: [{ year: 2020, count: 1 }],
      notMet: 1,
      soon: 0,
      met: { count: 2, date: '2025-11-01' },
    });
  });

  test('that do not apply are not waited for', () => {
    expect(duties(['year'], [visit({}, { year: 'not-applicable' })])).toMatchObject({ passed: [] });
  });

  test('go by the last visit that says something', () => {
    const visits = [
      visit({ date: '2025-11-20' }, { year: 'not-seen', old: null }),
      visit({ date: '2025-11-10' }, { year: 'met', old: 'met' }),
      visit({ date: '2025-10-01' }, { year: 'not-met', old: 'not-met' }),
    ];
    expect(duties(['year', 'old'], visits)).toMatchObject({
      passed: [],
      met: { count: 2, date: '2025-11-10' },
    });
  });

  test('are not answered by deleted visits, nor by those elsewhere or at free points', () => {
    const visits = [
      visit({ deletedAt: '2025-11-02T00:00:00Z' }, { year: 'met' }),
      visit({ feature: null }, { year: 'met' }),
      visit({ feature: { id: 'other' } as Visit['feature'] }, { year: 'met' }),
    ];
    expect(duties(['year'], visits).passed).toEqual([{ year: 2024, count: 1 }]);
  });
});

test('what presses comes first, then the nearer', () => {
  const origin = { lon: 113, lat: 40, accuracyM: 10 };
  const placed = (name: string, east: number, ...names: string[]) => ({
    ...works(name, ...names),
    geometry: { type: 'Point' as const, coordinates: [113 + east, 40] },
  });
  const features = [
    placed('far-passed', 0.3, 'year'),
    placed('near', 0.1),
    placed('soon', 0.2, 'thisYear'),
    placed('passed', 0.2, 'old', 'year'),
    placed('nearer', 0.05),
  ];
  const found = features.flatMap((one) => nearbyOf(origin, one) ?? []);
  const of = (of: string) =>
    dutiesOf(RECORD, features.find((one) => one.id === of) ?? works('x'), TODAY, new Map());
  const names = (sort: 'due' | 'distance') =>
    sortNearby(found, sort, of).map(({ feature: { id: full } }) => full.split('/')[2]);
  expect(names('due')).toEqual(['passed', 'far-passed', 'soon', 'nearer', 'near']);
  expect(names('distance')).toEqual(['nearer', 'near', 'soon', 'passed', 'far-passed']);
  expect(urgency(of('alpha-14/enterprise/soon'))).toBe(1);
});
