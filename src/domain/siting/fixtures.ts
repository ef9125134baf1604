import { county, feature, plan, position, record } from '../fixtures.ts';
import type { SitingGeometry } from '../geometry/types.ts';
import type { AtlasFeature, FeatureGeometry, FeatureProperties, Plan } from '../types.ts';
import { buildContext, type SitingContext } from './context.ts';
import type { OfficialZone } from './official.ts';
import type { DerivedZone, ProjectType, Rule, Site } from './types.ts';

/** A place of tests in the middle of the fixtures' county, and metres to the degree there. */
export const CENTRE: [number, number] = [113.1, 40.1];
const METRES_EAST = 85_270;
const METRES_NORTH = 111_035;

/** A position so many metres east and north of the centre, to about 1 ‰. */
export function at(eastM: number, northM = 0): [number, number] {
  return [CENTRE[0] + eastM / METRES_EAST, CENTRE[1] + northM / METRES_NORTH];
}

/** A square about a position, `halfM` metres to each side. */
export function square(
  eastM: number,
  northM: number,
  halfM: number,
): FeatureGeometry & SitingGeometry {
  const [w, e, s, n] = [eastM - halfM, eastM + halfM, northM - halfM, northM + halfM];
  return { type: 'Polygon', coordinates: [[at(w, s), at(e, s), at(e, n), at(w, n), at(w, s)]] };
}

export function point(eastM: number, northM = 0): FeatureGeometry & SitingGeometry {
  return { type: 'Point', coordinates: at(eastM, northM) };
}

/** A feature of tests: `id` without its plan, its uncertainty in metres. */
export function target(
  id: string,
  geometry: FeatureGeometry | null,
  radiusM = 0,
  changes: Partial<FeatureProperties> = {},
): AtlasFeature {
  const place = geometry ? { position: position(radiusM) } : {};
  return feature(`alpha-14/${id}`, geometry, { category: 'wetland', ...place, ...changes });
}

/** A rule of tests: its plan's, forbidding everything inside `alpha-14/zone/a`. */
export function rule(id: string, changes: Partial<Rule> = {}): Rule {
  return {
    id: `alpha-14/obligation/${id}`,
    origin: 'plan',
    plan: 'alpha-14',
    text: '湿地内禁止建设',
    textEn: 'No building in the wetland',
    cite: [{ plan: 'alpha-14', section: '5.1' }],
    from: '2021-01-01',
    to: null,
    relation: 'inside',
    target: 'alpha-14/zone/a',
    effect: 'prohibited',
    projectTypes: ['any'],
    ...changes,
  };
}

/** The same of no plan: it holds everywhere. */
export function nationalRule(id: string, changes: Partial<Rule> = {}): Rule {
  const { plan: _, ...own } = rule(id, {
    origin: 'national',
    cite: [{ document: '法', documentEn: 'Law', section: '第1条', verification: 'verified' }],
    ...changes,
  });
  return { ...own, id: `national/${id}` };
}

type Edge = [id: string, basis: 'stated' | 'reading', plan?: string];

export function projectType(id: string, ...parents: Edge[]): ProjectType {
  return {
    id,
    zh: id,
    en: id,
    parents: parents.map(([parent, basis, by]) => ({
      id: parent,
      basis,
      cite: by ? [{ plan: by, section: '1' }] : [],
    })),
    industry: [],
    choosable: true,
  };
}

export const PROJECT_TYPES = [
  projectType('any'),
  projectType('coking', ['heavy', 'stated', 'alpha-14'], ['thirsty', 'reading']),
  projectType('heavy', ['dirty', 'stated']),
  projectType('dirty'),
  projectType('thirsty'),
  projectType('housing'),
];

export function derivedZone(changes: Partial<DerivedZone> = {}): DerivedZone {
  return {
    id: 'alpha-14/water-source/well/grade-1',
    source: 'alpha-14/water-source/well',
    grade: 'grade-1',
    lowerM: 100,
    upperM: 500,
    reason: '推算',
    reasonEn: 'derived',
    verification: 'unverified',
    cite: [{ document: 'HJ 338', section: '—', verification: 'unverified' }],
    ...changes,
  };
}

interface Parts {
  features?: AtlasFeature[];
  plans?: Plan[];
  rules?: Rule[];
  derivedZones?: DerivedZone[];
  projectTypes?: ProjectType[];
  official?: OfficialZone[];
}

/** The fixtures' county and plan with what a test adds. The county is 17 by 22 km, good to 600 m. */
export function context(parts: Parts = {}): SitingContext {
  const { derivedZones = [], features = [], official = [], plans = [plan()] } = parts;
  const { projectTypes = PROJECT_TYPES, rules = [] } = parts;
  const home = county();
  home.properties = { ...home.properties, place: 'east', position: position(600, 'area') };
  return buildContext(
    record({ features: [home, ...features], plans }),
    { rules, derivedZones, projectTypes },
    official,
  );
}

export function site(geometry: SitingGeometry = point(0), radiusM = 0, type = 'coking'): Site {
  return { name: '场址', geometry, radiusM, type };
}

export const DATE = '2023-06-01';
