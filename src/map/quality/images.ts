import type { Map as MapLibreMap } from 'maplibre-gl';
import { SWATCHES, type Swatch } from '#domain/quality/palette.ts';
import { PATTERNS } from '#domain/quality/patterns.ts';
import { SYMBOLS } from '#domain/symbols.ts';
import type { Kind } from '#domain/types.ts';
import { iconRatio, newCanvas } from '../icons.ts';
import { badgeId, patternId } from '../style/quality-layers.ts';
import type { Lang, QualityMark, Theme } from '../types.ts';

/** Side of a symbol and of a pattern's tile in CSS pixels. */
const BADGE = 34;
const TILE = 10;
/** The box that kinds' shapes are drawn in, with room for an edge. */
const SHAPE_BOX = 24;
const EDGE = 3;

/** A promise has a letter of its own; its colour is that of a bare figure. */
const TARGET: Swatch = { ...SWATCHES.figure, label: { zh: '目', en: 'T' } };

/** Gives the map the symbols and patterns of the marks that it lacks. */
export function addQualityImages(
  map: MapLibreMap,
  marks: readonly QualityMark[],
  lang: Lang,
  theme: Theme,
): void {
  const add = (id: string, draw: () => ImageData | null) => {
    const image = map.hasImage(id) ? null : draw();
    if (image) map.addImage(id, image, { pixelRatio: iconRatio() });
  };
  for (const { feature, swatch: id, target } of marks) {
    const mark = target ? 'target' : id;
    const swatch = target ? TARGET : SWATCHES[id];
    const { kind } = feature.properties;
    const isDashed = target || id === 'none';
    add(badgeId(kind, mark, lang, theme), () => drawBadge(kind, swatch, isDashed, lang, theme));
    add(patternId(mark), () => drawPattern(swatch));
  }
}

function drawBadge(
  kind: Kind,
  swatch: Swatch,
  isDashed: boolean,
  lang: Lang,
  theme: Theme,
): ImageData | null {
  const pixels = Math.ceil(BADGE * iconRatio());
  const context = newCanvas(pixels);
  if (!context) return null;
  // The jurisdictions' ring would leave no ground for a letter.
  const shape = new Path2D(kind === 'jurisdiction' ? 'M3 3h18v18H3z' : SYMBOLS[kind].path);
  const scale = pixels / (SHAPE_BOX + 2 * EDGE);
  context.setTransform(scale, 0, 0, scale, EDGE * scale, EDGE * scale);
  context.lineJoin = 'round';
  context.strokeStyle = theme === 'light' ? swatch.outline.dark : swatch.outline.light;
  context.lineWidth = 5;
  context.stroke(shape);
  context.fillStyle = swatch.color;
  context.fill(shape);
  context.strokeStyle = swatch.outline[theme];
  context.lineWidth = 1.8;
  if (isDashed) context.setLineDash([3, 2]);
  context.stroke(shape);
  context.fillStyle = swatch.ink;
  const label = swatch.label[lang];
  context.font = `700 ${label.length > 2 ? 8 : 11}px sans-serif`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillText(label, SHAPE_BOX / 2, SHAPE_BOX * (kind === 'water-source' ? 0.58 : 0.52));
  return context.getImageData(0, 0, pixels, pixels);
}

function drawPattern({ pattern, ink }: Swatch): ImageData | null {
  const pixels = Math.round(TILE * iconRatio());
  const context = newCanvas(pixels);
  if (!context) return null;
  const { lines, dots, hollow } = PATTERNS[pattern];
  context.scale(pixels, pixels);
  context.strokeStyle = ink;
  context.fillStyle = ink;
  context.lineWidth = 1 / TILE;
  for (const [x1, y1, x2, y2] of lines) {
    context.beginPath();
    context.moveTo(x1, y1);
    context.lineTo(x2, y2);
    context.stroke();
  }
  for (const [x, y, radius] of dots) {
    context.beginPath();
    context.arc(x, y, radius, 0, 2 * Math.PI);
    if (hollow) context.stroke();
    else context.fill();
  }
  return context.getImageData(0, 0, pixels, pixels);
}
