import { resolve } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { Link } from './pages.ts';
import { median, printTable, spread } from './stats.ts';

const RUNS = 5;
const TIMEOUT_MS = 120_000;

/** Milliseconds since navigation began, by the page's own clock. */
interface Times {
  /** First contentful paint. */
  paint: number;
  /** The map has drawn everything. */
  idle: number;
}

type Workers = 'allow' | 'block';
type Visit = 'first' | 'repeat';
type Results = Record<Visit, Record<Workers, Times[]>>;

/**
 * Prints what the service worker does to the start: on a first visit, when it must take nothing,
 * and on a later one, from the kept app against the browser's own cache.
 */
export async function benchOffline(browser: Browser, link: Link, app: string): Promise<void> {
  const results: Results = {
    first: { allow: [], block: [] },
    repeat: { allow: [], block: [] },
  };
  // In turn, so that whatever else the machine does hits both.
  for (let run = 0; run < RUNS; run++) {
    for (const workers of ['block', 'allow'] as const) {
      const { first, repeat } = await visitTwice(browser, link, app, workers);
      results.first[workers].push(first);
      results.repeat[workers].push(repeat);
    }
  }
  printTable(
    `Service worker on ${link.name}, ms, medians of ${RUNS}`,
    ['', 'without', 'spread', 'with', 'spread', 'ratio'],
    [
      row('first visit: first paint', results.first, 'paint'),
      row('first visit: idle map', results.first, 'idle'),
      row('repeat visit: first paint', results.repeat, 'paint'),
      row('repeat visit: idle map', results.repeat, 'idle'),
    ],
  );
}

function row(name: string, times: Record<Workers, Times[]>, part: keyof Times): string[] {
  const [without, allowed] = [times.block, times.allow].map((all) => all.map((one) => one[part]));
  const [a = [], b = []] = [without, allowed];
  const ratio = (median(b) / median(a)).toFixed(2);
  return [name, median(a).toFixed(0), spread(a), median(b).toFixed(0), spread(b), ratio];
}

async function visitTwice(
  browser: Browser,
  link: Link,
  app: string,
  serviceWorkers: Workers,
): Promise<Record<Visit, Times>> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 860 },
    colorScheme: 'light',
    locale: 'zh-CN',
    serviceWorkers,
  });
  try {
    await context.addInitScript({ path: resolve('tests/bench/watch.js') });
    const ready = serviceWorkers === 'allow' ? '[data-offline=kept]' : '[data-complete=yes]';
    const first = await visit(context, link, app, `html${ready}`);
    return { first, repeat: await visit(context, link, app, 'html[data-complete=yes]') };
  } finally {
    await context.close();
  }
}

/** Opens the app in a new page, and closes it when all that follows the first view is done. */
async function visit(
  context: BrowserContext,
  { throttle }: Link,
  app: string,
  done: string,
): Promise<Times> {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  if (throttle) {
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', { offline: false, ...throttle });
  }
  // One that still runs from the visit before would be ready sooner than in real life.
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await page.goto(app, { waitUntil: 'commit' });
  await page.waitForSelector('.map-pane[data-status=ready]', { timeout: TIMEOUT_MS });
  await page.waitForSelector(done, { state: 'attached', timeout: TIMEOUT_MS });
  const times = await readTimes(page);
  await page.close();
  return times;
}

function readTimes(page: Page): Promise<Times> {
  return page.evaluate(`({
    paint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN,
    idle: benchTimes.idle,
  })`);
}
