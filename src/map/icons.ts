import type { Map as MapLibreMap } from 'maplibre-gl';
import { SYMBOLS } from '#domain/symbols.ts';
import { KINDS } from '#domain/types.ts';
import { paletteOf } from './style/palette.ts';
import { ICON_PIXELS, iconId } from './style/record-layers.ts';
import type { Theme } from './types.ts';

const SYMBOL_BOX = 24;
const OUTLINE = 3;
const THEMES: readonly Theme[] = ['light', 'dark'];

/**
 * Draws icons when the map first asks for them. Their ids name the theme, so that a change of
 * theme is a change of a layer's layout and nothing must be drawn anew; and a style that replaces
 * ours gets them back without being told.
 */
export function serveIcons(map: MapLibreMap): void {
  const drawers = new Map(
    THEMES.flatMap((theme) =>
      KINDS.map(
        (kind) =>
          [
            iconId(kind, theme),
            () => drawIcon(SYMBOLS[kind].path, SYMBOLS[kind][theme], theme),
          ] as const,
      ),
    ),
  );
  const pixelRatio = iconRatio();
  map.setMissingStyleImageResolver((id) => {
    const image = drawers.get(id)?.();
    if (image && !map.hasImage(id)) map.addImage(id, image, { pixelRatio });
  });
}

/** A symbol in its colour with an outline in the ground's; null where the page has no 2D canvas. */
export function drawIcon(path: string, fill: string, theme: Theme): ImageData | null {
  const pixels = Math.ceil(ICON_PIXELS * iconRatio());
  const context = newCanvas(pixels);
  if (!context) return null;
  const shape = new Path2D(path);
  const scale = pixels / (SYMBOL_BOX + OUTLINE);
  context.setTransform(scale, 0, 0, scale, (OUTLINE / 2) * scale, (OUTLINE / 2) * scale);
  context.lineJoin = 'round';
  context.lineWidth = OUTLINE;
  context.strokeStyle = paletteOf(theme).halo;
  context.stroke(shape);
  context.fillStyle = fill;
  context.fill(shape);
  return context.getImageData(0, 0, pixels, pixels);
}

/** A square canvas to draw an image on; null where the page has none. */
export function newCanvas(pixels: number): CanvasRenderingContext2D | null {
  const canvas = document.createElement('canvas');
  canvas.width = pixels;
  canvas.height = pixels;
  return canvas.getContext('2d');
}

/** Pixels of an image for one CSS pixel. */
export function iconRatio(): number {
  return Math.max(1, Math.min(window.devicePixelRatio, 4));
}
