import type { Map as MapLibreMap } from 'maplibre-gl';
import type { SiteDrawing, SiteOverlay } from './site/overlay.ts';
import { SITE_SOURCES } from './style/ids.ts';

interface SiteViewHost {
  /** The code has come; whoever has something to draw may do so. */
  onLoaded(): void;
  onFailed(): void;
}

/** Draws the site check, whose code is loaded when there is first something to draw. */
export class SiteView {
  #map: MapLibreMap;
  #host: SiteViewHost;
  #overlay: SiteOverlay | null = null;
  /** What made the loading begin: it is tried again for something else only. */
  #wanted: SiteDrawing['view'] | null = null;
  #drawn: SiteDrawing | null = null;

  constructor(map: MapLibreMap, host: SiteViewHost) {
    this.#map = map;
    this.#host = host;
  }

  /** To be called with everything that is drawn, whenever any of it may have changed. */
  draw(drawing: SiteDrawing): void {
    const { view } = drawing;
    if (!this.#overlay) {
      const isWanted = view.site || view.siteZones?.length || view.sites?.length;
      if (isWanted && !(this.#wanted && isSameView(view, this.#wanted))) this.#load(view);
      return;
    }
    const isOnMap = this.#map.getSource(SITE_SOURCES.site) !== undefined;
    if (isOnMap && this.#drawn && isSame(drawing, this.#drawn)) return;
    this.#drawn = drawing;
    this.#overlay.draw(drawing);
  }

  /** Another style is there, without our images: the next drawing draws everything. */
  forget(): void {
    this.#drawn = null;
  }

  #load(view: SiteDrawing['view']): void {
    this.#wanted = view;
    import('./site/overlay.ts').then((code) => {
      this.#overlay ??= new code.SiteOverlay(this.#map);
      this.#host.onLoaded();
    }, this.#host.onFailed);
  }
}

function isSame(a: SiteDrawing, b: SiteDrawing): boolean {
  return isSameView(a.view, b.view) && settingsOf(a) === settingsOf(b);
}

function isSameView(a: SiteDrawing['view'], b: SiteDrawing['view']): boolean {
  return a.site === b.site && a.siteZones === b.siteZones && a.sites === b.sites;
}

function settingsOf({ layers, hot, isDrawing }: SiteDrawing): string {
  return JSON.stringify([layers, hot, isDrawing]);
}
