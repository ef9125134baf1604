import { type Fix, readFix } from '#domain/fix.ts';

/** Why there is no position: not allowed, none to be had, or none within the time. */
export type NoFix = 'refused' | 'unavailable' | 'timeout';

export interface HereListener {
  onFix(fix: Fix): void;
  onNone(reason: NoFix): void;
}

/** A receiver that starts cold may take longer; the watch then goes on all the same. */
const TIMEOUT_MS = 30_000;
const REASONS: Record<number, NoFix> = { 1: 'refused', 2: 'unavailable', 3: 'timeout' };

type Device = Pick<Geolocation, 'watchPosition' | 'clearWatch'>;

/**
 * Watches where the device is now, as exactly as it can tell. Answers that cannot be true are passed
 * over as if none had come.
 *
 * @returns how to stop; nothing is reported afterwards
 */
export function watchDevice(
  { onFix, onNone }: HereListener,
  device: Device | undefined = globalThis.navigator?.geolocation,
): () => void {
  if (!device) {
    onNone('unavailable');
    return () => undefined;
  }
  let isStopped = false;
  const watch = device.watchPosition(
    ({ coords, timestamp }) => {
      if (isStopped) return;
      const fix = readFix(coords, timestamp);
      if (fix) onFix(fix);
      else onNone('unavailable');
    },
    ({ code }) => {
      if (!isStopped) onNone(REASONS[code] ?? 'unavailable');
    },
    { enableHighAccuracy: true, timeout: TIMEOUT_MS, maximumAge: 0 },
  );
  return () => {
    isStopped = true;
    device.clearWatch(watch);
  };
}
