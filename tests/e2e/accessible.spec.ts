import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeBrowser } from './browser.ts';
import { Atlas } from './driver.ts';

afterAll(closeBrowser);

const VIEWS = {
  start: '',
  feature: 'sel=pingcheng-14/water-source/anjiaxiaocun',
  noise: 'sel=pingcheng-14/station/noise-zone-1',
  indicators: 'sel=pingcheng-14/jurisdiction/pingcheng&tab=indicators',
  contradictions: 'sel=pingcheng-14/jurisdiction/pingcheng&tab=discrepancies',
  search: 'q=水',
  // One plan is enough: rows are alike, and axe looks at every one.
  near: 'near=40.07,113.3&plan=pingcheng-14',
  table: 'mode=table&plan=pingcheng-14',
};

// Contrast hangs on the theme and names on the language: two looks show all four.
const LOOKS = [
  { lang: 'zh', dark: false },
  { lang: 'en', dark: true },
];

describe.each(LOOKS)('in $lang, dark: $dark', ({ lang, dark }) => {
  let atlas: Atlas;
  beforeAll(async () => {
    atlas = await Atlas.open({ query: `?lang=${lang}`, dark });
  });
  afterAll(() => atlas.close());

  it.each(Object.entries(VIEWS))('%s has no accessibility violation', async (_, part) => {
    await atlas.visit(`?${part}&lang=${lang}`);
    await atlas.expectAccessible();
  });

  it('settings have no accessibility violation', async () => {
    await atlas.visit(`?lang=${lang}`);
    await atlas.press(lang === 'zh' ? '设置与说明' : 'Settings');
    await atlas.expectAccessible();
  });
});

describe('on a phone', () => {
  let atlas: Atlas;
  beforeAll(async () => {
    atlas = await Atlas.open({ width: 360, height: 740 });
  });
  afterAll(() => atlas.close());

  it.each(Object.entries(VIEWS))('%s fits 360 × 740 and has no violation', async (_, part) => {
    for (const lang of ['zh', 'en']) {
      await atlas.visit(`?${part}&lang=${lang}`);
      await atlas.expectFitsWidth();
    }
    await atlas.expectAccessible();
  });
});

describe('the panel on a phone', () => {
  it('grows and shrinks the panel', async () => {
    const atlas = await Atlas.open({ width: 360, height: 740 });
    const height = async () => (await atlas.panel.boundingBox())?.height ?? 0;
    const half = await height();
    await atlas.press('展开面板');
    await expect.poll(height).toBeGreaterThan(half + 100);
    await atlas.press('收起面板');
    await atlas.press('收起面板');
    await expect.poll(height).toBeLessThan(half - 100);
    await atlas.close();
  });

  it('opens a feature from the map into the panel', async () => {
    const query = '?map=14,40.06134,113.21922';
    const atlas = await Atlas.open({ query, width: 360, height: 740 });
    const box = await atlas.page.locator('.map canvas').boundingBox();
    if (!box) throw new Error('the map has no canvas');
    await atlas.page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    await expect.poll(() => atlas.query()).toContain('datang-yungang');
    await atlas.close();
  });
});
