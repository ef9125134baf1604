import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { AtlasActions, AtlasStore } from './atlas-store.ts';
import type { AtlasState } from './state.ts';

export const AtlasContext = createContext<AtlasStore | null>(null);

/** The page's store, for actions and for reads outside of rendering. */
export function useAtlasStore(): AtlasStore {
  const store = useContext(AtlasContext);
  if (!store) throw new Error('useAtlasStore outside of AtlasContext');
  return store;
}

/** A part of the state; the component renders again when that part changes. */
export function useAtlas<T>(selector: (state: AtlasState & AtlasActions) => T): T {
  return useStore(useAtlasStore(), selector);
}
