import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { loadBasemap, loadConfig, loadRecord } from '#data/load.ts';
import { type AtlasStore, createAtlasStore } from '#store/atlas-store.ts';
import { AtlasContext } from '#store/use-atlas.ts';
import { App } from './App.tsx';
import { followTheme } from './appearance.ts';
import './styles/index.css';
import { initialView, keepAddress } from './address.ts';
import { judgeWhenOpened, loadRest, locateWhenAsked } from './later.ts';
import type { MapParts } from './MapPane.tsx';
import { toNotice } from './notice.ts';
import { rememberedLang, rememberedTheme, rememberSettings } from './settings.ts';

/** Starts everything at once: the map's code, the data and the page need not wait for each other. */
export function startAtlas(): void {
  const mapParts: Promise<MapParts> = Promise.all([
    import('#map/atlas-map.ts'),
    loadBasemap(),
    loadConfig(),
  ]).then(([code, basemap, config]) => ({ code, basemap, config }));
  const loading = loadRecord();

  const { view, notices } = initialView(location.search, rememberedLang());
  const store = createAtlasStore({ ...view, theme: rememberedTheme(), notices });
  keepAddress(store);
  rememberSettings(store);
  followTheme(store);
  void loading.then(({ record, notes }) => store.getState().loaded(record, notes.map(toNotice)));
  reportMapFiles(store, mapParts);
  void loadRest(store, loading);
  judgeWhenOpened(store);
  locateWhenAsked(store);

  const root = document.getElementById('root');
  if (!root) throw new Error('index.html has no #root');
  createRoot(root).render(
    <StrictMode>
      <AtlasContext value={store}>
        <App mapParts={mapParts} />
      </AtlasContext>
    </StrictMode>,
  );
}

function reportMapFiles(store: AtlasStore, mapParts: Promise<MapParts>): void {
  mapParts.then(
    ({ basemap, config }) => {
      for (const note of [...basemap.notes, ...config.notes]) {
        store.getState().notify(toNotice(note));
      }
    },
    // The pane itself shows that its code did not arrive.
    () => undefined,
  );
}
