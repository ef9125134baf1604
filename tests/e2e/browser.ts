import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type LaunchOptions,
} from 'playwright-core';
import { inject } from 'vitest';
import { BROWSER_FLAGS } from '../../scripts/browser.ts';

let browser: Promise<Browser> | null = null;
/** Of browsers that keep their store on the disk. */
const folders: string[] = [];

function launchOptions(): LaunchOptions {
  const path = inject('browser');
  return { ...(path ? { executablePath: path } : {}), args: BROWSER_FLAGS };
}

/** The browser of this spec file, opened once. */
export function launch(): Promise<Browser> {
  browser ??= chromium.launch(launchOptions());
  return browser;
}

/** A browser of its own whose store is on the disk: one in memory does not count its bytes. */
export async function onDisk(options: BrowserContextOptions): Promise<BrowserContext> {
  const folder = mkdtempSync(join(tmpdir(), 'atlas-browser-'));
  folders.push(folder);
  return chromium.launchPersistentContext(folder, { ...launchOptions(), ...options });
}

/** Closes the browser of this spec file. */
export async function closeBrowser(): Promise<void> {
  await (await browser)?.close();
  browser = null;
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, maxRetries: 5 });
}
