import type { Map as MapLibreMap } from 'maplibre-gl';
import { VERDICT_SYMBOLS } from '#domain/siting/symbols.ts';
import type { Effect } from '#domain/siting/types.ts';
import { drawIcon, iconRatio, newCanvas } from '../icons.ts';
import { hatchId, pinId } from '../style/site-layers.ts';
import type { Theme } from '../types.ts';

/** Side of a hatching tile in CSS pixels. */
const TILE = 12;
const HATCH_OPACITY = 0.4;

/** Lines of a tile, `[x1, y1, x2, y2]` in tile sides; they run over its edges so that tiles join. */
const HATCHES: Record<Effect, [number, number, number, number][]> = {
  prohibited: [...slanted(1), ...slanted(-1)],
  restricted: slanted(1),
  conditional: slanted(-1),
  notice: [[0, 0.5, 1, 0.5]],
};

/** Gives the map the pins and hatchings of a theme that it lacks. */
export function addSiteImages(map: MapLibreMap, theme: Theme): void {
  const add = (id: string, draw: () => ImageData | null) => {
    const image = map.hasImage(id) ? null : draw();
    if (image) map.addImage(id, image, { pixelRatio: iconRatio() });
  };
  for (const [verdict, symbol] of Object.entries(VERDICT_SYMBOLS)) {
    add(pinId(verdict, theme), () => drawIcon(symbol.path, symbol[theme], theme));
  }
  for (const [effect, lines] of Object.entries(HATCHES)) {
    const colour = VERDICT_SYMBOLS[effect as Effect][theme];
    add(hatchId(effect, theme), () => drawHatch(lines, colour));
  }
}

/** A diagonal that rises (1) or falls (-1), and its neighbours' corners. */
function slanted(direction: 1 | -1): [number, number, number, number][] {
  return [-1, 0, 1].map((shift) =>
    direction === 1 ? [shift, 1, shift + 1, 0] : [shift, 0, shift + 1, 1],
  );
}

function drawHatch(lines: [number, number, number, number][], colour: string): ImageData | null {
  const pixels = Math.round(TILE * iconRatio());
  const context = newCanvas(pixels);
  if (!context) return null;
  context.scale(pixels, pixels);
  context.strokeStyle = colour;
  context.globalAlpha = HATCH_OPACITY;
  context.lineWidth = 1 / TILE;
  context.lineCap = 'square';
  context.beginPath();
  for (const [x1, y1, x2, y2] of lines) {
    context.moveTo(x1, y1);
    context.lineTo(x2, y2);
  }
  context.stroke();
  return context.getImageData(0, 0, pixels, pixels);
}
