import { loadQualityView } from '#app/later.ts';
import type { MapView } from '#map/atlas-map.ts';
import type { AtlasState } from '#store/state.ts';

type Quality = NonNullable<MapView['quality']> | null;

/** Gives the map its quality layer; the code comes when the panel is first opened. */
export class QualityOnMap {
  readonly #onLoaded: () => void;
  #view: ((state: AtlasState) => Quality) | null = null;
  #isAsked = false;

  /** @param onLoaded draws the map anew */
  constructor(onLoaded: () => void) {
    this.#onLoaded = onLoaded;
  }

  /** The layer to draw; null while there is none, or none yet. */
  of(state: AtlasState): Quality {
    if (state.quality && !this.#view && !this.#isAsked) void this.#load();
    return state.quality && this.#view ? this.#view(state) : null;
  }

  async #load(): Promise<void> {
    this.#isAsked = true;
    try {
      this.#view = (await loadQualityView()).qualityView;
      this.#onLoaded();
    } catch {
      // The next change asks again; the panel, which comes the same way, says that it failed.
      this.#isAsked = false;
    }
  }
}
