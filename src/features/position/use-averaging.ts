import { useEffect, useMemo, useState } from 'react';
import type { Fix } from '#domain/fix.ts';
import { type AveragedFix, averageFixes } from '#domain/positions/average.ts';
import { useAtlas, useAtlasStore } from '#store/use-atlas.ts';

export interface Averaging {
  /** Fixes are being gathered. */
  isOn: boolean;
  /** The mean of the fixes that came since the start; kept when it is stopped. */
  mean: AveragedFix | null;
  start(): void;
  stop(): void;
}

/** Averages the device's fixes from a start on: those of the way there do not count. */
export function useAveraging(): Averaging {
  const store = useAtlasStore();
  const fixes = useAtlas((state) => state.fieldwork.here.fixes);
  const [run, setRun] = useState<{ after: Fix | null } | null>(null);
  const [kept, setKept] = useState<AveragedFix | null>(null);
  const live = useMemo(() => (run ? averageFixes(since(fixes, run.after)) : null), [fixes, run]);

  // Whoever opened the panel with the receiver off finds it off again.
  const [wasOff] = useState(() => store.getState().fieldwork.here.status === 'off');
  useEffect(() => {
    return () => {
      if (wasOff) store.getState().watchHere(false);
    };
  }, [store, wasOff]);

  return {
    isOn: run !== null,
    mean: live ?? kept,
    start() {
      const { fieldwork, watchHere } = store.getState();
      setRun({ after: fieldwork.here.fixes.at(-1) ?? null });
      setKept(null);
      // Asked anew, a device that stands still answers at once.
      watchHere(true);
    },
    stop() {
      setKept(live);
      setRun(null);
    },
  };
}

/** The fixes after one of them; all where it has been dropped since. */
function since(fixes: readonly Fix[], after: Fix | null): readonly Fix[] {
  return after ? fixes.slice(fixes.lastIndexOf(after) + 1) : fixes;
}
