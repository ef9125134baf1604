import { type AtlasRecord, buildRecord, type RecordParts } from './record.ts';
import type {
  AtlasFeature,
  FeatureGeometry,
  FeatureProperties,
  Obligation,
  Plan,
  Position,
} from './types.ts';

/** A position of tests, by default good to 1 km. */
export function position(radiusM: number | null = 1000, method: Position['method'] = 'gazetteer') {
  return { method, radiusM, basis: '依据', basisEn: 'Basis' };
}

/** A feature of tests at a point; `changes` go over its properties. */
export function feature(
  id: string,
  geometry: FeatureGeometry | null = { type: 'Point', coordinates: [113.1, 40.1] },
  changes: Partial<FeatureProperties> = {},
): AtlasFeature {
  const [plan = '', kind = ''] = id.split('/');
  return {
    type: 'Feature',
    id,
    geometry,
    properties: {
      id,
      plan,
      kind: kind as FeatureProperties['kind'],
      category: 'power',
      name: '东县电厂',
      nameEn: 'East power plant',
      place: null,
      county: 'east',
      position: geometry ? position() : null,
      cite: [{ section: '3.1' }],
      facts: [],
      observations: [],
      obligations: [],
      discrepancies: [],
      links: [],
      ...changes,
    },
  };
}

/** A county outline of 0.2° for the plan `plan`. */
export function county(plan = 'alpha-14'): AtlasFeature {
  const ring = [
    [113, 40],
    [113.2, 40],
    [113.2, 40.2],
    [113, 40.2],
    [113, 40],
  ];
  return feature(
    `${plan}/jurisdiction/east`,
    { type: 'Polygon', coordinates: [ring] },
    { category: 'county', name: '东县', nameEn: 'East County', position: position(4000, 'area') },
  );
}

export function obligation(id: string, changes: Partial<Obligation> = {}): Obligation {
  return {
    id: `alpha-14/obligation/${id}`,
    plan: 'alpha-14',
    text: '噪声不超过55',
    textEn: 'Noise at most 55',
    kind: 'limit',
    appliesTo: [],
    features: [],
    cite: [{ section: '5.1' }],
    ...changes,
  };
}

export function plan(id = 'alpha-14'): Plan {
  return {
    id,
    title: '东县规划',
    titleEn: 'Plan of East County',
    issuer: '东县政府',
    issuerEn: 'East County government',
    issued: '2021-12',
    period: [2021, 2025],
    baseYear: 2020,
    jurisdiction: `${id}/jurisdiction/east`,
    bbox: [113, 40, 113.2, 40.2],
    cite: [{ section: '封面' }],
  };
}

/** A record of tests with one plan. */
export function record(parts: Partial<RecordParts> = {}): AtlasRecord {
  return buildRecord({
    complete: true,
    terms: { 米: 'm', 东县政府: 'East County government' },
    catalog: {
      version: 'test',
      date: '2026-11-22',
      layers: [],
      categories: [{ id: 'power', kind: 'enterprise', zh: '火电', en: 'Thermal power' }],
      parameters: [],
      projectTypes: [],
    },
    plans: [plan()],
    features: [],
    subjects: [],
    indicators: [],
    obligations: [],
    discrepancies: [],
    standards: { editions: [], limits: [] },
    ...parts,
  });
}
