import { afterAll, describe, expect, it } from 'vitest';
import { closeBrowser } from './browser.ts';
import { Atlas } from './driver.ts';

afterAll(closeBrowser);

/** Presses Tab until the element with the focus has this text. */
async function tabTo(atlas: Atlas, text: string): Promise<void> {
  for (let i = 0; i < 120; i += 1) {
    const focused = await atlas.page.evaluate(() => document.activeElement?.textContent ?? '');
    if (focused.includes(text)) return;
    await atlas.page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not reach "${text}"`);
}

describe('by keyboard alone', () => {
  it('searches, selects, reads the obligations and follows a link', async () => {
    const atlas = await Atlas.open();
    await atlas.page.keyboard.press('Tab');
    expect(await atlas.page.evaluate(() => document.activeElement?.className)).toBe('skip-link');
    await atlas.page.keyboard.press('Tab');
    await atlas.page.keyboard.type('同星');
    await tabTo(atlas, '大同同星抗生素有限责任公司制药');
    await atlas.page.keyboard.press('Enter');
    await expect.poll(() => atlas.query()).toContain('enterprise/tongxing');
    // The focus stands on the title, so that what follows is read from its start.
    await expect
      .poll(() => atlas.page.evaluate(() => document.activeElement?.id))
      .toBe('feature-title');
    expect(await atlas.panel.locator('.obligation').count()).toBeGreaterThan(0);
    await tabTo(atlas, '出处');
    await atlas.page.keyboard.press('Enter');
    expect(await atlas.panel.locator('.cite[open]').count()).toBe(1);
    await tabTo(atlas, '挥发性有机物治理');
    await atlas.page.keyboard.press('Enter');
    await expect.poll(() => atlas.query()).toContain('project/air-1');
    await atlas.close();
  });

  it('moves between the tabs of a jurisdiction with the arrow keys', async () => {
    const atlas = await Atlas.open({ query: '?sel=pingcheng-14/jurisdiction/pingcheng' });
    await atlas.panel.getByRole('tab', { name: '概况' }).focus();
    await atlas.page.keyboard.press('ArrowRight');
    await expect.poll(() => atlas.query()).toContain('tab=account');
    await atlas.page.keyboard.press('End');
    await expect.poll(() => atlas.query()).toContain('tab=discrepancies');
    await atlas.close();
  });

  it('moves and zooms the map', async () => {
    const atlas = await Atlas.open({ query: '?map=11,40.07,113.3' });
    await atlas.page.locator('canvas').focus();
    await atlas.page.keyboard.press('ArrowRight');
    await expect.poll(() => atlas.query()).not.toBe('?map=11,40.07,113.3');
    await atlas.page.keyboard.press('+');
    await expect.poll(() => atlas.query()).toContain('map=12,');
    await atlas.close();
  });
});
