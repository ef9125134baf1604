import 'maplibre-gl/dist/maplibre-gl.css';
import { Map as MapLibreMap } from 'maplibre-gl';
import type { Basemap } from '#domain/basemap.ts';
import type { AtlasFeature } from '#domain/types.ts';
import { serveIcons } from '#map/icons.ts';
import { SYSTEM_FONTS } from '#map/style/layer-kit.ts';
import { countyLabels } from '#map/style/shapes.ts';
import { buildStyle, recordData } from '#map/style/style.ts';
import type { Bounds } from '#map/types.ts';
import { setBundledWorker } from '#map/worker.ts';

/** Shows what the atlas shows first; `data-status` turns `ready` as its does. */
export function showMap(pane: HTMLElement, basemap: Basemap, features: AtlasFeature[]): void {
  // Size and place come from the address, so that this map draws as much as the atlas's does.
  const query = new URLSearchParams(location.search);
  pane.style.width = `${query.get('width')}px`;
  pane.style.height = `${query.get('height')}px`;
  setBundledWorker();
  const map = new MapLibreMap({
    container: pane,
    style: buildStyle(
      { theme: 'light', lang: 'zh', base: 'embedded', county: null, fonts: SYSTEM_FONTS },
      null,
      {
        ...recordData(features, basemap),
        basemap,
        countyLabels: countyLabels(basemap),
        marks: { type: 'FeatureCollection', features: [] },
      },
    ),
    bounds: (query.get('bounds') ?? '').split(',').map(Number) as Bounds,
    // As in src/map/atlas-map.ts.
    fitBoundsOptions: { padding: 40 },
    minZoom: 5,
    maxZoom: 18,
    maxPitch: 0,
    renderWorldCopies: false,
    attributionControl: false,
    fadeDuration: 200,
    validateStyle: false,
  });
  serveIcons(map);
  map.once('idle', () => {
    pane.dataset.status = 'ready';
  });
}
