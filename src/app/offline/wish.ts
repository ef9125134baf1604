const KEY = 'atlas.keep-app';

/** Whether the user cleared the kept app and has not asked for it again. */
export function isCleared(): boolean {
  try {
    return localStorage.getItem(KEY) === 'no';
  } catch {
    return false;
  }
}

/** Remembers whether the app shall be kept in this browser. */
export function rememberCleared(cleared: boolean): void {
  try {
    if (cleared) localStorage.setItem(KEY, 'no');
    else localStorage.removeItem(KEY);
  } catch {
    // Without storage nothing is kept either.
  }
}
