import {
  TerraDrawLineStringMode,
  TerraDrawPointMode,
  TerraDrawPolygonMode,
  TerraDrawSelectMode,
} from 'terra-draw';
import { paletteOf } from '../style/palette.ts';
import { SITE_COLOURS } from '../style/site-layers.ts';
import type { DrawMode, Theme } from '../types.ts';
import type { ShapeMode } from './shapes.ts';

type Colour = `#${string}`;

/** Terra Draw's names of our modes. */
export const MODE_NAMES: Record<DrawMode, string> = {
  point: 'point',
  line: 'linestring',
  polygon: 'polygon',
  edit: 'select',
} satisfies Record<DrawMode, string> & Record<ShapeMode, string>;

/** Radius of handles in CSS pixels: large enough for a finger, as their catch is wider still. */
const HANDLE = 6;
const POINT = 8;
/** CSS pixels around a handle or a closing point that still catch it. */
const CATCH = 24;

/** What draws and edits, in the colours of the theme that is asked for with every change. */
export function drawModes(theme: () => Theme) {
  const colour = () => SITE_COLOURS[theme()] as Colour;
  const halo = () => paletteOf(theme()).halo as Colour;
  const handle = { color: halo, outlineColor: colour, width: HANDLE, outlineWidth: 2.5 };
  const closing = {
    closingPointColor: handle.outlineColor,
    closingPointOutlineColor: handle.color,
    closingPointWidth: handle.width,
    closingPointOutlineWidth: 2,
  };
  const area = { fillColor: colour, fillOpacity: 0.2, outlineColor: colour, outlineWidth: 3 };
  const point = { pointColor: colour, pointOutlineColor: halo, pointWidth: POINT };
  return [
    new TerraDrawPointMode({
      editable: true,
      pointerDistance: CATCH,
      styles: {
        ...point,
        pointOutlineWidth: 2.5,
        editedPointColor: colour,
        editedPointOutlineColor: halo,
        editedPointWidth: POINT,
        editedPointOutlineWidth: 2.5,
      },
    }),
    new TerraDrawLineStringMode({
      pointerDistance: CATCH,
      styles: { lineStringColor: colour, lineStringWidth: 3, ...closing },
    }),
    new TerraDrawPolygonMode({ pointerDistance: CATCH, styles: { ...area, ...closing } }),
    selectMode(colour, halo),
  ];
}

function selectMode(colour: () => Colour, halo: () => Colour): TerraDrawSelectMode {
  const corners = {
    feature: { coordinates: { draggable: true, deletable: true, midpoints: { draggable: true } } },
  };
  return new TerraDrawSelectMode({
    pointerDistance: CATCH,
    allowManualDeselection: false,
    keyEvents: null,
    flags: { point: { feature: { draggable: true } }, linestring: corners, polygon: corners },
    styles: {
      selectedPointColor: colour,
      selectedPointOutlineColor: halo,
      selectedPointWidth: POINT,
      selectedPointOutlineWidth: 2.5,
      selectedLineStringColor: colour,
      selectedLineStringWidth: 3,
      selectedPolygonColor: colour,
      selectedPolygonFillOpacity: 0.2,
      selectedPolygonOutlineColor: colour,
      selectedPolygonOutlineWidth: 3,
      selectionPointColor: halo,
      selectionPointOutlineColor: colour,
      selectionPointWidth: HANDLE,
      selectionPointOutlineWidth: 2.5,
      midPointColor: colour,
      midPointOutlineColor: halo,
      midPointWidth: HANDLE - 2,
      midPointOutlineWidth: 1.5,
      midPointOpacity: 0.7,
    },
  });
}
