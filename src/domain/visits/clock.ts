/** Milliseconds by which a clock may be off without being doubted. */
const SLACK = 5 * 60_000;

/**
 * Whether the device's clock cannot be right: it stands before something that was saved, or far
 * from the receiver's time. Nothing hangs on it but the times that are shown.
 *
 * @param now milliseconds since 1970 by the clock
 * @param saved times at which kept things were changed, ISO 8601
 * @param receiverAhead milliseconds that the receiver's time is ahead of the clock
 */
export function doubtsClock(now: number, saved: readonly string[], receiverAhead: number): boolean {
  const isEarly = saved.some((time) => Date.parse(time) - SLACK > now);
  return isEarly || Math.abs(receiverAhead) > SLACK;
}
