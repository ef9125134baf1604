import { describe, expect, test } from 'vitest';
import { applyChange } from '#domain/visits/change.ts';
import { ITEM, MEASUREMENT, PHOTO, VISIT } from '#domain/visits/fixtures.ts';
import { removedPhotos } from '#domain/visits/trace.ts';
import type { Visit, VisitChange } from '#domain/visits/types.ts';
import { VISIT_WORDS } from '#i18n/visit.ts';
import { historyLine } from './history-text.ts';

const stamp = { at: '2026-11-22T03:00:00.000Z', device: 'here' };

function changed(...changes: VisitChange[]): Visit {
  return changes.reduce((visit, change) => applyChange(visit, change, stamp), VISIT);
}

function lines(visit: Visit, lang: 'zh' | 'en' = 'zh'): string[] {
  return visit.history.map((change) => {
    const { what, values } = historyLine(visit, change, lang, VISIT_WORDS[lang]);
    return values ? `${what}｜${values.before} → ${values.after}` : what;
  });
}

const { obligation } = ITEM;
const EVERY: VisitChange[] = [
  { field: 'date', value: '2026-11-21' },
  { field: 'person', value: '李工' },
  { field: 'title', value: '排口' },
  { field: 'notes', value: '围堰破损' },
  { field: 'position', value: null },
  { field: 'answer', obligation, value: 'not-met' },
  { field: 'value', obligation, value: '45' },
  { field: 'note', obligation, value: '现场复测' },
  { field: 'measurement', id: 'm1', value: { ...MEASUREMENT, value: '41' } },
  { field: 'measurement', id: 'm1', value: null },
  { field: 'caption', photo: PHOTO.id, value: '总排口' },
  { field: 'photo', photo: PHOTO.id, value: null },
  { field: 'deleted', value: true },
  { field: 'deleted', value: false },
];

describe('the edit history', () => {
  test('says every change in words, without ids', () => {
    const told = lines(changed(...EVERY));
    expect(told).toEqual([
      '日期｜2026年11月22日 → 2026年11月21日',
      '检查人｜王工 → 李工',
      '地点名称｜（空） → 排口',
      '备注｜（空） → 围堰破损',
      '位置｜40.098765° N, 113.345679° E，误差 8 m 以内，设备定位 → （空）',
      '化学需氧量不超过40毫克/升：现场情况｜（空） → 不符合',
      '化学需氧量不超过40毫克/升：测得的值｜（空） → 45',
      '化学需氧量不超过40毫克/升：备注｜（空） → 现场复测',
      '化学需氧量｜38 mg/L → 41 mg/L',
      '去掉测值“化学需氧量”',
      '照片说明｜排口 → 总排口',
      '去掉照片 · 总排口',
      '删除记录',
      '恢复记录',
    ]);
  });

  test('speaks English too', () => {
    expect(lines(changed({ field: 'answer', obligation, value: 'met' }), 'en')).toEqual([
      'COD at most 40 mg/L: Found on site｜(empty) → Met',
    ]);
  });

  test('stands what a damaged or newer file may hold', () => {
    const odd = (field: string, before: string | null, next: string | null) =>
      lines({ ...VISIT, history: [{ ...stamp, field, before, after: next }] })[0];
    expect(odd('position', 'not json', '{"lon":"x"}')).toBe('位置｜（空） → （空）');
    expect(odd('item/gone/answer', 'perhaps', 'met')).toBe('检查内容：现场情况｜（空） → 符合');
    expect(odd('photo/x', null, '[]')).toBe('去掉照片');
    expect(odd('weather', null, 'rain')).toBe('其他修改｜（空） → rain');
    expect(odd('notes', null, 'x'.repeat(5000))?.length).toBeLessThan(200);
  });

  test('brings back what photos were taken out', () => {
    const without = changed({ field: 'photo', photo: PHOTO.id, value: null });
    expect(removedPhotos(without)).toEqual([PHOTO]);
    const back = applyChange(
      without,
      { field: 'photo', photo: PHOTO.id, value: PHOTO },
      { ...stamp, at: '2026-11-22T04:00:00.000Z' },
    );
    expect(back.photos).toEqual([PHOTO]);
    expect(removedPhotos(back)).toEqual([]);
    expect(removedPhotos(VISIT)).toEqual([]);
  });
});
