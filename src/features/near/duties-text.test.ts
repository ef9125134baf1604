import { describe, expect, test } from 'vitest';
import { dutyTexts } from './duties-text.ts';

const NONE = { passed: [], notMet: 0, soon: 0, met: null };
const SOME = {
  passed: [
    { year: 2025, count: 3 },
    { year: 2021, count: 1 },
  ],
  notMet: 1,
  soon: 2,
  met: { count: 1, date: '2026-11-20' },
};

describe('what is said of dated obligations', () => {
  test('is nothing where there are none', () => {
    expect(dutyTexts(NONE, 'zh')).toEqual([]);
  });

  test('never says that a deadline was missed', () => {
    expect(dutyTexts(SOME, 'zh')).toEqual([
      '期限已过：2025年3项、2021年1项（是否完成不详）',
      '其中现场“不符合”：1项',
      '一年内到期：2项',
      '现场“符合”：1项（2026年11月20日）',
    ]);
    expect(dutyTexts(SOME, 'en')).toEqual([
      'Deadline passed 2025: 3, 2021: 1 (not known whether met)',
      'Of these “not met” on site: 1',
      'Due within a year: 2',
      '“Met” on site: 1 obligation (November 20, 2026)',
    ]);
  });
});
