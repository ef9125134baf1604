import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { aptInstall, has } from './apt.ts';

/** Browsers of the Chromium family, best first. */
const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
];

const FIXED_PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** Software WebGL, no calls home; the sandbox needs a user that containers often lack. */
export const BROWSER_FLAGS = [
  '--no-sandbox',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

function installed(): string | null {
  const named = process.env.CHROME_PATH;
  if (named && existsSync(named)) return named;
  const folders = (process.env.PATH ?? '').split(delimiter);
  const onPath = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...onPath, ...FIXED_PLACES].find((path) => existsSync(path)) ?? null;
}

/**
 * Path of a Chrome, Chromium or Edge on this machine; installs one where there is none.
 *
 * @throws when none can be installed
 */
export function findBrowser(): string | undefined {
  const found = installed();
  if (found) return found;
  console.log('No Chrome, Chromium or Edge found: installing one for the browser tests.');
  if (has('apt-get')) {
    aptInstall('chromium');
    const path = installed();
    if (path) return path;
  }
  const playwright = join('node_modules', 'playwright-core', 'cli.js');
  execFileSync(process.execPath, [playwright, 'install', 'chromium'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  // Playwright knows where its own browser is.
  return undefined;
}

/** Makes sure that Chinese text can be drawn: without a font the pictures show boxes. */
export function ensureChineseFont(): void {
  if (!has('fc-list')) {
    if (has('apt-get')) aptInstall('fontconfig', 'fonts-noto-cjk');
    return;
  }
  const fonts = execFileSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' });
  if (fonts.trim() === '' && has('apt-get')) aptInstall('fonts-noto-cjk');
}
