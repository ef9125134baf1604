import type { Theme } from '../types.ts';

/** Colours of all that carries no meaning of its own; kinds bring theirs in `SYMBOLS`. */
export interface Palette {
  /** Beyond every known county. */
  ground: string;
  /** Neighbouring counties, drawn for context. */
  neighbour: string;
  /** Counties of the record. */
  land: string;
  border: string;
  /** Outline of a plan's territory. */
  territory: string;
  water: string;
  waterText: string;
  text: string;
  faintText: string;
  halo: string;
  /** Selection, hover and clusters: neutral, so that it competes with no class colour. */
  ink: string;
  inkText: string;
}

const PALETTES: Record<Theme, Palette> = {
  light: {
    ground: '#e4e3de',
    neighbour: '#eeede8',
    land: '#faf9f5',
    border: '#b4afa3',
    territory: '#5b6472',
    water: '#9fc4da',
    waterText: '#3d6f8c',
    text: '#30343a',
    faintText: '#6a6c69',
    halo: '#ffffff',
    ink: '#14181f',
    inkText: '#ffffff',
  },
  dark: {
    ground: '#14171b',
    neighbour: '#1a1e23',
    land: '#22272e',
    border: '#4d555f',
    territory: '#a3adba',
    water: '#36566b',
    waterText: '#8fb8d2',
    text: '#dde2e8',
    faintText: '#98a1ab',
    halo: '#14171b',
    ink: '#f4f6f8',
    inkText: '#14181f',
  },
};

/** The palette of a theme. */
export function paletteOf(theme: Theme): Palette {
  return PALETTES[theme];
}
