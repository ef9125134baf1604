import { describe, expect, test } from 'vitest';
import { applyChange } from '../change.ts';
import { positionDifferences, visitDifferences } from '../differences.ts';
import { ITEM, MEASUREMENT, PHOTO, SURVEYED, VISIT } from '../fixtures.ts';
import type { Visit, VisitChange } from '../types.ts';
import { compareVersions } from '../version.ts';
import { planImport } from './plan.ts';
import { settle } from './settle.ts';

const AT = '2026-11-22T05:00:00.000Z';

function changed(visit: Visit, device: string, ...changes: VisitChange[]): Visit {
  const at = '2026-11-22T04:00:00.000Z';
  return changes.reduce((before, change) => applyChange(before, change, { at, device }), visit);
}

const HERE = changed(VISIT, 'here', { field: 'notes', value: '这里' });
const THERE = changed(
  VISIT,
  'there',
  { field: 'notes', value: '那里' },
  { field: 'answer', obligation: ITEM.obligation, value: 'met' },
  { field: 'photo', photo: PHOTO.id, value: null },
);
const CONFLICT = { here: HERE, incoming: THERE };

function ids() {
  let n = 0;
  return () => {
    n += 1;
    return `new-${n}`;
  };
}

const settled = (choice: 'here' | 'incoming' | 'both', conflict = CONFLICT) =>
  settle(conflict, choice, { at: AT, device: 'here', newId: ids() });

const replan = (visits: Visit[], incoming: Visit) =>
  planImport({ visits, positions: [] }, { visits: [incoming], positions: [] }).visits;

describe('a settled conflict', () => {
  test.each(['here', 'incoming', 'both'] as const)('by %s knows of both copies', (choice) => {
    const { visits } = settled(choice);
    const [kept] = visits;
    for (const copy of [HERE, THERE]) {
      expect(compareVersions(kept?.version ?? {}, copy.version)).toBe('newer');
    }
    // The same file again asks nothing again.
    expect(replan(visits, THERE)).toMatchObject({ known: 1, conflicts: [], added: [], newer: [] });
  });

  test('keeps the contents that were chosen, and the changes of both', () => {
    const [here] = settled('here').visits;
    expect(here?.notes).toBe('这里');
    expect(here?.photos).toEqual([PHOTO]);
    const [incoming] = settled('incoming').visits;
    expect(incoming?.notes).toBe('那里');
    expect(incoming?.photos).toEqual([]);
    for (const visit of [here, incoming]) {
      const notes = visit?.history.filter(({ field }) => field === 'notes') ?? [];
      expect(notes.slice(0, 2).map(({ after }) => after)).toEqual(['这里', '那里']);
    }
  });

  test('by the incoming copy can be taken back from the history, field by field', () => {
    const [visit] = settled('incoming').visits;
    const last = visit?.history.slice(-3);
    expect(last).toEqual([
      { at: AT, device: 'here', field: 'notes', before: '这里', after: '那里' },
      {
        at: AT,
        device: 'here',
        field: `item/${ITEM.obligation}/answer`,
        before: null,
        after: 'met',
      },
      expect.objectContaining({ field: `photo/${PHOTO.id}`, after: null }),
    ]);
  });

  test('by both keeps the incoming copy apart, with photos of its own', () => {
    const there = changed(VISIT, 'there', { field: 'notes', value: '那里' });
    const { visits, copies } = settled('both', { here: HERE, incoming: there });
    const [here, copy] = visits;
    expect(here?.id).toBe(VISIT.id);
    expect(here?.notes).toBe('这里');
    expect(copy?.id).not.toBe(VISIT.id);
    expect(copy?.notes).toBe('那里');
    expect(copy?.photos.map(({ id }) => id)).toEqual([copies.get(PHOTO.id)]);
    expect(copies.get(PHOTO.id)).not.toBe(PHOTO.id);
  });
});

describe('the differences of two copies', () => {
  test('are none of a copy and itself', () => {
    expect(visitDifferences(VISIT, structuredClone(VISIT))).toEqual([]);
    expect(positionDifferences(SURVEYED, structuredClone(SURVEYED))).toEqual([]);
  });

  test('name each part, in the order of the form', () => {
    const other: Visit = {
      ...VISIT,
      date: '2026-11-23',
      position: null,
      deletedAt: AT,
      items: [{ ...ITEM, note: '无标识' }],
      measurements: [{ ...MEASUREMENT, id: 'm2' }],
      photos: [{ ...PHOTO, caption: '' }],
    };
    expect(visitDifferences(VISIT, other).map(({ field }) => field)).toEqual([
      'date',
      'position',
      'deleted',
      `item/${ITEM.obligation}/note`,
      'measurement/m1',
      `photo/${PHOTO.id}`,
      'measurement/m2',
    ]);
    expect(visitDifferences(VISIT, other)[0]).toEqual({
      field: 'date',
      here: '2026-11-22',
      incoming: '2026-11-23',
    });
  });

  test('of positions name what differs', () => {
    const other = { ...SURVEYED, lat: 40.1, radiusM: 20, reason: '大门' };
    expect(positionDifferences(SURVEYED, other).map(({ field }) => field)).toEqual([
      'position',
      'radiusM',
      'reason',
    ]);
  });
});
