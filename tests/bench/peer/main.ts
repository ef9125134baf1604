/**
 * The page that the atlas is measured against: a map of the same style over the same data in a box
 * of the same size, and nothing else. Like the atlas it asks for code and data at once.
 */
import type { Basemap } from '#domain/basemap.ts';
import type { AtlasFeature } from '#domain/types.ts';

const URLS = Object.entries(
  import.meta.glob<string>('../../../geodata/*.geojson', {
    query: '?url',
    import: 'default',
    eager: true,
  }),
);

async function fetchJson<T>(url: string): Promise<T> {
  const response = await fetch(url);
  return JSON.parse(await response.text());
}

async function start(): Promise<void> {
  const isBasemap = ([path]: [string, string]) => path.endsWith('/basemap.geojson');
  const [, basemapUrl = ''] = URLS.find(isBasemap) ?? [];
  const layers = URLS.filter((entry) => !isBasemap(entry)).map(([, url]) =>
    fetchJson<{ features: AtlasFeature[] }>(url),
  );
  const [{ showMap }, basemap, ...collections] = await Promise.all([
    import('./map.ts'),
    fetchJson<Basemap>(basemapUrl),
    ...layers,
  ]);
  const pane = document.querySelector<HTMLElement>('.map-pane');
  if (!pane) throw new Error('index.html has no .map-pane');
  showMap(
    pane,
    basemap,
    collections.flatMap(({ features }) => features),
  );
}

void start();
