import type { Map as MapLibreMap } from 'maplibre-gl';
import type { FieldDrawing, FieldOverlay } from './field/overlay.ts';
import { FIELD_SOURCES } from './style/ids.ts';

/** Draws position, route and own places, whose code is loaded when there is first something to draw. */
export class FieldView {
  #map: MapLibreMap;
  /** The code has come; whoever has something to draw may do so. */
  #onLoaded: () => void;
  #overlay: FieldOverlay | null = null;
  /** What made the loading begin: it is tried again for something else only. */
  #wanted: FieldDrawing['view'] | null = null;
  #drawn: FieldDrawing | null = null;

  constructor(map: MapLibreMap, onLoaded: () => void) {
    this.#map = map;
    this.#onLoaded = onLoaded;
  }

  /** To be called with everything that is drawn, whenever any of it may have changed. */
  draw(drawing: FieldDrawing): void {
    const { view } = drawing;
    if (!this.#overlay) {
      const isWanted = view.here || view.route || view.fieldPoints?.length;
      if (isWanted && !(this.#wanted && isSameView(view, this.#wanted))) this.#load(view);
      return;
    }
    const isOnMap = this.#map.getSource(FIELD_SOURCES.here) !== undefined;
    if (isOnMap && this.#drawn && isSame(drawing, this.#drawn)) return;
    this.#drawn = drawing;
    this.#overlay.draw(drawing);
  }

  /** Another style is there, without our sources: the next drawing draws everything. */
  forget(): void {
    this.#drawn = null;
  }

  #load(view: FieldDrawing['view']): void {
    this.#wanted = view;
    import('./field/overlay.ts').then(
      (code) => {
        this.#overlay ??= new code.FieldOverlay(this.#map);
        this.#onLoaded();
      },
      // The lists hold all that the map would show; the next change asks again.
      () => undefined,
    );
  }
}

function isSame(a: FieldDrawing, b: FieldDrawing): boolean {
  return isSameView(a.view, b.view) && JSON.stringify(a.layers) === JSON.stringify(b.layers);
}

function isSameView(a: FieldDrawing['view'], b: FieldDrawing['view']): boolean {
  return a.here === b.here && a.route === b.route && a.fieldPoints === b.fieldPoints;
}
