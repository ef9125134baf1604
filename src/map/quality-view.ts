import type { Map as MapLibreMap } from 'maplibre-gl';
import type { QualityDrawing, QualityOverlay } from './quality/overlay.ts';
import { QUALITY_SOURCE } from './style/ids.ts';

/** Draws the quality layer, whose code is loaded when there is first one to draw. */
export class QualityView {
  #map: MapLibreMap;
  /** The code has come; whoever has something to draw may do so. */
  #onLoaded: () => void;
  #overlay: QualityOverlay | null = null;
  #isAsked = false;
  #drawn = '';
  #marks: unknown = null;

  constructor(map: MapLibreMap, onLoaded: () => void) {
    this.#map = map;
    this.#onLoaded = onLoaded;
  }

  /** To be called with everything that is drawn, whenever any of it may have changed. */
  draw(drawing: QualityDrawing): void {
    if (!this.#overlay) {
      if (drawing.quality && !this.#isAsked) void this.#load();
      return;
    }
    const isOnMap = this.#map.getSource(QUALITY_SOURCE) !== undefined;
    const settings = JSON.stringify(drawing.layers);
    if (isOnMap && drawing.quality === this.#marks && settings === this.#drawn) return;
    this.#marks = drawing.quality;
    this.#drawn = settings;
    this.#overlay.draw(drawing);
  }

  /** Another style is there, without our images: the next drawing draws everything. */
  forget(): void {
    this.#drawn = '';
  }

  async #load(): Promise<void> {
    this.#isAsked = true;
    try {
      const code = await import('./quality/overlay.ts');
      this.#overlay = new code.QualityOverlay(this.#map);
      this.#onLoaded();
    } catch {
      // The list holds all that the map would show; the next layer asks again.
      this.#isAsked = false;
    }
  }
}
