import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyChange, fieldOf, newVisit } from './change.ts';
import { MAX_LINE, MAX_TEXT } from './exchange/limits.ts';
import { ITEM, MEASUREMENT, PHOTO, VISIT } from './fixtures.ts';
import { bounded, MAX_HISTORY, mergedHistory, withChange } from './history.ts';
import { ANSWERS, type Change, type Visit, type VisitChange } from './types.ts';
import { compareVersions } from './version.ts';

const START = Date.parse('2026-11-22T02:00:00Z');
const stampAt = (seconds: number, device = 'here') => ({
  at: new Date(START + seconds * 1000).toISOString(),
  device,
});

const words = fc.constantFrom('', '甲', '甲乙', 'abc');
const gps = { lon: 113, lat: 40, accuracyM: null, source: 'map', at: stampAt(0).at } as const;
const changes: fc.Arbitrary<VisitChange> = fc.oneof(
  fc.record({ field: fc.constantFrom('date', 'person', 'title', 'notes'), value: words }),
  fc.record({ field: fc.constant('position'), value: fc.constantFrom(null, gps) }),
  fc.record({
    field: fc.constant('answer'),
    obligation: fc.constant(ITEM.obligation),
    value: fc.constantFrom(...ANSWERS, null),
  }),
  fc.record({
    field: fc.constantFrom('value', 'unit', 'note'),
    obligation: fc.constant(ITEM.obligation),
    value: words,
  }),
  fc.record({
    field: fc.constant('measurement'),
    id: fc.constantFrom('m1', 'm2'),
    value: fc.option(words.map((value) => ({ ...MEASUREMENT, value }))),
  }),
  fc.record({ field: fc.constant('caption'), photo: fc.constant(PHOTO.id), value: words }),
  fc.record({
    field: fc.constant('photo'),
    photo: fc.constantFrom(PHOTO.id, 'other'),
    value: fc.constantFrom(null, PHOTO),
  }),
  fc.record({ field: fc.constant('deleted'), value: fc.boolean() }),
);

function afterRun(visit: Visit, list: readonly [VisitChange, number][]): Visit {
  let at = 0;
  return list.reduce((before, [change, gap]) => {
    at += gap;
    return applyChange(before, change, stampAt(at));
  }, visit);
}

const runs = fc.array(fc.tuple(changes, fc.integer({ min: 0, max: 100 })), { maxLength: 30 });

describe('a change of a visit', () => {
  test('is newer than what it changes, and leaves that as it was', () => {
    fc.assert(
      fc.property(runs, changes, (run, change) => {
        const before = afterRun(VISIT, run);
        const text = JSON.stringify(before);
        const after = applyChange(before, change, stampAt(9000));
        expect(JSON.stringify(before)).toBe(text);
        if (after === before) return;
        expect(compareVersions(after.version, before.version)).toBe('newer');
        expect(after.updatedAt).toBe(stampAt(9000).at);
      }),
    );
  });

  test('made twice is made once', () => {
    fc.assert(
      fc.property(runs, changes, (run, change) => {
        const once = applyChange(afterRun(VISIT, run), change, stampAt(9000));
        expect(applyChange(once, change, stampAt(9999))).toBe(once);
      }),
    );
  });

  test('stands in the history: what it says leads back to the start', () => {
    fc.assert(
      fc.property(runs, (run) => {
        const visit = afterRun(VISIT, run);
        for (const field of new Set(visit.history.map((change) => change.field))) {
          // A photo comes and goes with its caption.
          if (field.startsWith('photo/')) continue;
          const own = visit.history.filter((change) => change.field === field);
          own.reduce((before, { before: next, after }) => {
            expect(next).toBe(before);
            expect(after).not.toBe(next);
            return after;
          }, own[0]?.before ?? null);
        }
        const typed = visit.history.findLast(({ field }) => field === 'notes');
        if (typed) expect(visit.notes).toBe(typed.after);
      }),
    );
  });

  test('of one field leaves the other fields alone', () => {
    const noted = applyChange(VISIT, { field: 'notes', value: '异味' }, stampAt(1));
    expect({ ...noted, notes: '', history: [], version: {}, updatedAt: '' }).toEqual({
      ...VISIT,
      version: {},
      updatedAt: '',
    });
  });

  test('of a part that the visit does not have is none', () => {
    for (const change of [
      { field: 'answer', obligation: 'none', value: 'met' },
      { field: 'caption', photo: 'none', value: 'x' },
      { field: 'photo', photo: 'none', value: null },
    ] as const) {
      expect(applyChange(VISIT, change, stampAt(1))).toBe(VISIT);
    }
  });

  test('brings a removed photo back from what the history says', () => {
    const without = applyChange(
      VISIT,
      { field: 'photo', photo: PHOTO.id, value: null },
      stampAt(1),
    );
    expect(without.photos).toEqual([]);
    const said = without.history.at(-1)?.before ?? '';
    const change = { field: 'photo', photo: PHOTO.id, value: JSON.parse(said) } as const;
    expect(applyChange(without, change, stampAt(2)).photos).toEqual([PHOTO]);
  });

  test('deletes and restores', () => {
    const gone = applyChange(VISIT, { field: 'deleted', value: true }, stampAt(1));
    expect(gone.deletedAt).toBe(stampAt(1).at);
    const back = applyChange(gone, { field: 'deleted', value: false }, stampAt(2));
    expect(back.deletedAt).toBe(null);
    expect(back.history.map(({ field }) => field)).toEqual(['deleted', 'deleted']);
  });

  test('is named by the part that it is about', () => {
    expect(fieldOf({ field: 'note', obligation: 'a/b', value: '' })).toBe('item/a/b/note');
    expect(fieldOf({ field: 'caption', photo: 'p', value: '' })).toBe('photo/p/caption');
    expect(fieldOf({ field: 'deleted', value: true })).toBe('deleted');
  });
});

describe('texts', () => {
  test('are kept as far as a file of visits may hold them', () => {
    const long = '长'.repeat(MAX_TEXT + 1);
    const noted = applyChange(VISIT, { field: 'notes', value: long }, stampAt(1));
    expect(noted.notes).toHaveLength(MAX_TEXT);
    const named = applyChange(VISIT, { field: 'person', value: long }, stampAt(1));
    expect(named.person).toHaveLength(MAX_LINE);
  });
});

describe('the history', () => {
  const typing = (letters: string, gap: number, device = 'here') =>
    [...letters].reduce(
      (visit, _, i) =>
        applyChange(
          visit,
          { field: 'notes', value: letters.slice(0, i + 1) },
          stampAt(i * gap, device),
        ),
      VISIT,
    );

  test('holds a text typed in one go once', () => {
    expect(typing('现场有异味', 60).history).toEqual([
      { ...stampAt(240), field: 'notes', before: '', after: '现场有异味' },
    ]);
  });

  test('tells apart what is typed later, elsewhere, or before by the clock', () => {
    expect(typing('现场', 61).history).toHaveLength(2);
    const first = typing('现', 1);
    const change = { field: 'notes', value: '现场' } as const;
    expect(applyChange(first, change, stampAt(1, 'there')).history).toHaveLength(2);
    expect(applyChange(first, change, stampAt(-1)).history).toHaveLength(2);
  });

  test('forgets what was typed and taken out again at once', () => {
    const change = { field: 'notes', value: '' } as const;
    expect(applyChange(typing('现', 1), change, stampAt(2)).history).toEqual([]);
  });

  test('tells of every answer', () => {
    const answers = ['met', 'not-met', 'met'] as const;
    const visit = answers.reduce<Visit>(
      (before, value, i) =>
        applyChange(before, { field: 'answer', obligation: ITEM.obligation, value }, stampAt(i)),
      VISIT,
    );
    expect(visit.history.map(({ after }) => after)).toEqual(answers);
  });

  test('when full joins typed texts, never a deletion, and still leads back', () => {
    let history: Change[] = [];
    history = withChange(history, {
      ...stampAt(0),
      field: 'deleted',
      before: null,
      after: stampAt(0).at,
    });
    for (let i = 0; i < MAX_HISTORY + 50; i += 1) {
      const [before, after] = [String(i), String(i + 1)];
      history = withChange(history, { ...stampAt(i * 100), field: 'notes', before, after });
    }
    expect(history).toHaveLength(MAX_HISTORY);
    expect(history[0]?.field).toBe('deleted');
    const notes = history.slice(1);
    expect(notes[0]?.before).toBe('0');
    expect(notes.at(-1)?.after).toBe(String(MAX_HISTORY + 50));
    notes.reduce(
      (last, { before, after }) => {
        expect(before).toBe(last);
        return after;
      },
      '0' as string | null,
    );
  });

  test('when full of what cannot be joined loses the oldest, but no deletion', () => {
    const many = Array.from({ length: MAX_HISTORY + 5 }, (_, i) => ({
      ...stampAt(i),
      field: i < 3 ? 'deleted' : `photo/${i}`,
      before: null,
      after: '{}',
    }));
    const kept = bounded(many);
    expect(kept).toHaveLength(MAX_HISTORY);
    expect(kept.filter(({ field }) => field === 'deleted')).toHaveLength(3);
    expect(kept.at(-1)).toEqual(many.at(-1));
  });

  test('of two copies is one, each change once, in order', () => {
    const [a, b] = [typing('一', 1).history, typing('二', 1, 'there').history];
    const later = { ...stampAt(5), field: 'notes', before: '一', after: '三' };
    const all = mergedHistory([...a, later, ...b], a);
    expect(all).toHaveLength(3);
    expect(all.at(-1)).toEqual(later);
    expect(mergedHistory(b, [later, ...a]).at(-1)).toEqual(later);
  });
});

describe('a new visit', () => {
  test('is empty but for its draft', () => {
    const { id, notes, photos, history, createdAt, updatedAt, deletedAt, version, ...draft } =
      VISIT;
    const visit = newVisit(id, draft, stampAt(0));
    expect(visit).toEqual({
      ...draft,
      id,
      notes: '',
      photos: [],
      history: [],
      createdAt: stampAt(0).at,
      updatedAt: stampAt(0).at,
      deletedAt: null,
      version: { here: 1 },
    });
  });
});
