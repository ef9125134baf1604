import AxeBuilder from '@axe-core/playwright';
import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { expect, inject } from 'vitest';
import { launch, onDisk } from './browser.ts';
import { KeepingDriver } from './keeping-driver.ts';
import { NearDriver } from './near-driver.ts';
import { OfflineDriver } from './offline-driver.ts';
import { PositionDriver } from './position-driver.ts';
import { SiteCheckDriver } from './site-check-driver.ts';
import { VisitDriver } from './visit-driver.ts';

export interface OpenOptions {
  /** The address's query, such as `?sel=…`. */
  query?: string;
  width?: number;
  height?: number;
  dark?: boolean;
  /** Files of `geodata/` that the server shall not have, or have with this text. */
  files?: Record<string, 'missing' | { text: string }>;
  withoutWebGL?: boolean;
  position?: { latitude: number; longitude: number; accuracy?: number };
  /** The map is not waited for. */
  hasMap?: boolean;
  /** The app is kept for use without a network, which takes a while; else it is not. */
  offlineReady?: boolean;
  /** Bytes that the browser lets the site keep. */
  quota?: number;
  /** Where the app is served; the server of all specs when left out. */
  address?: string;
}

/** Playwright says so in the page when it blocks service workers. */
const BLOCKED = 'Service Worker registration blocked by Playwright';

/** Drives one page of the atlas in the words of its users. */
export class Atlas {
  /** Hosts other than the app's own that the page asked for. */
  readonly foreignHosts = new Set<string>();
  /** Console errors and warnings, and uncaught errors. */
  readonly complaints: string[] = [];

  private constructor(
    readonly page: Page,
    readonly context: BrowserContext,
    private readonly address: string,
  ) {}

  static async open(options: OpenOptions = {}): Promise<Atlas> {
    const { width = 1280, height = 860, dark = false, position } = options;
    const contextOptions: BrowserContextOptions = {
      viewport: { width, height },
      colorScheme: dark ? 'dark' : 'light',
      locale: 'zh-CN',
      reducedMotion: 'reduce',
      acceptDownloads: true,
      serviceWorkers: options.offlineReady ? 'allow' : 'block',
      ...(position ? { geolocation: position, permissions: ['geolocation'] } : {}),
    };
    const context = options.quota
      ? await onDisk(contextOptions)
      : await (await launch()).newContext(contextOptions);
    const address = options.address ?? inject('address');
    const atlas = new Atlas(await context.newPage(), context, address);
    await atlas.start(options);
    return atlas;
  }

  /** Another tab of the same browser, with the lists alone. */
  async tab(query = ''): Promise<Atlas> {
    const atlas = new Atlas(await this.context.newPage(), this.context, this.address);
    await atlas.start({ query, withoutWebGL: true, hasMap: false });
    return atlas;
  }

  private async start(options: OpenOptions): Promise<void> {
    await this.watch(options);
    if (options.quota) await this.keeping.setQuota(this.address, options.quota);
    await this.page.goto(this.address + (options.query ?? ''));
    await this.panel.locator('h2').first().waitFor();
    if (options.hasMap !== false) await this.mapReady();
    await this.complete();
  }

  /**
   * Opens the page without its map, whose drawing takes most of a test's time: for what is asked of
   * the panels alone.
   */
  static openLists(options: OpenOptions = {}): Promise<Atlas> {
    return Atlas.open({ ...options, withoutWebGL: true, hasMap: false });
  }

  private async watch({ files = {}, withoutWebGL }: OpenOptions): Promise<void> {
    const own = new URL(this.address).host;
    this.page.on('request', (request) => {
      const url = new URL(request.url());
      if (url.protocol.startsWith('http') && url.host !== own) this.foreignHosts.add(url.host);
    });
    this.page.on('console', (message) => {
      const isComplaint = ['error', 'warning'].includes(message.type());
      if (isComplaint && message.text() !== BLOCKED) this.complaints.push(message.text());
    });
    this.page.on('pageerror', (error) => this.complaints.push(error.message));
    for (const [name, answer] of Object.entries(files)) {
      const [stem = '', ending = ''] = name.split('.');
      const pattern = new RegExp(`/${stem}(-[\\w-]+)?\\.${ending}$`);
      await this.page.route(pattern, (route) =>
        answer === 'missing' ? route.abort() : route.fulfill({ status: 200, body: answer.text }),
      );
    }
    if (withoutWebGL) {
      await this.page.addInitScript(() => {
        const original = HTMLCanvasElement.prototype.getContext;
        HTMLCanvasElement.prototype.getContext = function (
          this: HTMLCanvasElement,
          ...args: Parameters<typeof original>
        ) {
          return String(args[0]).startsWith('webgl') ? null : original.apply(this, args);
        } as typeof original;
      });
    }
  }

  get panel() {
    return this.page.locator('#panel');
  }

  get title() {
    return this.page.locator('#feature-title');
  }

  get notices() {
    return this.page.locator('.notices');
  }

  /** The map has drawn everything once. */
  async mapReady(): Promise<void> {
    await this.page.locator('.map-pane[data-status=ready]').waitFor({ state: 'attached' });
  }

  /** All parts of the page and of the record are there. */
  async complete(): Promise<void> {
    await this.page.locator('html[data-complete=yes]').waitFor({ state: 'attached' });
  }

  async search(text: string): Promise<void> {
    await this.page.getByRole('searchbox').fill(text);
  }

  /** Opens an entry of the panel's lists by its name. */
  async choose(name: string | RegExp): Promise<void> {
    await this.panel.getByRole('button', { name }).first().click();
    await this.title.waitFor();
  }

  async openKind(name: string): Promise<void> {
    const group = this.panel.locator('.kind-group', { hasText: name });
    await group.locator('summary').click();
    await group.locator('.row').first().waitFor();
  }

  /** Shows one plan's features only. */
  async showPlan(id: string): Promise<void> {
    await this.panel.getByRole('combobox', { name: '规划', exact: true }).selectOption(id);
  }

  async openTab(name: string): Promise<void> {
    await this.panel.getByRole('tab', { name, exact: true }).click();
  }

  async press(name: string): Promise<void> {
    await this.page.getByRole('button', { name, exact: true }).click();
  }

  /** The list of what is near, and routes. */
  get near() {
    return new NearDriver(this.page, this.panel);
  }

  /** Visits: their list and the form of one. */
  get visits() {
    return new VisitDriver(this.page, this.panel);
  }

  /** Visits out of the device and into it, and what can happen to them on it. */
  get keeping() {
    return new KeepingDriver(this.page, this.context, this.panel);
  }

  /** What is kept on the device. */
  get offline() {
    return new OfflineDriver(this.page, this.panel);
  }

  /** The correction of positions. */
  get positions() {
    return new PositionDriver(this.page, this.context, this.panel);
  }

  /** The site check's panel, with its form and its answer. */
  get check() {
    return new SiteCheckDriver(this.page, this.panel);
  }

  /** Opens the quality panel and a layer of it. */
  async openQuality(topic: string, subject?: string): Promise<void> {
    await this.press('环境质量');
    await this.openTab(topic);
    const select = this.panel.getByRole('combobox', { name: '指标' });
    if (subject) await select.selectOption({ label: subject });
    await this.panel.getByRole('slider').waitFor();
  }

  get year() {
    return this.panel.locator('.time-year');
  }

  /** Chooses by which edition the quality layer is judged. */
  async judgeBy(edition: RegExp): Promise<void> {
    const select = this.panel.getByRole('combobox', { name: '按哪一版标准判定' });
    const name = await select.locator('option', { hasText: edition }).first().innerText();
    await select.selectOption({ label: name });
  }

  /** What the quality layer says of a place. */
  place(name: string) {
    const title = this.page.getByRole('button', { name, exact: true });
    return this.panel.locator('.quality-place').filter({ has: title });
  }

  /** Red, green and blue of the map so many CSS pixels right and down of its middle. */
  async mapColour(right: number, down: number): Promise<number[]> {
    const box = await this.page.locator('.map canvas').boundingBox();
    if (!box) throw new Error('the map has no canvas');
    const x = box.x + box.width / 2 + right;
    const y = box.y + box.height / 2 + down;
    const png = await this.page.screenshot({ clip: { x, y, width: 1, height: 1 } });
    return this.page.evaluate(async (base64) => {
      const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
      const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const canvas = new OffscreenCanvas(1, 1).getContext('2d');
      canvas?.drawImage(image, 0, 0);
      return [...(canvas?.getImageData(0, 0, 1, 1).data ?? [])].slice(0, 3);
    }, png.toString('base64'));
  }

  /** Text of the panel as a reader sees it. */
  text(): Promise<string> {
    return this.panel.innerText();
  }

  /** The address without its origin. */
  query(): string {
    const url = new URL(this.page.url());
    return decodeURIComponent(url.search);
  }

  /** Goes to another view of the open page, as Back and Forward do. */
  async visit(query: string): Promise<void> {
    await this.page.evaluate((address) => {
      history.pushState(null, '', address);
      dispatchEvent(new PopStateEvent('popstate'));
    }, query);
    await this.page.locator('.panel-body h2').first().waitFor();
    if (query.includes('mode=table')) await this.page.locator('.features').waitFor();
    if (query.includes('sel=')) await this.title.waitFor();
  }

  async reload(): Promise<void> {
    await this.page.reload();
    await this.panel.locator('h2').first().waitFor();
    await this.mapReady();
  }

  /** What a button saves: its file name and text. */
  async saved(button: string): Promise<{ name: string; text: string }> {
    const [file] = await Promise.all([this.page.waitForEvent('download'), this.press(button)]);
    const chunks: Buffer[] = [];
    for await (const chunk of await file.createReadStream()) chunks.push(chunk as Buffer);
    return { name: file.suggestedFilename(), text: Buffer.concat(chunks).toString('utf8') };
  }

  /** No WCAG 2.2 AA violation that axe can find in what is on the page now. */
  async expectAccessible(): Promise<void> {
    const { violations } = await new AxeBuilder({ page: this.page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
      .analyze();
    const found = violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`,
    );
    expect(found).toEqual([]);
  }

  /** No page-wide scrolling sideways. */
  async expectFitsWidth(): Promise<void> {
    const overflow = await this.page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBe(0);
  }

  /** Closes the page; nothing may have complained, no other host been asked. */
  async close(allowed: RegExp | null = null): Promise<void> {
    const complaints = this.complaints.filter((text) => !allowed?.test(text));
    await this.context.close();
    expect(complaints).toEqual([]);
    expect([...this.foreignHosts]).toEqual([]);
  }
}
