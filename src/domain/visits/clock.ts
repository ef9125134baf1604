/** Milliseconds by which a clock may be off without being doubted. */
const SLACK = 5 * 60_000;

/**
 * Whether the device's clock cannot be right: it stands before something that was saved, or far
 * from the receiver's time. Nothing hangs on it but the times that are shown.
 *
 * @param now milliseconds since 1970 by the clock
 * @param saved times at which kept things were changed, ISO 8601
 * @param fixAt the receiver's time, when the clock said `now`; null without a fix
 */
export function doubtsClock(now: number, saved: readonly string[], fixAt: number | null): boolean {
  const isEarly = saved.some((time) => Date.parse(time) - SLACK > now);
  return isEarly || (fixAt !== null && Math.abs(fixAt - now) > SLACK);
}
