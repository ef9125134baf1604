import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { closeBrowser } from './browser.ts';
import { Atlas } from './driver.ts';

afterAll(closeBrowser);

describe('several plans', () => {
  let atlas: Atlas;
  beforeEach(async () => {
    atlas = await Atlas.openLists();
  });
  afterEach(() => atlas.close());

  it('sets an indicator beside the same subject ten years before', async () => {
    await atlas.page.goto(
      `${new URL('.', atlas.page.url()).href}?sel=yangquan-14/jurisdiction/yangquan&tab=indicators`,
    );
    await atlas.complete();
    const beside = atlas.panel.locator('.same-subject', { hasText: '“十二五”' }).first();
    await expect.poll(() => beside.textContent()).toContain('阳泉市“十二五”环境保护规划');
  });

  it('lists on a county page what lies in the county, located or not', async () => {
    await atlas.visit('?sel=yangquan-14/jurisdiction/pingding');
    const residents = atlas.panel.locator('section', { hasText: '在此区县的要素' }).last();
    await residents.locator('summary', { hasText: '规划项目' }).click();
    await expect.poll(() => residents.locator('.row').count()).toBeGreaterThan(3);
  });

  it('lists under a jurisdiction what has no point', async () => {
    await atlas.visit('?sel=xiaoyi-14/jurisdiction/xiaoyi');
    const without = atlas.panel.locator('section', { hasText: '没有点位的要素' }).last();
    await without.locator('summary', { hasText: '规划项目' }).click();
    await without.locator('.kind-group[open] .row').first().click();
    await expect.poll(() => atlas.text()).toContain('不在图上画出猜测的点');
  });

  it('shows a contradiction on the indicator that it is about', async () => {
    await atlas.visit('?sel=pingcheng-14/jurisdiction/pingcheng&tab=indicators');
    const indicator = atlas.panel.locator('.indicator', {
      has: atlas.page.locator('.contradictions'),
    });
    await indicator.first().locator('.contradictions > summary').click();
    expect(await indicator.first().locator('.statements li').count()).toBeGreaterThan(0);
  });
});

describe('one plan of several', () => {
  it('shows the features of one plan and moves the map to it', async () => {
    const atlas = await Atlas.open();
    await atlas.showPlan('xiaoyi-14');
    await expect.poll(() => atlas.query()).toMatch(/map=\d+(\.\d+)?,37\.\d+,111\.\d+/);
    await atlas.openKind('河流断面');
    const text = await atlas.text();
    expect(text).toContain('南姚');
    expect(text).not.toContain('小南头断面');
    await atlas.close();
  });
});
