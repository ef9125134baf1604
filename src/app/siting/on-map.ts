import type { SitingGeometry } from '#domain/geometry/types.ts';
import { pointingRadiusM } from '#domain/positions/pointing.ts';
import type { Outline } from '#domain/siting/outlines.ts';
import type { AtlasMap, DrawState, MapView } from '#map/atlas-map.ts';
import type { AtlasStore } from '#store/atlas-store.ts';
import { recordOf } from '#store/selectors.ts';
import type { AtlasState } from '#store/state.ts';
import { zonesOf } from './zones.ts';

type SitingView = Required<Pick<MapView, 'site' | 'siteZones' | 'sites'>>;

const NO_OUTLINES: readonly Outline[] = [];
const NOTHING: SitingView = { site: null, siteZones: [], sites: [] };

/** Shows the site check on the map, and brings what is drawn there into the store. */
export class SiteOnMap {
  readonly #store: AtlasStore;
  readonly #map: AtlasMap;
  readonly #site = memo((geometry: SitingGeometry | null, radiusM: number) =>
    geometry ? { geometry, radiusM } : null,
  );
  readonly #zones = memo(zonesOf);

  constructor(store: AtlasStore, map: AtlasMap) {
    this.#store = store;
    this.#map = map;
  }

  /** The parts of the map's view that are the site check's; the same objects while nothing changes. */
  view(state: AtlasState): SitingView {
    const { check, siting } = state;
    const record = recordOf(state);
    if (!check || !record) return NOTHING;
    const { report, batch, basis, zones } = siting;
    const { geometry, radiusM } = report && batch ? report.input : check;
    return {
      site: this.#site(geometry, radiusM),
      siteZones:
        report && basis
          ? this.#zones(report, record, basis, zones?.outlines ?? NO_OUTLINES)
          : NOTHING.siteZones,
      sites: batch?.rows ?? NOTHING.sites,
    };
  }

  /** Hands requests of the store to the drawing tool. */
  follow(now: AtlasState, before: AtlasState): void {
    const { ask, drawing } = now.siting;
    if (ask && ask !== before.siting.ask && (ask.to === 'undo' || ask.to === 'redo')) {
      this.#store.getState().setSiting({ ask: null });
      if (ask.to === 'undo') this.#map.undoDrawing();
      else this.#map.redoDrawing();
    } else if (
      drawing !== before.siting.drawing ||
      now.check?.geometry !== before.check?.geometry
    ) {
      this.#map.draw(drawing, now.check?.geometry ?? null);
    }
  }

  /** The drawing tool reports what it holds. */
  drawn(geometry: SitingGeometry | null, { mode, canUndo, canRedo }: DrawState): void {
    const { siting, camera, drawn } = this.#store.getState();
    const isGuess = geometry !== null && !siting.ownRadius;
    const tool = { drawing: mode, canUndo, canRedo };
    drawn(geometry, tool, isGuess ? pointingRadiusM(camera) : null);
  }

  /** A site of the batch was clicked. */
  chosen(row: number): void {
    this.#store.getState().ask({ to: 'open', row });
  }
}

/** Remembers the last answer: the map compares by reference. */
function memo<A extends readonly unknown[], R>(compute: (...args: A) => R): (...args: A) => R {
  let last: { args: A; result: R } | null = null;
  return (...args) => {
    if (!last || args.some((arg, i) => arg !== last?.args[i])) {
      last = { args, result: compute(...args) };
    }
    return last.result;
  };
}
