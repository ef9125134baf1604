import type { Basemap, OnlineBasemap } from '#domain/basemap.ts';
import { feature as anyFeature } from '#domain/fixtures.ts';
import type { AtlasFeature, FeatureGeometry, FeatureProperties } from '#domain/types.ts';

/** A works of the record for tests; `changes` go over its properties. */
export function feature(
  geometry: FeatureGeometry | null,
  changes: Partial<FeatureProperties> = {},
): AtlasFeature {
  const position = { method: 'gazetteer', radiusM: 1000, basis: '', basisEn: '' } as const;
  return anyFeature(changes.id ?? 'plan/enterprise/works', geometry, { position, ...changes });
}

/** A square of 0.1° whose south-west corner is given. */
export function square(west: number, south: number): FeatureGeometry {
  const [east, north] = [west + 0.1, south + 0.1];
  return {
    type: 'Polygon',
    coordinates: [
      [
        [west, south],
        [east, south],
        [east, north],
        [west, north],
        [west, south],
      ],
    ],
  };
}

const county = (id: string, geometry: FeatureGeometry, approximate?: true) => ({
  type: 'Feature' as const,
  geometry: geometry as Basemap['features'][number]['geometry'],
  properties: {
    class: 'county' as const,
    id,
    name: `${id}区`,
    nameEn: id,
    ...(approximate ? { approximate } : {}),
  },
});

/** Two counties, one of them approximate, and a town named as the first. */
export const BASEMAP: Basemap = {
  type: 'FeatureCollection',
  features: [
    county('exact', square(113, 40)),
    county('rough', square(113.1, 40), true),
    {
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [113.05, 40.05] },
      properties: { class: 'town', id: 'town', name: 'exact区', nameEn: 'exact', rank: 2 },
    },
  ],
};

/** One of every kind of drawn thing. */
export const FEATURES: AtlasFeature[] = [
  feature({ type: 'Point', coordinates: [113.05, 40.05] }),
  feature(square(113.1, 40), {
    id: 'plan/jurisdiction/rough',
    kind: 'jurisdiction',
    category: 'county',
    place: 'rough',
    county: 'rough',
    position: { method: 'area', radiusM: 4000, basis: '', basisEn: '' },
  }),
  feature(square(113, 40), {
    id: 'plan/jurisdiction/exact',
    kind: 'jurisdiction',
    category: 'county',
    place: 'exact',
    county: 'exact',
    position: { method: 'area', radiusM: 600, basis: '', basisEn: '' },
  }),
  feature(
    {
      type: 'LineString',
      coordinates: [
        [113, 40],
        [113.2, 40.1],
      ],
    },
    {
      id: 'plan/river/he',
      kind: 'river',
      category: 'main-river',
      position: { method: 'estimate', radiusM: 5000, basis: '', basisEn: '' },
    },
  ),
];

export const ONLINE: Record<string, OnlineBasemap | null> = {
  none: null,
  xyz: {
    type: 'xyz',
    url: 'https://tiles.example/{z}/{x}/{y}.png',
    attribution: '©',
    maxZoom: 17,
  },
  tianditu: { type: 'tianditu', key: 'a key' },
  style: { type: 'style', url: 'https://tiles.example/style.json' },
};
