import { setWorkerUrl } from 'maplibre-gl';
// `?worker&url` bundles the worker with the chunk that it shares with the main thread into one
// file of our own origin: plain `?url` would emit the worker under a hashed name, from where it
// looks in vain for `./maplibre-gl-shared.mjs`.
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';

let isSet = false;

/** Tells MapLibre, once, where its worker is; a bundler moves it from where it would look. */
export function setBundledWorker(): void {
  if (isSet) return;
  setWorkerUrl(workerUrl);
  isSet = true;
}
