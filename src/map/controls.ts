import {
  AttributionControl,
  GeolocateControl,
  type Map as MapLibreMap,
  NavigationControl,
  ScaleControl,
} from 'maplibre-gl';
import { type Fix, readFix } from '#domain/fix.ts';
import type { MapWords } from './types.ts';

export interface Controls {
  setWords(words: MapWords): void;
}

interface LocateListener {
  /** The reader's position cannot be had. */
  onLocateFailed(): void;
  /** The reader's position; null when the button was switched off. */
  onLocated(fix: Fix | null): void;
}

/** MapLibre's names for the words of ours that its controls say. */
export function localeOf(words: MapWords): Record<string, string> {
  return {
    'Map.Title': words.title,
    'NavigationControl.ZoomIn': words.zoomIn,
    'NavigationControl.ZoomOut': words.zoomOut,
    'NavigationControl.ResetBearing': words.resetNorth,
    'GeolocateControl.FindMyLocation': words.locate,
    'GeolocateControl.LocationNotAvailable': words.locateFailed,
    'AttributionControl.ToggleAttribution': words.toggleAttribution,
    'ScaleControl.Meters': words.scaleUnits?.m ?? 'm',
    'ScaleControl.Kilometers': words.scaleUnits?.km ?? 'km',
  };
}

/** Adds the controls, whose first words came with the map's `locale`. */
export function addControls(map: MapLibreMap, words: MapWords, listener: LocateListener): Controls {
  const scale = new ScaleControl({ unit: 'metric', maxWidth: 110 });
  let attribution = newAttribution(words);
  map.addControl(attribution, 'bottom-right');
  map.addControl(newLocate(map, listener), 'bottom-right');
  map.addControl(
    new NavigationControl({ showCompass: true, visualizePitch: false }),
    'bottom-right',
  );
  map.addControl(scale, 'bottom-left');

  return {
    setWords(next) {
      renameInPlace(map, next);
      // Asking for the unit again makes it write its label in the new words.
      scale.setUnit('metric');
      map.removeControl(attribution);
      attribution = newAttribution(next);
      map.addControl(attribution, 'bottom-right');
      // A control added to a bottom corner goes on top of the others; this one belongs below.
      const corner = map.getContainer().querySelector('.maplibregl-ctrl-bottom-right');
      const element = corner?.querySelector('.maplibregl-ctrl-attrib');
      if (element) corner?.append(element);
    },
  };
}

/** The button moves the map with the reader; dot and ring are drawn by the view. */
function newLocate(map: MapLibreMap, { onLocateFailed, onLocated }: LocateListener) {
  const locate = new GeolocateControl({
    positionOptions: { enableHighAccuracy: true, timeout: 20_000 },
    trackUserLocation: true,
    showUserLocation: false,
    showAccuracyCircle: false,
    fitBoundsOptions: { maxZoom: 15 },
  });
  locate.on('error', () => onLocateFailed());
  locate.on('geolocate', ({ coords, timestamp }) => {
    const fix = readFix(coords, timestamp);
    if (fix) onLocated(fix);
  });
  // The same event says that the map was moved by hand; the watch then goes on in the background.
  locate.on('trackuserlocationend', () => {
    const isOn = map.getContainer().querySelector('.maplibregl-ctrl-geolocate-background');
    if (!isOn) onLocated(null);
  });
  return locate;
}

/** MapLibre opens even a compact attribution until the map is first moved. */
class FoldedAttribution extends AttributionControl {
  override onAdd(map: MapLibreMap): HTMLElement {
    const element = super.onAdd(map);
    element.removeAttribute('open');
    element.classList.remove('maplibregl-compact-show');
    return element;
  }
}

function newAttribution(words: MapWords): AttributionControl {
  // Folded: the legend says the same, and on a phone the text would cover the map.
  return new FoldedAttribution({ compact: true, customAttribution: words.attribution });
}

/**
 * New words without a new map. Controls read `map._locale` when they are added and when they write
 * a label later (scale, a refused position), but titles already written stay; removing and adding
 * the controls would lose a running position watch. So the locale is filled anew, and the titles
 * of the buttons that exist are set by their documented class names.
 */
function renameInPlace(map: MapLibreMap, words: MapWords): void {
  Object.assign(map._locale, localeOf(words));
  map.getCanvas().setAttribute('aria-label', words.title);
  const titles: [className: string, title: string][] = [
    ['zoom-in', words.zoomIn],
    ['zoom-out', words.zoomOut],
    ['compass', words.resetNorth],
  ];
  for (const [className, title] of titles) setTitle(map, className, title);
  const button = map.getContainer().querySelector('.maplibregl-ctrl-geolocate');
  const refused = button instanceof HTMLButtonElement && button.disabled && button.title !== '';
  setTitle(map, 'geolocate', refused ? words.locateFailed : words.locate);
}

function setTitle(map: MapLibreMap, className: string, title: string): void {
  const button = map.getContainer().querySelector(`.maplibregl-ctrl-${className}`);
  button?.setAttribute('title', title);
  button?.setAttribute('aria-label', title);
}
