import { useEffect, useRef } from 'react';
import { useAtlas } from '#store/use-atlas.ts';

/** Brings the figures of an indicator into view, and the focus to them, when they were asked for. */
export function useWanted(indicator: string) {
  const current = useAtlas((state) => state.indicator === indicator);
  const ref = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!current) return;
    ref.current?.focus({ preventScroll: true });
    ref.current?.scrollIntoView({ block: 'start' });
  }, [current]);
  return { ref, current };
}
