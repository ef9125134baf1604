import { describe, expect, test } from 'vitest';
import { findVisits, tallyOf, visitsOf } from './find.ts';
import { ITEM, PHOTO, VISIT } from './fixtures.ts';
import type { Answer, Visit } from './types.ts';

const item = (answer: Answer | null, note = '') => ({ ...ITEM, answer, note });

let made = 0;
function visit(changes: Partial<Visit>): Visit {
  made += 1;
  return { ...VISIT, id: `visit-${made}`, ...changes };
}

const open = visit({ date: '2026-11-20', items: [item(null)], person: '李工' });
const gone = visit({ date: '2026-11-22', deletedAt: '2026-11-22T02:00:00.000Z' });
const free = visit({
  date: '2026-11-21',
  createdAt: '2026-11-21T01:00:00.000Z',
  feature: null,
  title: 'Outfall 3',
  items: [],
  notes: 'Strong smell',
  photos: [{ ...PHOTO, caption: 'ＣＯＤ 采样' }],
});
const bad = visit({ date: '2026-11-21', items: [item('not-met', '围堰破损'), item('met')] });
const all = [open, gone, free, bad];
const found = (...args: [string, Parameters<typeof findVisits>[2]]) => findVisits(all, ...args);

describe('the list of visits', () => {
  test('has the newest first, on one day what was begun last', () => {
    expect(found('', 'all')).toEqual([bad, free, open]);
  });

  test('shows unfinished, not met and deleted ones apart', () => {
    expect(found('', 'open')).toEqual([open]);
    expect(found('', 'not-met')).toEqual([bad]);
    expect(found('', 'deleted')).toEqual([gone]);
  });

  test.each([
    ['李工', [open]],
    ['围堰', [bad]],
    ['outfall SMELL', [free]],
    ['cod', [bad, free, open]],
    ['cod采样', []],
    ['采样', [free]],
    ['化学需氧量不超过', [bad, open]],
    ['dongjiao 2026-11-20', [open]],
  ])('“%s” is found in names, persons, notes, questions and captions', (query, visits) => {
    expect(found(query, 'all')).toEqual(visits);
  });

  test('looks anew at a visit that was changed', () => {
    expect(findVisits([{ ...open, notes: 'changed' }], 'changed', 'all')).toHaveLength(1);
  });
});

test('answers are counted, and those of a feature found', () => {
  expect(tallyOf(bad.items)).toEqual({ total: 2, answered: 2, met: 1, notMet: 1 });
  expect(visitsOf(all, 'pingcheng-14/enterprise/dongjiao')).toEqual([bad, open]);
  expect(visitsOf(all, 'pingcheng-14/enterprise/other')).toEqual([]);
});
