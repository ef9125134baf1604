/** What the browser says of its storage, in bytes. */
export interface Storage {
  usage: number;
  quota: number;
  /** The browser does not clear it on its own account when the disk gets full. */
  persisted: boolean;
}

/** Null where the browser does not say. Never rejects. */
export async function measureStorage(): Promise<Storage | null> {
  try {
    const { usage, quota } = await navigator.storage.estimate();
    if (usage === undefined || !quota) return null;
    return { usage, quota, persisted: await navigator.storage.persisted() };
  } catch {
    return null;
  }
}

/** Asks the browser to keep what is stored until the user clears it. Never rejects. */
export async function askToPersist(): Promise<void> {
  try {
    await navigator.storage.persist();
  } catch {
    // What came of it is read anew.
  }
}
