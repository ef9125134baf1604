import { county, feature, plan, position, record } from '#domain/fixtures.ts';
import type { RuleSet } from '#domain/siting/types.ts';
import { loopbackPort } from '../fixtures.ts';
import type { FromWorker, Pace, SitingCalls, ToWorker } from './protocol.ts';
import { serve } from './serve.ts';
import type { SitingData } from './session.ts';

export const WETLAND = 'alpha-14/zone/wetland';
export const WELL = 'alpha-14/water-source/well';

const RULES: RuleSet = {
  rules: [
    {
      id: 'alpha-14/obligation/ban',
      origin: 'plan',
      plan: 'alpha-14',
      text: '湿地内禁止新增焦化',
      textEn: 'No new coking in the wetland',
      cite: [{ plan: 'alpha-14', section: '5.1' }],
      from: '2021-01-01',
      to: null,
      relation: 'inside',
      target: WETLAND,
      effect: 'prohibited',
      projectTypes: ['coking'],
    },
    {
      id: 'alpha-14/obligation/well',
      origin: 'plan',
      plan: 'alpha-14',
      text: '水井200米内禁止新建住宅',
      textEn: 'No new housing within 200 m of the well',
      cite: [{ plan: 'alpha-14', section: '5.2' }],
      from: '2021-01-01',
      to: null,
      relation: 'within',
      target: WELL,
      distanceM: 200,
      effect: 'prohibited',
      projectTypes: ['housing'],
    },
  ],
  derivedZones: [],
  projectTypes: ['coking', 'housing'].map((id) => ({
    id,
    zh: id === 'coking' ? '焦化' : '住宅',
    en: id,
    parents: [],
    industry: [],
    choosable: true,
  })),
};

/**
 * A county with a wetland at 113.10–113.12° E, 40.10–40.12° N where coking is prohibited, and a well
 * known to 1 km, near which housing is.
 */
export const SITING_DATA: SitingData = {
  record: record({
    plans: [plan()],
    features: [
      county(),
      feature(
        WETLAND,
        {
          type: 'Polygon',
          coordinates: [
            [
              [113.1, 40.1],
              [113.12, 40.1],
              [113.12, 40.12],
              [113.1, 40.12],
              [113.1, 40.1],
            ],
          ],
        },
        { category: 'wetland', name: '东湿地', nameEn: 'East wetland' },
      ),
      feature(
        WELL,
        { type: 'Point', coordinates: [113.055, 40.05] },
        { category: 'well', name: '东水井', nameEn: 'East well', position: position(1000) },
      ),
    ],
  }),
  rules: RULES,
  missing: [],
};

/** Stands in for the worker. */
export function loopback(session: (pace: () => Pace) => SitingCalls) {
  return loopbackPort<ToWorker, FromWorker>((post) => serve(session, post));
}

/** A text as a file that a user chose. */
export function textFile(name: string, text: string) {
  return { name, blob: new Blob([text]) };
}
