import { useEffect } from 'react';
import type { Fix } from '#domain/fix.ts';
import { hasMoved, type Origin } from '#domain/near/nearby.ts';
import { useAtlas, useAtlasStore } from '#store/use-atlas.ts';

export function originOf({ lon, lat, accuracyM }: Fix): Origin {
  return { lon, lat, accuracyM };
}

/** The point that distances are measured from now: the device while it is followed. */
export function useLiveOrigin(near: Origin): Origin {
  const follow = useAtlas((state) => state.nearby.follow);
  const fix = useAtlas((state) => state.fieldwork.here.fix);
  return follow === 'on' && fix ? fix : near;
}

/**
 * Lets the list go along with the device: at its first fix, and whenever it has moved by more than
 * its accuracy.
 *
 * @param isInUse asked before the list is sorted anew, which must not happen under a finger
 */
export function useFollow(near: Origin, isInUse: () => boolean): void {
  const follow = useAtlas((state) => state.nearby.follow);
  const { status, fix } = useAtlas((state) => state.fieldwork.here);
  const store = useAtlasStore();
  useEffect(() => {
    if (follow === 'off') return;
    const { setNear, setNearby } = store.getState();
    if (status === 'off' || status === 'refused') {
      setNearby({ follow: 'off' });
    } else if (status === 'on' && fix) {
      const isFirst = follow === 'asked';
      if (!isFirst && (!hasMoved(near, fix) || isInUse())) return;
      setNearby({ follow: 'on' });
      setNear(originOf(fix));
    }
  }, [follow, status, fix, near, isInUse, store]);
}
