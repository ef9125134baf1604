/**
 * The page that the atlas is measured against: a map of the same style over the same data in a box
 * of the same size, and nothing else. Like the atlas it asks for code and data at once.
 */
import { featuresOf } from '#data/overview.ts';
import type { Basemap } from '#domain/basemap.ts';
import type { Overview } from '#domain/types.ts';

const URLS = import.meta.glob<string>('../../../geodata/{overview.json,basemap.geojson}', {
  query: '?url',
  import: 'default',
  eager: true,
});

async function fetchFile<T>(name: string): Promise<T> {
  const response = await fetch(URLS[`../../../geodata/${name}`] ?? '');
  return JSON.parse(await response.text());
}

async function start(): Promise<void> {
  const [{ showMap }, basemap, overview] = await Promise.all([
    import('./map.ts'),
    fetchFile<Basemap>('basemap.geojson'),
    fetchFile<Overview>('overview.json'),
  ]);
  const pane = document.querySelector<HTMLElement>('.map-pane');
  if (!pane) throw new Error('index.html has no .map-pane');
  showMap(pane, basemap, featuresOf(overview).value);
}

void start();
