export interface Room {
  usage: number;
  quota: number;
  /** Less than `LOW` is free. */
  low: boolean;
}

const MB = 1024 * 1024;
/** Bytes free below which the user is told. */
const LOW = 50 * MB;
/** Bytes that stay free for texts when photos are added: a full disk must not cost a word. */
const MARGIN = 10 * MB;

/** How much this browser lets the site keep, by its own estimate; null when it does not say. */
export async function measureRoom(): Promise<Room | null> {
  try {
    const { usage, quota } = await navigator.storage.estimate();
    if (usage === undefined || quota === undefined) return null;
    return { usage, quota, low: quota - usage < LOW };
  } catch {
    return null;
  }
}

/** Whether so many bytes more would leave no margin. What the browser does not say is not denied. */
export function isTooMuch(bytes: number, room: Room | null): boolean {
  return room !== null && room.quota - room.usage < bytes + MARGIN;
}

/** Asks the browser not to clear the site when its disk runs full; it may refuse silently. */
export async function askToPersist(): Promise<void> {
  try {
    if (!(await navigator.storage.persisted())) await navigator.storage.persist();
  } catch {
    // Without an answer all works as before.
  }
}
