import type { AtlasStore } from './atlas-store.ts';
import type { NearState } from './near-state.ts';
import type { AtlasState, Camera, NearPoint } from './state.ts';

export interface NearActions {
  /** Opens "near here", around a point, or closes it. */
  setNear(near: NearPoint | null): void;
  setNearby(change: Partial<NearState>): void;
}

type Set = (change: (state: AtlasState) => Partial<AtlasState>) => void;

/** What the list of what is near does to the store. */
export function nearActions(set: Set): NearActions {
  return {
    setNear: (near) => set(() => ({ near, selected: null, chooser: [] })),
    setNearby: (change) => set(({ nearby }) => ({ nearby: { ...nearby, ...change } })),
  };
}

/** Where the map looks now, which a map that swings on has not told yet: it is halted first. */
export function standingCamera({ getState }: Pick<AtlasStore, 'getState'>): Camera | null {
  getState().flyTo('halt');
  return getState().camera;
}
