import type { AtlasFeature, Kind, Position } from '../../src/domain/types.ts';
import type { Gazetteer, Place, PlaceMethod } from './places.ts';

type Geometry = AtlasFeature['geometry'];

export interface Located {
  geometry: Geometry;
  position: Position | null;
  county: string | null;
}

const NOWHERE: Located = { geometry: null, position: null, county: null };

/** From best to worst: a feature of several places is as good as its worst. */
const METHOD_ORDER: PlaceMethod[] = [
  'surveyed',
  'plan',
  'gazetteer',
  'relative',
  'estimate',
  'area',
];

/**
 * Geometry and position quality of a feature from the places that its seed row names.
 * A county jurisdiction is its outline; a river a line through its places; a feature known only to
 * a county gets no point.
 */
export function locate(
  { kind, slug }: { kind: Kind; slug: string },
  places: Place[],
  gazetteer: Gazetteer,
): Located {
  const [first] = places;
  if (!first) return kind === 'river' ? publishedCourse(slug, gazetteer) : NOWHERE;
  const county = places.every((place) => place.county === first.county) ? first.county : null;
  const boundary = gazetteer.boundaries.get(first.id);
  if (kind === 'jurisdiction' && boundary) {
    const { radiusM, basis, basisEn } = boundary.properties;
    const geometry = boundary.geometry;
    return { geometry, position: { method: 'area', radiusM, basis, basisEn }, county };
  }
  const points = places.flatMap((place) => (place.lonLat ? [place.lonLat] : []));
  if (points.length === 0 || (kind === 'river' && points.length < places.length)) {
    return { geometry: null, position: areaPosition(places), county };
  }
  const position = pointPosition(places, kind);
  // A reservoir, or a river known at one place only, is a point like any other.
  if (kind === 'river' && points.length > 1) {
    return { geometry: { type: 'LineString', coordinates: points }, position, county };
  }
  const [point] = points;
  const geometry: Geometry =
    points.length === 1 && point
      ? { type: 'Point', coordinates: point }
      : { type: 'MultiPoint', coordinates: points };
  return { geometry, position, county };
}

function publishedCourse(slug: string, gazetteer: Gazetteer): Located {
  const course = gazetteer.courses.get(slug);
  if (!course) return NOWHERE;
  const { radiusM, source } = course.properties;
  const basis = `概略中心线，取自 ${source}`;
  const basisEn = `Coarse centre line from ${source}`;
  return {
    geometry: course.geometry,
    position: { method: 'gazetteer', radiusM, basis, basisEn },
    county: null,
  };
}

function areaPosition(places: Place[]): Position {
  return {
    method: 'area',
    radiusM: null,
    basis: [...new Set(places.map((place) => place.basis))].join('；'),
    basisEn: [...new Set(places.map((place) => place.basisEn))].join('; '),
  };
}

/** Of a feature with several sites those with a point are drawn, and the basis names the others. */
function pointPosition(places: Place[], kind: Kind): Position {
  const drawn = places.filter((place) => place.lonLat !== null);
  const worst = Math.max(...drawn.map((place) => METHOD_ORDER.indexOf(place.method)));
  const method = METHOD_ORDER[worst] ?? 'estimate';
  const radiusM = Math.max(...drawn.map((place) => place.radiusM ?? 0));
  const [only] = places;
  if (places.length === 1 && only) {
    return { method, radiusM, basis: only.basis, basisEn: only.basisEn };
  }
  const [basis, basisEn] = kind === 'river' ? riverBasis(drawn) : sitesBasis(places, drawn);
  return { method, radiusM, basis, basisEn };
}

function riverBasis(places: Place[]): [string, string] {
  const names = places.map((place) => place.name).join('、');
  const namesEn = places.map((place) => place.nameEn).join(', ');
  return [
    `示意线：按流向依次连接${names}，非实测河道`,
    `Schematic: joins ${namesEn} in the order of flow; not a surveyed course`,
  ];
}

function sitesBasis(places: Place[], drawn: Place[]): [string, string] {
  const others = places.filter((place) => place.lonLat === null);
  const rest = others.map((place) => place.name).join('、');
  const restEn = others.map((place) => place.nameEn).join(', ');
  return [
    `共 ${places.length} 处，图上绘出 ${drawn.length} 处，依据见各地名${rest && `；${rest}只知所在区县，未绘点`}`,
    `${places.length} sites, ${drawn.length} drawn, each with its own basis${restEn && `; ${restEn}: known only to the county, not drawn`}`,
  ];
}
