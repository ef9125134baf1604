import type {
  ErrorEvent,
  LayerSpecification,
  Map as MapLibreMap,
  StyleSpecification,
} from 'maplibre-gl';
import type { Basemap, OnlineBasemap } from '#domain/basemap.ts';
import { applyLayers } from './apply-layers.ts';
import { FieldView } from './field-view.ts';
import { watchOnline } from './online.ts';
import { QualityView } from './quality-view.ts';
import { RecordView } from './record-view.ts';
import { SiteView } from './site-view.ts';
import { contextOf, type LayerInput, SYSTEM_FONTS } from './style/layer-kit.ts';
import { fontsOf, keepGuests, mergeStyles } from './style/online.ts';
import { countyLabels } from './style/shapes.ts';
import { buildLayers, buildStyle } from './style/style.ts';
import type { MapView, Theme } from './types.ts';

const KEPT_PROBLEMS = 50;

interface DrawingOptions {
  basemap: Basemap;
  view: MapView;
  online: OnlineBasemap | null;
  events: { onBasemapFailed(): void; onToolFailed(): void };
}

/** Keeps what the map shows equal to the view, and the embedded basemap beneath it if need be. */
export class MapDrawing {
  readonly map: MapLibreMap;
  readonly problems: string[] = [];
  /** Kept when the map first has a style. */
  readonly styled: Promise<unknown>;
  view: MapView;
  #basemap: Basemap;
  #countyLabels;
  #online: OnlineBasemap | null;
  #base: LayerInput['base'] = 'embedded';
  #hasGaps = false;
  #fonts = SYSTEM_FONTS;
  #pointerHover: string | null = null;
  #isStyled = false;
  #record: RecordView;
  /** What the map has been given last, to tell what differs. */
  #layers: LayerSpecification[];
  #layersKey = '';
  #quality: QualityView;
  #site: SiteView;
  #field: FieldView;
  #isDrawing = false;

  /** @param newMap makes the map with our style; what it throws passes through */
  constructor(options: DrawingOptions, newMap: (style: StyleSpecification) => MapLibreMap) {
    const { basemap, view, online } = options;
    this.view = view;
    this.#basemap = basemap;
    this.#countyLabels = countyLabels(basemap);
    this.#online = online;
    this.#record = new RecordView(basemap, view);
    this.#layers = buildLayers(this.#input(), online);
    this.map = newMap(this.#style());
    this.#site = new SiteView(this.map, {
      onLoaded: () => this.#draw(),
      onFailed: options.events.onToolFailed,
    });
    this.#quality = new QualityView(this.map, () => this.#draw());
    this.#field = new FieldView(this.map, () => this.#draw());
    this.styled = this.map.once('style.load');
    this.map.on('style.load', () => {
      this.#isStyled = true;
      this.#site.forget();
      this.#quality.forget();
      this.#field.forget();
      this.#draw();
    });
    // Until the context is back, MapLibre has no style to change; what changes meanwhile is kept.
    this.map.on('webglcontextlost', () => {
      this.#isStyled = false;
    });
    this.#showTheme();
    const handleOnline = online && this.#watch(online, options.events.onBasemapFailed);
    this.map.on('error', (event) => {
      if (!handleOnline?.(event)) this.#note(event);
    });
  }

  /** The theme of what is drawn, which above an online basemap is not the page's. */
  get theme(): Theme {
    return contextOf(this.#input()).theme;
  }

  update(view: MapView): void {
    this.view = view;
    this.#draw();
  }

  /** The feature beneath the pointer, drawn at once rather than after a round through the app. */
  setPointerHover(id: string | null): void {
    this.#pointerHover = id;
    this.#draw();
  }

  /** Whether the drawing tool is up, which then shows the site. */
  setDrawing(isDrawing: boolean): void {
    this.#isDrawing = isDrawing;
    this.#draw();
  }

  #draw(): void {
    this.#record.follow(this.view, this.#pointerHover);
    this.#drawLayers();
    if (!this.#isStyled) return;
    this.#record.apply(this.map);
    this.#quality.draw({ quality: this.view.quality, layers: this.#input() });
    this.#field.draw({ view: this.view, layers: this.#input() });
    const { hoveredId, relatedIds } = this.view;
    this.#site.draw({
      view: this.view,
      layers: this.#input(),
      hot: hoveredId === null ? relatedIds : [hoveredId, ...relatedIds],
      isDrawing: this.#isDrawing,
    });
  }

  #drawLayers(): void {
    const input = this.#input();
    const key = JSON.stringify(input);
    if (!this.#isStyled || key === this.#layersKey) return;
    this.#layersKey = key;
    this.#showTheme();
    const next = buildLayers(input, this.#online);
    applyLayers(this.map, this.#layers, next);
    this.#layers = next;
  }

  #input(): LayerInput {
    const { theme, contrast = false, lang, selectedCounty: county } = this.view;
    return { theme, contrast, lang, county, base: this.#base, fonts: this.#fonts };
  }

  #style(): StyleSpecification {
    const data = {
      ...this.#record.data,
      basemap: this.#basemap,
      countyLabels: this.#countyLabels,
    };
    return buildStyle(this.#input(), this.#online, data);
  }

  /** For the stylesheet: controls follow the map's theme. */
  #showTheme(): void {
    this.map.getContainer().dataset.mapTheme = this.view.theme;
  }

  #watch(online: OnlineBasemap, onBasemapFailed: () => void): (event: ErrorEvent) => boolean {
    return watchOnline(this.map, online, {
      onReady: () => {
        this.#base = this.#hasGaps ? 'patched' : 'online';
        this.#draw();
      },
      onGap: () => {
        this.#hasGaps = true;
        if (this.#base === 'online') this.#base = 'patched';
        this.#draw();
      },
      onFailed: () => {
        // Rasters stay: what comes of them later, or is kept on the device, still shows.
        if (online.type === 'style') this.#dropStyle();
        onBasemapFailed();
      },
      merge: (next) => {
        this.#base = 'online';
        this.#fonts = fontsOf(next);
        const ours = this.#style();
        this.#layers = ours.layers;
        return mergeStyles(next, ours);
      },
    });
  }

  /** Back to the embedded basemap alone. */
  #dropStyle(): void {
    const wasMerged = this.#base === 'online';
    this.#online = null;
    this.#base = 'embedded';
    this.#fonts = SYSTEM_FONTS;
    if (!wasMerged) return;
    const ours = this.#style();
    this.#layers = ours.layers;
    this.map.setStyle(ours, { diff: true, transformStyle: keepGuests });
    this.map.once('styledata', () => this.#draw());
  }

  #note({ error }: ErrorEvent): void {
    // Requests that a newer one replaced were stopped on purpose.
    if (error instanceof Error && error.name === 'AbortError') return;
    if (this.problems.length < KEPT_PROBLEMS) this.problems.push(error.message);
  }
}
