import type { Map as MapLibreMap } from 'maplibre-gl';
import type { SitingGeometry } from '#domain/geometry/types.ts';
import type { DrawTool } from './draw/tool.ts';
import type { DrawMode, DrawState, Theme } from './types.ts';

interface DrawViewHost {
  /** Kept when the map has a style to draw on. */
  styled: Promise<unknown>;
  theme(): Theme;
  /** Clicks draw from now on, or no longer. */
  setDrawing(isDrawing: boolean): void;
  onDrawn(geometry: SitingGeometry | null, state: DrawState): void;
  onFailed(): void;
}

/** The drawing tool, whose code is loaded when it is first taken up. */
export class DrawView {
  #map: MapLibreMap;
  #host: DrawViewHost;
  #tool: DrawTool | null = null;
  #loading: Promise<void> | null = null;
  #isEnded = false;
  isDrawing = false;

  constructor(map: MapLibreMap, host: DrawViewHost) {
    this.#map = map;
    this.#host = host;
  }

  /** As `AtlasMap.draw`. */
  draw(mode: DrawMode | null, geometry?: SitingGeometry | null): void {
    if (this.#tool) {
      this.#tool.draw(mode, geometry);
    } else if (mode !== null || this.#loading) {
      this.#loading ??= this.#load();
      void this.#loading.then(() => this.#tool?.draw(mode, geometry));
    }
  }

  undo(): void {
    this.#tool?.undo();
  }

  redo(): void {
    this.#tool?.redo();
  }

  /** To be called before the map goes. */
  end(): void {
    this.#isEnded = true;
    this.#tool?.stop();
    this.#tool = null;
  }

  async #load(): Promise<void> {
    const { styled, theme, onFailed } = this.#host;
    try {
      const { DrawTool } = await import('./draw/tool.ts');
      await styled;
      if (this.#isEnded) return;
      this.#tool = new DrawTool(this.#map, {
        theme,
        report: (geometry, state) => this.#report(geometry, state),
      });
    } catch {
      this.#loading = null;
      onFailed();
    }
  }

  #report(geometry: SitingGeometry | null, state: DrawState): void {
    this.isDrawing = state.mode !== null;
    this.#host.setDrawing(this.isDrawing);
    this.#host.onDrawn(geometry, state);
  }
}
