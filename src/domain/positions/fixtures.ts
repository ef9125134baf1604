import type { SurveyedPosition } from '../visits/types.ts';

/** A corrected position of tests. */
export function surveyed(
  feature: string,
  [lon, lat]: [number, number],
  changes: Partial<SurveyedPosition> = {},
): SurveyedPosition {
  return {
    feature,
    name: '东县电厂',
    nameEn: 'East power plant',
    lon,
    lat,
    radiusM: 8,
    source: 'averaged',
    fixes: 12,
    seconds: 34,
    date: '2026-11-22',
    by: '张三',
    reason: '',
    createdAt: '2026-11-22T01:30:00.000Z',
    updatedAt: '2026-11-22T01:30:00.000Z',
    deletedAt: null,
    version: { one: 1 },
    ...changes,
  };
}
