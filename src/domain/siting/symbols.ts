import type { Verdict } from './types.ts';

/** How a verdict is drawn: by shape and by colour, so that colour is never alone. */
export interface VerdictSymbol {
  /** SVG path in a 24 × 24 box: a pin whose tip stands at the foot, its sign cut out of the head. */
  path: string;
  light: string;
  dark: string;
}

const PIN = 'M12 23C7.5 17.5 4 13.6 4 9.5a8 8 0 0 1 16 0c0 4.1-3.5 8-8 13.5z';

/** One symbol a verdict, used by the map, lists and prints alike; `unchecked` for none yet. */
export const VERDICT_SYMBOLS: Record<Verdict | 'unchecked', VerdictSymbol> = {
  // No entry.
  prohibited: { path: `${PIN}M7.2 8v3h9.6v-3z`, light: '#b3161b', dark: '#ff8a80' },
  // Exclamation mark.
  restricted: {
    path: `${PIN}M10.8 4.2v6.3h2.4v-6.3zM10.8 12.2v2.4h2.4v-2.4z`,
    light: '#a8480a',
    dark: '#ffb074',
  },
  // Lozenge.
  conditional: {
    path: `${PIN}M12 4.9l-4.6 4.6 4.6 4.6 4.6-4.6z`,
    light: '#7a5c00',
    dark: '#e6cf6b',
  },
  // The letter i.
  notice: {
    path: `${PIN}M10.8 4.4v2.4h2.4v-2.4zM10.8 8.4v6.3h2.4v-6.3z`,
    light: '#2c5f8a',
    dark: '#8ec5f2',
  },
  // Ring.
  'none found': {
    path: `${PIN}M12 4.3a5.2 5.2 0 1 0 0 10.4a5.2 5.2 0 1 0 0-10.4z`,
    light: '#4b5563',
    dark: '#c3cad4',
  },
  unchecked: { path: PIN, light: '#6a6c69', dark: '#98a1ab' },
};
