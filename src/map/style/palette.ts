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

const LIGHT: Palette = {
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
};

const DARK: Palette = {
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
};

/** For bright light: nothing faint that says something. */
const CONTRAST: Palette = {
  ...LIGHT,
  ground: '#d9d7cf',
  neighbour: '#eceae2',
  land: '#ffffff',
  border: '#5c564a',
  territory: '#16202e',
  water: '#4a94bf',
  waterText: '#0f3f5c',
  text: '#000000',
  faintText: '#33352f',
  ink: '#000000',
};

const PALETTES: Record<Theme, Palette> = { light: LIGHT, dark: DARK };

/** The palette of a theme; of the light one a stronger cut for bright light. */
export function paletteOf(theme: Theme, contrast = false): Palette {
  return contrast && theme === 'light' ? CONTRAST : PALETTES[theme];
}
