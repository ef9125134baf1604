import { afterAll, describe, expect, it } from 'vitest';
import { closeBrowser } from './browser.ts';
import { Atlas } from './driver.ts';

afterAll(closeBrowser);

/** The browser itself reports a request that fails. */
const FAILED_REQUEST = /Failed to load resource|net::ERR/;

describe('when something is missing', () => {
  it('names a data file that cannot be read; the rest works', async () => {
    const atlas = await Atlas.openLists({ files: { 'stations.geojson': 'missing' } });
    expect(await atlas.notices.innerText()).toContain('stations.geojson');
    await atlas.openKind('企业与设施');
    await atlas.choose('大同市东郊污水处理厂');
    await atlas.close(FAILED_REQUEST);
  });

  it('names a data file that is broken; the rest works', async () => {
    const atlas = await Atlas.openLists({
      files: {
        'obligations.json': { text: '[{"id":' },
        'zones.geojson': { text: '{"type":"FeatureCollection","features":[{"id":1}]}' },
      },
    });
    const notices = await atlas.notices.innerText();
    expect(notices).toContain('obligations.json 已损坏');
    expect(notices).toContain('zones.geojson');
    await atlas.openKind('企业与设施');
    await atlas.choose('大同市东郊污水处理厂');
    await atlas.close();
  });

  it.each(['catalog.json', 'plans.json', 'standards.json', 'indicators.json', 'basemap.geojson'])(
    'works without %s',
    async (file) => {
      const atlas = await Atlas.openLists({ files: { [file]: 'missing' } });
      await expect.poll(() => atlas.notices.innerText()).toContain(file);
      await atlas.search('东郊污水');
      await atlas.choose('大同市东郊污水处理厂');
      await atlas.close(FAILED_REQUEST);
    },
  );

  it('shows lists and panels without WebGL', async () => {
    const atlas = await Atlas.openLists();
    await expect.poll(() => atlas.notices.innerText()).toContain('WebGL');
    await atlas.openKind('企业与设施');
    await atlas.choose('大同市东郊污水处理厂');
    expect(await atlas.text()).toContain('应尽义务');
    await atlas.close();
  });

  it('works on with the network cut, and has asked no other host', async () => {
    const atlas = await Atlas.open();
    await atlas.context.setOffline(true);
    await atlas.search('安家小村');
    await atlas.choose('安家小村水源地');
    expect(await atlas.text()).toContain('49.79');
    await atlas.press('表格');
    await expect.poll(() => atlas.page.locator('.features tbody tr').count()).toBeGreaterThan(100);
    await atlas.close();
  });
});

describe('the online basemap', () => {
  it('gives way to the embedded one when it does not load', async () => {
    // Its own host stands in for one that does not answer: the policy allows no other.
    const atlas = await Atlas.open({
      files: {
        'config.json': {
          text: JSON.stringify({
            basemap: { type: 'xyz', url: 'https://tiles.invalid/{z}/{x}/{y}.png' },
          }),
        },
      },
    });
    await expect.poll(() => atlas.notices.innerText()).toContain('在线底图未能加载');
    atlas.foreignHosts.delete('tiles.invalid');
    await atlas.close(/tiles\.invalid|Content Security Policy/);
  });

  it('says that config.json is faulty', async () => {
    const atlas = await Atlas.open({
      files: { 'config.json': { text: '{"basemap":{"type":"xyz","url":"javascript:alert(1)"}}' } },
    });
    await expect.poll(() => atlas.notices.innerText()).toContain('config.json');
    await atlas.close();
  });
});
