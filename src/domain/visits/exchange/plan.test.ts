import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SURVEYED, VISIT } from '../fixtures.ts';
import type { SurveyedPosition, Version, Visit } from '../types.ts';
import { compareVersions } from '../version.ts';
import { type Holdings, planImport, resolve } from './plan.ts';
import type { ImportPlan } from './types.ts';

const id = (n: number) => VISIT.id.replace(/.$/, String(n));
const holdings = (visits: Visit[] = [], positions: SurveyedPosition[] = []) => ({
  visits,
  positions,
});
const visit = (version: Version, changes: Partial<Visit> = {}): Visit => ({
  ...VISIT,
  version,
  ...changes,
});

/** What is kept after taking over all that is no conflict. */
function taken(local: Holdings, plan: ImportPlan): Holdings {
  const visits = new Map(local.visits.map((each) => [each.id, each]));
  for (const each of [...plan.visits.added, ...plan.visits.newer]) visits.set(each.id, each);
  const positions = new Map(local.positions.map((each) => [each.feature, each]));
  for (const each of [...plan.positions.added, ...plan.positions.newer]) {
    positions.set(each.feature, each);
  }
  return { visits: [...visits.values()], positions: [...positions.values()] };
}

const sorted = ({ visits, positions }: Holdings) => ({
  visits: [...visits].sort((a, b) => (a.id < b.id ? -1 : 1)),
  positions: [...positions].sort((a, b) => (a.feature < b.feature ? -1 : 1)),
});

/** Copies of three visits and positions, as several devices would have them. */
const version = fc.dictionary(fc.constantFrom('a', 'b'), fc.integer({ min: 1, max: 2 }), {
  minKeys: 1,
});
const copies = fc
  .array(fc.record({ n: fc.nat(2), version, notes: fc.constantFrom('x', 'y') }), { maxLength: 5 })
  .map((parts) => [...new Map(parts.map((part) => [part.n, part])).values()])
  .map((parts) =>
    holdings(
      parts.map(({ n, notes, ...rest }) => visit(rest.version, { id: id(n), notes })),
      parts.map(({ n, notes, ...rest }) => ({
        ...SURVEYED,
        feature: `f${n}`,
        reason: notes,
        version: rest.version,
      })),
    ),
  );

const conflictsOf = ({ visits, positions }: ImportPlan) =>
  visits.conflicts.length + positions.conflicts.length;

describe('what an import would do', () => {
  test('a copy is known, newer, or in conflict by who knows of whom', () => {
    const here = visit({ a: 2, b: 1 });
    const told = (incoming: Visit) => planImport(holdings([here]), holdings([incoming])).visits;
    const later = '2030-01-01T00:00:00.000Z';
    expect(told(here).known).toBe(1);
    expect(told(visit({ a: 1, b: 1 }, { notes: 'old', updatedAt: later })).known).toBe(1);
    expect(told(visit({ a: 2, b: 2 }, { notes: 'new' })).newer).toHaveLength(1);
    expect(told(visit({ a: 1, b: 2 }, { notes: 'other' })).conflicts).toHaveLength(1);
    expect(told(visit({ a: 1, b: 2 }, { updatedAt: later })).known).toBe(1);
    expect(told(visit({ a: 1 }, { id: id(9) })).added).toHaveLength(1);
  });

  test('the order of fields makes no conflict', () => {
    const turned = Object.fromEntries(Object.entries(VISIT).reverse()) as unknown as Visit;
    const plan = planImport(
      holdings([visit({ a: 1 })]),
      holdings([{ ...turned, version: { b: 1 } }]),
    );
    expect(plan.visits.conflicts).toEqual([]);
  });

  test('a visit deleted here stays deleted when the file knows nothing of it', () => {
    const deleted = visit({ a: 2 }, { deletedAt: '2026-11-23T00:00:00.000Z' });
    const plan = planImport(holdings([deleted]), holdings([visit({ a: 1 })]));
    expect(taken(holdings([deleted]), plan).visits).toEqual([deleted]);
  });

  test('taken over, it has nothing more to do', () => {
    fc.assert(
      fc.property(copies, copies, (local, incoming) => {
        const after = taken(local, planImport(local, incoming));
        const { visits, positions } = planImport(after, incoming);
        expect([...visits.added, ...visits.newer]).toEqual([]);
        expect([...positions.added, ...positions.newer]).toEqual([]);
        expect(taken(after, { visits, positions })).toEqual(after);
      }),
    );
  });

  test('the order of two files does not matter where nothing is in conflict', () => {
    fc.assert(
      fc.property(copies, copies, copies, (local, first, second) => {
        const plans = [first, second].map((file) => planImport(local, file));
        const between = planImport(first, second);
        fc.pre([...plans, between].every((plan) => conflictsOf(plan) === 0));
        const [ab, ba] = [
          [first, second],
          [second, first],
        ].map((files) =>
          files.reduce<Holdings>((kept, file) => taken(kept, planImport(kept, file)), local),
        );
        const versions = (kept: Holdings | undefined) =>
          kept && sorted(kept).visits.map((each) => [each.id, each.notes]);
        // Copies that say the same may differ in who is known to have changed them.
        if (saysOneThing([local, first, second])) expect(versions(ab)).toEqual(versions(ba));
      }),
    );
  });
});

/** Whether copies of one version are one copy, as they are where nobody forges them. */
function saysOneThing(all: readonly Holdings[]): boolean {
  const words = new Map<string, string>();
  return all
    .flatMap(({ visits }) => [...visits])
    .every((each) => {
      const key = `${each.id} ${JSON.stringify(Object.entries(each.version).sort())}`;
      const known = words.get(key) ?? each.notes;
      words.set(key, known);
      return known === each.notes;
    });
}

describe('a conflict that was settled', () => {
  const change = (at: string, device: string) => ({
    at,
    device,
    field: 'notes',
    before: '',
    after: device,
  });
  const here = visit({ a: 2, b: 1 }, { notes: 'here', history: [change('2026-11-02', 'a')] });
  const incoming = visit(
    { a: 1, b: 2 },
    { notes: 'there', history: [change('2026-11-01', 'b'), change('2026-11-02', 'a')] },
  );

  test.each(['here', 'incoming'] as const)(
    'as %s knows of both, and of the changes of both',
    (choice) => {
      const kept = resolve({ here, incoming }, choice, 'a');
      expect(kept.notes).toBe(choice === 'here' ? 'here' : 'there');
      for (const copy of [here, incoming]) {
        expect(compareVersions(kept.version, copy.version)).toBe('newer');
      }
      expect(kept.history.map(({ at }) => at)).toEqual(['2026-11-01', '2026-11-02']);
      const again = planImport(holdings([kept]), holdings([incoming]));
      expect(again.visits).toMatchObject({ added: [], newer: [], known: 1, conflicts: [] });
      // The other device takes it over without a question.
      expect(planImport(holdings([incoming]), holdings([kept])).visits.newer).toEqual([kept]);
    },
  );

  test('differently on two devices is a conflict again', () => {
    const mine = resolve({ here, incoming }, 'here', 'a');
    const theirs = resolve({ here: incoming, incoming: here }, 'here', 'b');
    const plan = planImport(holdings([mine]), holdings([theirs]));
    expect(plan.visits.conflicts).toHaveLength(1);
  });

  test('of a position has no history to join', () => {
    const a: SurveyedPosition = { ...SURVEYED, version: { a: 1 } };
    const b: SurveyedPosition = { ...SURVEYED, radiusM: 3, version: { b: 1 } };
    expect(resolve({ here: a, incoming: b }, 'incoming', 'a')).toEqual({
      ...b,
      version: { a: 2, b: 1 },
    });
  });
});
