import { describe, expect, test } from 'vitest';
import { ITEM, MEASUREMENT, VISIT } from '#domain/visits/fixtures.ts';
import type { Answer, CheckItem, Visit } from '#domain/visits/types.ts';
import { partsOf } from './parts.ts';

const item = (obligation: string, changes: Partial<CheckItem>): CheckItem => ({
  ...ITEM,
  obligation,
  ...changes,
});

const answered = (answer: Answer) => item(answer, { answer });

const visit = (changes: Partial<Visit>): Visit => ({ ...VISIT, measurements: [], ...changes });

describe('the parts of a visit report', () => {
  test('tell what is not met first, and what was not answered but noted last', () => {
    const { told, open } = partsOf(
      visit({
        items: [
          item('silent', {}),
          item('noted', { note: '正在校准' }),
          answered('not-applicable'),
          answered('met'),
          answered('not-seen'),
          item('measured', { value: '3' }),
          answered('not-met'),
          item('blank', { note: '  ', value: ' ' }),
        ],
      }),
    );
    const names = (list: typeof told) =>
      list.map(({ number, item: one }) => [number, one.obligation]);
    expect(names(told)).toEqual([
      [1, 'not-met'],
      [2, 'met'],
      [3, 'not-seen'],
      [4, 'not-applicable'],
      [5, 'noted'],
      [6, 'measured'],
    ]);
    expect(names(open)).toEqual([
      [7, 'silent'],
      [8, 'blank'],
    ]);
  });

  test('count answers, and values by how they lie to limits, targets apart', () => {
    const limit = ITEM.limit && { ...ITEM.limit, value: 40 };
    const target = limit && { ...limit, over: 'target' as const };
    const mean = limit && { ...limit, over: 'year' as const };
    const { answers, values } = partsOf(
      visit({
        items: [
          item('a', { answer: 'not-met', limit, value: '50' }),
          item('b', { answer: 'met', limit, value: '40' }),
          item('c', { answer: 'met', limit: target, value: '41' }),
          item('d', { limit: target, value: '39' }),
          item('e', { limit: null, value: '39' }),
        ],
        measurements: [
          { ...MEASUREMENT, id: 'm1', value: '41', limit },
          { ...MEASUREMENT, id: 'm2', value: '4 or 5', limit: target },
          { ...MEASUREMENT, id: 'm3', value: '', limit },
          { ...MEASUREMENT, id: 'm4', value: '41', limit: mean },
        ],
      }),
    );
    expect(answers).toEqual({
      'not-met': 1,
      met: 2,
      'not-seen': 0,
      'not-applicable': 0,
      unanswered: 2,
    });
    expect(values).toEqual({
      beyond: 2,
      within: 1,
      'beyond-span': 1,
      'within-span': 0,
      'beyond-target': 1,
      'within-target': 1,
      'cannot-tell': 2,
    });
  });

  test('keep what was not measured apart', () => {
    const { measured, unmeasured } = partsOf(
      visit({ measurements: [MEASUREMENT, { ...MEASUREMENT, id: 'm2', value: ' ' }] }),
    );
    expect(measured.map(({ measurement, judged }) => [measurement.id, judged.reason])).toEqual([
      ['m1', 'no-limit'],
    ]);
    expect(unmeasured.map(({ id }) => id)).toEqual(['m2']);
  });
});
