import type { Kind } from './types.ts';

/** How a kind is drawn: by shape and by colour, so that colour is never alone. */
export interface KindSymbol {
  /** SVG path in a 24 × 24 box. */
  path: string;
  light: string;
  dark: string;
}

/** One symbol a kind, used by the map, the legend, lists and prints alike. */
export const SYMBOLS: Record<Kind, KindSymbol> = {
  station: {
    path: 'M12 3.5a8.5 8.5 0 1 0 0 17a8.5 8.5 0 1 0 0-17z',
    light: '#6b3fa0',
    dark: '#c4a5f0',
  },
  'river-section': { path: 'M12 2l9 10-9 10-9-10z', light: '#0a6c8f', dark: '#6fd0ef' },
  'water-source': {
    path: 'M12 1.5c3.6 4.6 7 8.4 7 12.6a7 7 0 1 1-14 0c0-4.2 3.4-8 7-12.6z',
    light: '#1559b3',
    dark: '#86b8ff',
  },
  enterprise: { path: 'M4 4h16v16H4z', light: '#6a4a35', dark: '#dcb494' },
  project: { path: 'M12 2.5l10 18.5H2z', light: '#b4400a', dark: '#ffa266' },
  zone: { path: 'M7 3h10l5.5 9-5.5 9H7L1.5 12z', light: '#23703a', dark: '#7fd699' },
  river: {
    path: 'M2 9.5c3.4-4 6.6-4 10 0s6.6 4 10 0v5c-3.4 4-6.6 4-10 0s-6.6-4-10 0z',
    light: '#2f6f9f',
    dark: '#7db9e2',
  },
  jurisdiction: {
    path: 'M12 2.5a9.5 9.5 0 1 0 0 19a9.5 9.5 0 1 0 0-19zm0 5a4.5 4.5 0 1 1 0 9a4.5 4.5 0 1 1 0-9z',
    light: '#4b5563',
    dark: '#c3cad4',
  },
};
