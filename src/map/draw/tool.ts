import type { Map as MapLibreMap } from 'maplibre-gl';
import { TerraDraw, TerraDrawModeUndoRedo } from 'terra-draw';
import { TerraDrawMapLibreGLAdapter } from 'terra-draw-maplibre-gl-adapter';
import type { SitingGeometry } from '#domain/geometry/types.ts';
import { DRAW_PREFIX } from '../style/ids.ts';
import type { DrawMode, DrawState, Theme } from '../types.ts';
import { History } from './history.ts';
import { listenToKeys } from './keys.ts';
import { drawModes, MODE_NAMES } from './modes.ts';
import { isEditable, isSameShape, isWhole, modeOf, rounded, type ShapeMode } from './shapes.ts';

/** Terra Draw refuses coordinates with more decimals. */
const TOOL_DECIMALS = 9;

interface DrawHost {
  theme(): Theme;
  /** Something changed by the reader's hand or by a call. */
  report(geometry: SitingGeometry | null, state: DrawState): void;
}

/**
 * Draws one point, line or polygon and edits its corners. While a shape is unfinished, undo takes
 * back its corners; otherwise it goes through the finished states.
 */
export class DrawTool {
  #map: MapLibreMap;
  #host: DrawHost;
  #draw: TerraDraw;
  #mode: DrawMode | null = null;
  /** What to draw when undoing has left nothing to edit. */
  #shape: ShapeMode = 'point';
  #history = new History<SitingGeometry | null>(null);
  #stopKeys: (() => void) | null = null;
  #said = '';

  constructor(map: MapLibreMap, host: DrawHost) {
    this.#map = map;
    this.#host = host;
    this.#draw = new TerraDraw({
      adapter: new TerraDrawMapLibreGLAdapter({ map, prefixId: DRAW_PREFIX }),
      modes: drawModes(() => host.theme()),
      undoRedo: { modeLevel: new TerraDrawModeUndoRedo() },
    });
    this.#draw.on('finish', (id, { action }) => this.#finished(id, action === 'draw'));
    this.#draw.on('history', () => this.#report());
  }

  /** As `AtlasMap.draw`. */
  draw(mode: DrawMode | null, geometry?: SitingGeometry | null): void {
    const isNew = geometry !== undefined && !isSameShape(geometry, this.#history.current);
    if (!isNew && mode === this.#mode) return;
    if (isNew) this.#history.push(geometry);
    this.#take(mode);
    // Whoever took the tool up by keyboard goes on by keyboard.
    if (this.#mode && this.#mode !== 'edit') this.#map.getCanvas().focus({ preventScroll: true });
    this.#report();
  }

  undo(): void {
    if (this.#mode && this.#draw.canUndo()) this.#draw.undo();
    else this.#step('undo');
  }

  redo(): void {
    if (this.#mode && this.#draw.canRedo()) this.#draw.redo();
    else this.#step('redo');
  }

  /** Takes everything off the map. */
  stop(): void {
    this.#mode = null;
    this.#stopKeys?.();
    this.#stopKeys = null;
    if (this.#draw.enabled) this.#draw.stop();
  }

  get #isUnfinished(): boolean {
    return this.#mode !== null && this.#draw.getModeState() === 'drawing';
  }

  #take(mode: DrawMode | null): void {
    const { current } = this.#history;
    if (mode === null || (mode === 'edit' && current && !isEditable(current))) {
      this.stop();
      return;
    }
    this.#start();
    this.#mode = mode === 'edit' && !current ? this.#shape : mode;
    if (this.#mode !== 'edit') this.#shape = this.#mode;
    this.#show();
  }

  #start(): void {
    if (this.#draw.enabled) return;
    this.#draw.start();
    this.#stopKeys = listenToKeys(this.#map, {
      isUnfinished: () => this.#isUnfinished,
      placesByEnter: () => this.#mode === 'point',
      cancelled: () => this.#report(),
      left: () => {
        this.stop();
        this.#report();
      },
    });
  }

  /** Shows the finished geometry in the current mode, without what was unfinished. */
  #show(): void {
    if (!this.#mode) return;
    this.#draw.clear();
    this.#draw.setMode(MODE_NAMES[this.#mode]);
    const { current } = this.#history;
    if (!current || !isEditable(current)) return;
    const [added] = this.#draw.addFeatures([
      {
        type: 'Feature',
        geometry: rounded(current, TOOL_DECIMALS),
        properties: { mode: MODE_NAMES[modeOf(current)] },
      },
    ]);
    if (this.#mode !== 'edit') return;
    if (added?.valid && added.id !== undefined) this.#draw.selectFeature(added.id);
    else this.stop();
  }

  /** @param isDrawn false when an earlier shape was edited */
  #finished(id: string | number, isDrawn: boolean): void {
    const geometry = this.#draw.getSnapshotFeature(id)?.geometry;
    if (!geometry || !isEditable(geometry)) return;
    const drawn = rounded(geometry);
    if (isWhole(drawn)) this.#history.push(drawn);
    if (isDrawn) {
      if (this.#mode !== 'point' && this.#history.current) this.#mode = 'edit';
      this.#show();
    }
    this.#report();
  }

  #step(direction: 'undo' | 'redo'): void {
    this.#history[direction]();
    const { current } = this.#history;
    if (this.#mode) this.#take(current ? modeAfterStep(this.#mode, current) : this.#shape);
    this.#report();
  }

  /** The tool's events overlap, so what has been said is not said again. */
  #report(): void {
    const isUnfinished = this.#isUnfinished;
    const { current } = this.#history;
    const state: DrawState = {
      mode: this.#mode,
      isUnfinished,
      canUndo: (isUnfinished && this.#draw.canUndo()) || this.#history.canUndo,
      canRedo: (isUnfinished && this.#draw.canRedo()) || this.#history.canRedo,
    };
    const said = JSON.stringify([current, state]);
    if (said === this.#said) return;
    this.#said = said;
    this.#host.report(current, state);
  }
}

/** A point is placed anew in the mode that placed it; other shapes are edited. */
function modeAfterStep(mode: DrawMode, geometry: SitingGeometry): DrawMode {
  return mode !== 'edit' && geometry.type === 'Point' ? 'point' : 'edit';
}
