import { afterAll, describe, expect, it } from 'vitest';
import { type BuiltFile, type Server, serve } from '../bench/serve.ts';
import { closeBrowser } from './browser.ts';
import { Atlas } from './driver.ts';
import { GREEN_COLOUR, OfflineDriver, theBuild, tileServer, variant } from './offline-driver.ts';

afterAll(closeBrowser);

/** The browser itself reports requests that find no network. */
const NO_NETWORK = /Failed to load resource|net::ERR|ServiceWorker|service worker/;

/** Pages are loaded often here, and a small map is drawn sooner. */
const SMALL = { width: 820, height: 560 };

/** The browser's own cache keeps nothing, so that what works offline does so by what we keep. */
function publish(files: BuiltFile[]): Promise<Server> {
  return serve(files, false);
}

/** The network is off, and the server is gone as well. */
async function cut(atlas: Atlas, server: Server): Promise<void> {
  await atlas.context.setOffline(true);
  server.close();
}

describe('with the network off after one visit', () => {
  it('starts, finds, shows, judges and reports', async () => {
    const server = await publish(theBuild());
    const atlas = await Atlas.open({ ...SMALL, address: server.address, offlineReady: true });
    await atlas.offline.kept();
    await atlas.offline.expectInstallable();
    await cut(atlas, server);
    await atlas.reload();
    await atlas.complete();

    await atlas.search('安家小村');
    await atlas.choose('安家小村水源地');
    expect(await atlas.text()).toContain('49.79');
    await atlas.check.open();
    await atlas.check.typePlace({ datum: 'wgs84', coordinates: '113.30, 40.10' });
    await atlas.check.chooseType('coking');
    await atlas.check.ask();
    expect(await atlas.check.printedText()).toContain('选址');
    await atlas.openQuality('空气');
    expect(await atlas.year.innerText()).toMatch(/20\d\d/);

    await atlas.visit('?sel=yangquan-14/jurisdiction/yangquan&tab=account');
    await expect.poll(() => atlas.text()).toContain('同一指标的最近数值');

    // An address of its own, as from a message or a bookmark.
    await atlas.page.goto(`${server.address}?lang=en&field=storage`);
    await expect.poll(() => atlas.text()).toContain('Works offline');
    await expect.poll(() => atlas.text()).toContain('There is no network now');
    await atlas.mapReady();
    await atlas.close(NO_NETWORK);
  });
});

describe('a new version', () => {
  it('is offered, taken when the user says so, and never forced on another window', async () => {
    const server = await publish(theBuild());
    const first = await Atlas.open({ ...SMALL, address: server.address, offlineReady: true });
    await first.offline.kept();
    const old = await first.offline.version();
    const second = await first.context.newPage();
    await second.goto(server.address);
    const other = new OfflineDriver(second, second.locator('#panel'));
    await other.kept();
    // Lost when the page is loaded anew.
    await second.evaluate(() => document.documentElement.classList.add('at-work'));

    server.use(await variant({ version: 'the next' }));
    await first.reload();
    expect(await first.offline.version()).toBe(old);
    await expect.poll(() => first.notices.innerText()).toContain('新版本已备好');
    await second.getByText('新版本已备好').waitFor();
    await second.getByRole('button', { name: '以后再说' }).click();
    await other.open();
    await second.locator('#panel').getByRole('button', { name: '现在使用' }).waitFor();

    await first.press('现在使用');
    await expect.poll(() => first.offline.version()).toBe('the next');
    await first.offline.kept();
    expect(await second.locator('html.at-work').count()).toBe(1);
    expect(await other.version()).toBe(old);
    await second.locator('#panel').getByRole('button', { name: '现在使用' }).click();
    await expect.poll(() => other.version()).toBe('the next');
    await first.close();
    server.close();
  });
});

describe('the storage panel', () => {
  it('says what is kept, and clears the app without touching what was recorded', async () => {
    const server = await publish(theBuild());
    const atlas = await Atlas.open({
      address: server.address,
      offlineReady: true,
      width: 360,
      height: 740,
    });
    await atlas.offline.kept();
    await atlas.offline.open();
    await expect.poll(() => atlas.text()).toContain('可以离线使用');
    expect(await atlas.text()).toMatch(/数据日期\s+20\d\d年\d+月\d+日/);
    expect(await atlas.text()).toMatch(/已用 [\d.]+ [kM]B \/ [\d.,]+ GB/);
    await atlas.expectFitsWidth();
    await atlas.expectAccessible();

    const recorded = () => atlas.page.evaluate(async () => (await indexedDB.databases()).length);
    const before = await recorded();
    await atlas.offline.clear('清除保存的应用');
    await expect.poll(() => atlas.text()).toContain('本机保存的应用已清除');
    await expect.poll(() => atlas.page.evaluate(() => caches.keys())).toEqual([]);
    expect(await recorded()).toBe(before);
    // It stays cleared until the user wants it back.
    await atlas.reload();
    await expect.poll(() => atlas.text()).toContain('本机保存的应用已清除');
    await atlas.press('保存应用');
    await atlas.offline.kept();
    await atlas.close();
    server.close();
  });

  it('keeps an area of an online basemap, which shows without a network', async () => {
    const tiles = await tileServer();
    const basemap = {
      type: 'xyz',
      url: `http://${tiles.host}/{z}/{x}/{y}.png`,
      maxZoom: 16,
      offline: true,
    };
    const server = await publish(await variant({ config: { basemap } }));
    const atlas = await Atlas.open({
      address: server.address,
      offlineReady: true,
      query: '?map=13,40.08,113.3',
    });
    await atlas.offline.kept();
    await atlas.offline.open();
    const form = atlas.panel.locator('.storage-form');
    await form.getByLabel('范围').selectOption('10');
    await form.getByLabel('从').selectOption('13');
    await form.getByLabel('到').selectOption('15');
    await atlas.press('估算大小');
    await expect.poll(() => atlas.text()).toContain('还需下载约');
    // Clear of the bar at the lower edge, which hides what scrolls beneath it.
    const download = atlas.panel.getByRole('button', { name: '开始下载' });
    await download.evaluate((button) => button.scrollIntoView({ block: 'center' }));
    await atlas.expectAccessible();
    await download.click();
    await expect.poll(() => atlas.text()).toContain('下载完成');
    await expect.poll(() => atlas.text()).toMatch(/本机已保存 \d{3} 块/);

    tiles.close();
    await cut(atlas, server);
    await atlas.reload();
    // Territories tint it.
    const offGreen = async () => {
      const colour = await atlas.mapColour(40, 40);
      return Math.max(...colour.map((part, i) => Math.abs(part - (GREEN_COLOUR[i] ?? 0))));
    };
    await expect.poll(offGreen).toBeLessThan(30);
    await atlas.press('估算大小');
    await expect.poll(() => atlas.text()).toContain('没有网络，或地图服务器不应答');

    await atlas.offline.clear('清除保存的地图');
    await expect.poll(() => atlas.text()).toContain('还没有保存地图');
    atlas.foreignHosts.delete(tiles.host);
    await atlas.close(NO_NETWORK);
  });
});
