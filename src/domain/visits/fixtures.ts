import type { CheckItem, Measurement, Photo, SurveyedPosition, Visit } from './types.ts';

/** A visit for tests, with one of everything. */
export const ITEM: CheckItem = {
  obligation: 'pingcheng-14/ob/limit-1',
  plan: 'pingcheng-14',
  kind: 'limit',
  text: '化学需氧量不超过40毫克/升',
  textEn: 'COD at most 40 mg/L',
  due: '2025',
  cite: [{ section: '4.2' }],
  limit: {
    comparator: '<=',
    value: 40,
    unit: 'mg/L',
    source: '规划 4.2',
    sourceEn: 'plan, 4.2',
  },
  answer: null,
  value: '',
  unit: 'mg/L',
  note: '',
};

export const MEASUREMENT: Measurement = {
  id: 'm1',
  parameter: 'cod',
  name: '化学需氧量',
  nameEn: 'COD',
  value: '38',
  unit: 'mg/L',
  limit: null,
};

export const PHOTO: Photo = {
  id: '00000000-0000-4000-8000-0000000000f1',
  caption: '排口',
  width: 4,
  height: 3,
  bytes: 5,
  takenAt: '2026-11-22T09:30:00',
  gps: { lon: 113.3, lat: 40.1 },
};

export const VISIT: Visit = {
  id: '00000000-0000-4000-8000-000000000001',
  date: '2026-11-22',
  person: '王工',
  feature: {
    id: 'pingcheng-14/enterprise/dongjiao',
    plan: 'pingcheng-14',
    name: '大同市东郊污水处理厂',
    nameEn: 'Datong Dongjiao sewage works',
    dataVersion: 'test',
  },
  title: '',
  position: {
    lon: 113.3456789,
    lat: 40.0987654,
    accuracyM: 8,
    source: 'device',
    at: '2026-11-22T01:30:00.000Z',
  },
  items: [ITEM],
  measurements: [MEASUREMENT],
  notes: '',
  photos: [PHOTO],
  history: [],
  createdAt: '2026-11-22T01:30:00.000Z',
  updatedAt: '2026-11-22T01:30:00.000Z',
  deletedAt: null,
  version: { here: 1 },
};

export const SURVEYED: SurveyedPosition = {
  feature: 'pingcheng-14/enterprise/dongjiao',
  name: '大同市东郊污水处理厂',
  nameEn: 'Datong Dongjiao sewage works',
  lon: 113.3456789,
  lat: 40.0987654,
  radiusM: 9,
  source: 'averaged',
  fixes: 30,
  seconds: 60,
  date: '2026-11-22',
  by: '王工',
  reason: '',
  createdAt: '2026-11-22T01:30:00.000Z',
  updatedAt: '2026-11-22T01:30:00.000Z',
  deletedAt: null,
  version: { here: 1 },
};
