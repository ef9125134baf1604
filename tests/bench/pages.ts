import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { BROWSER_FLAGS, ensureChineseFont, findBrowser } from '../../scripts/browser.ts';
import { benchOffline } from './offline.ts';
import { median, printTable, spread } from './stats.ts';

const RUNS = 5;
const TIMEOUT_MS = 60_000;
const AIM = 1.15;

/** Bytes a second and milliseconds; Lighthouse's slow 4G. */
const SLOW_4G = { downloadThroughput: 1.6e6 / 8, uploadThroughput: 750e3 / 8, latency: 150 };
const LINKS = [
  { name: 'loopback', throttle: null },
  { name: 'slow 4G', throttle: SLOW_4G },
];
export type Link = (typeof LINKS)[number];

/** Milliseconds since navigation began, by the page's own clock. */
interface Times {
  /** The list is there; never on the peer page. */
  shell?: number;
  /** The map has drawn everything. */
  idle: number;
}

/** Prints how long the atlas takes to a readable list and to a drawn map, against the peer page. */
export async function benchPages(app: string, peer: string): Promise<void> {
  ensureChineseFont();
  const path = findBrowser();
  const browser = await chromium.launch({
    ...(path ? { executablePath: path } : {}),
    args: BROWSER_FLAGS,
  });
  try {
    // The first visits also warm up the browser itself; they are not counted.
    const peerPage = peer + (await warmUp(browser, app));
    await visit(browser, peerPage, null, readTimes);
    for (const link of LINKS) await benchLink(browser, link, app, peerPage);
    for (const link of LINKS) await benchOffline(browser, link, app);
  } finally {
    await browser.close();
  }
}

/** Takes the pages in turn, so that whatever else the machine does hits both. */
async function benchLink(browser: Browser, link: Link, app: string, peer: string): Promise<void> {
  const ours: Times[] = [];
  const theirs: Times[] = [];
  for (let run = 0; run < RUNS; run++) {
    ours.push(await visit(browser, app, link.throttle, readTimes));
    theirs.push(await visit(browser, peer, link.throttle, readTimes));
  }
  const idlePeer = theirs.map(({ idle }) => idle);
  const row = (name: string, values: number[]) => [
    name,
    median(values).toFixed(0),
    spread(values),
    (median(values) / median(idlePeer)).toFixed(2),
  ];
  printTable(
    `Start on ${link.name}, ms, medians of ${RUNS} (aim: idle map at most ${AIM} of the empty map)`,
    ['', 'median', 'spread', 'ratio'],
    [
      row(
        'atlas: readable shell',
        ours.map(({ shell }) => shell ?? Number.NaN),
      ),
      row(
        'atlas: idle map',
        ours.map(({ idle }) => idle),
      ),
      row('empty MapLibre map: idle', idlePeer),
    ],
  );
}

/**
 * Opens an address in a context of its own, whose cache is empty, and waits for its map. The cache
 * is not switched off: a page may fetch a file early and use it later, as it may in real life.
 */
async function visit<T>(
  browser: Browser,
  address: string,
  throttle: Link['throttle'],
  read: (page: Page) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 860 },
    colorScheme: 'light',
    locale: 'zh-CN',
  });
  try {
    await context.addInitScript({ path: resolve('tests/bench/watch.js') });
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    if (throttle) {
      await session.send('Network.enable');
      await session.send('Network.emulateNetworkConditions', { offline: false, ...throttle });
    }
    await page.goto(address, { waitUntil: 'commit' });
    await page.waitForSelector('.map-pane[data-status=ready]', { timeout: TIMEOUT_MS });
    return await read(page);
  } finally {
    await context.close();
  }
}

function readTimes(page: Page): Promise<Times> {
  return page.evaluate('benchTimes');
}

/** The query that gives the peer's map the size and the bounds of the atlas's. */
async function warmUp(browser: Browser, app: string): Promise<string> {
  const box = await visit(browser, app, null, (page) => page.locator('.map').boundingBox());
  if (!box) throw new Error('the atlas shows no map');
  const plans: { bbox: [number, number, number, number] }[] = JSON.parse(
    readFileSync('geodata/plans.json', 'utf8'),
  );
  const boxes = plans.map((plan) => plan.bbox);
  const bounds = [
    Math.min(...boxes.map((one) => one[0])),
    Math.min(...boxes.map((one) => one[1])),
    Math.max(...boxes.map((one) => one[2])),
    Math.max(...boxes.map((one) => one[3])),
  ];
  return `?width=${box.width}&height=${box.height}&bounds=${bounds}`;
}
