import { afterAll, describe, expect, it } from 'vitest';
import { closeBrowser } from './browser.ts';
import { Atlas } from './driver.ts';

afterAll(closeBrowser);

/** Clicks the middle of the map, where the camera of the address puts its point. */
async function clickMiddle(atlas: Atlas): Promise<void> {
  const box = await atlas.page.locator('.map canvas').boundingBox();
  if (!box) throw new Error('the map has no canvas');
  await atlas.page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
}

describe('the map', () => {
  it('selects the feature that is clicked', async () => {
    // 大唐云冈热电, as its published coordinate says
    const atlas = await Atlas.open({ query: '?map=14,40.06134,113.21922' });
    await clickMiddle(atlas);
    await expect.poll(() => atlas.query()).toContain('enterprise/datang-yungang');
    await expect.poll(() => atlas.text()).toContain('2481');
    await atlas.close();
  });

  it('reaches every one of several features at one place', async () => {
    // The source 安家小村 and its well share a point.
    const atlas = await Atlas.open({ query: '?map=16,40.1269,113.2661' });
    await clickMiddle(atlas);
    await expect.poll(() => atlas.text()).toContain('此处有');
    const text = await atlas.text();
    expect(text).toContain('安家小村水源地');
    expect(text).toContain('安家小村水厂井');
    await atlas.choose('安家小村水厂井');
    expect(atlas.query()).toContain('station/anjiaxiaocun-well');
    await atlas.close();
  });

  it('clears the selection on empty ground', async () => {
    const query = '?sel=pingcheng-14/enterprise/datang-yungang&map=14,39.6,113.9';
    const atlas = await Atlas.open({ query });
    await clickMiddle(atlas);
    await expect.poll(() => atlas.query()).not.toContain('sel=');
    await atlas.close();
  });

  it('draws no feature of a layer that is switched off', async () => {
    const atlas = await Atlas.open({ query: '?map=14,40.06134,113.21922' });
    await atlas.page.getByRole('checkbox', { name: /企业与设施/ }).uncheck();
    await expect.poll(() => atlas.query()).toContain('hide=enterprise');
    await clickMiddle(atlas);
    expect(atlas.query()).not.toContain('sel=');
    await atlas.close();
  });

  it('moves to a feature that a list opens and keeps the camera in the address', async () => {
    const atlas = await Atlas.open();
    await atlas.search('大同发电有限责任公司');
    await atlas.choose('大同发电有限责任公司');
    // 国电电力大同第二发电厂 stands at 113.2933 E, 40.0279 N.
    await expect.poll(() => atlas.query()).toMatch(/map=[\d.]+,40\.02\d*,113\.29/);
    await atlas.close();
  });

  it('is asked for by the page itself, before its code has run', async () => {
    const atlas = await Atlas.open();
    const early = atlas.page.locator('link[rel=modulepreload][href*=atlas-map]');
    expect(await early.count()).toBeGreaterThan(0);
    expect(await (await fetch(atlas.page.url().split('?')[0] ?? '')).text()).toContain(
      '/atlas-map-',
    );
    await atlas.close();
  });

  it('fits all that is drawn', async () => {
    const atlas = await Atlas.open({ query: '?map=16,40.1269,113.2661' });
    await atlas.press('显示全部范围');
    await expect.poll(() => atlas.query()).toMatch(/map=[678]\./);
    await atlas.close();
  });

  it('says where the pointer is', async () => {
    const atlas = await Atlas.open({ query: '?map=12,40.07,113.3' });
    const box = await atlas.page.locator('.map canvas').boundingBox();
    if (!box) throw new Error('the map has no canvas');
    await atlas.page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    const read = atlas.page.locator('.pointer');
    await expect.poll(() => read.innerText()).toMatch(/40\.0[67]\d\d° N, 113\.(29|30)\d\d° E/);
    await atlas.close();
  });

  it('does not draw the panel again when the camera moves', async () => {
    const atlas = await Atlas.open({ query: '?sel=pingcheng-14/jurisdiction/pingcheng' });
    await atlas.page.evaluate(() => {
      const panel = document.getElementById('panel');
      if (!panel) return;
      const observer = new MutationObserver((changes) => {
        document.body.dataset.changes = String(
          Number(document.body.dataset.changes ?? 0) + changes.length,
        );
      });
      observer.observe(panel, { subtree: true, childList: true, attributes: true });
    });
    const before = atlas.query();
    await atlas.page.locator('canvas').focus();
    await atlas.page.keyboard.press('ArrowRight');
    await expect.poll(() => atlas.query()).not.toBe(before);
    expect(await atlas.page.evaluate(() => document.body.dataset.changes)).toBeUndefined();
    await atlas.close();
  });

  it('measures from where the user stands', async () => {
    const position = { latitude: 40.0279, longitude: 113.2933, accuracy: 15 };
    const atlas = await Atlas.open({ position });
    await atlas.press('附近');
    await atlas.press('用我的位置');
    await expect.poll(() => atlas.query()).toContain('near=40.0279,113.2933');
    expect(await atlas.panel.locator('.row').first().innerText()).toContain('大同发电有限责任公司');
    await atlas.close();
  });
});
