import type { AtlasState } from './state.ts';

/** What lies before a panel that is opened goes, and the panel is seen, on a phone too. */
export function toFront({ sheet }: Pick<AtlasState, 'sheet'>): Partial<AtlasState> {
  return {
    selected: null,
    chooser: [],
    query: '',
    near: null,
    mode: 'map',
    sheet: sheet === 'low' ? 'half' : sheet,
  };
}
