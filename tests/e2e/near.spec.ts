import { DOMParser } from '@xmldom/xmldom';
import { afterAll, describe, expect, it } from 'vitest';
import { closeBrowser } from './browser.ts';
import { Atlas } from './driver.ts';

afterAll(closeBrowser);

/** In 孝义市, of which the record knows many places by the city only. */
const XIAOYI = { latitude: 37.14, longitude: 111.78, accuracy: 200 };
const ROUTE = [109, 27, 123] as const;
/** Lower than by default, since drawing takes most of the time; the legend leaves the middle free. */
const SMALL = { width: 1200, height: 640 };

describe('what is near me', () => {
  it('has a true ring on the map, ranges and directions in the list, and goes along', async () => {
    const query = '?map=15,37.14,111.78';
    const atlas = await Atlas.open({ query, position: XIAOYI, ...SMALL });
    const { near } = atlas;
    await near.openFromHere();
    await expect.poll(() => atlas.query()).toContain('near=37.14,111.78,200');
    expect(await atlas.text()).toContain('误差 200 m 以内');
    // At zoom 15 and 37.14° N a pixel is 1.904 m wide: the ring is 105 pixels from the middle.
    const blueness = async (left: number) => {
      const [red = 0, , blue = 0] = await atlas.mapColour(-left, 0);
      return blue - red;
    };
    await expect.poll(() => blueness(105)).toBeGreaterThan(140);
    expect(await blueness(95)).toBeLessThan(100);
    expect(await blueness(115)).toBeLessThan(30);

    const distances = () => near.rows.locator('.row-trailing').allInnerTexts();
    const trailing = await distances();
    expect(trailing.length).toBe(40);
    expect(
      trailing.every((text) => /\d (m|km)/.test(text) && /[东南西北]|方向不定/.test(text)),
    ).toBe(true);
    expect(trailing.filter((text) => text.includes('–')).length).toBeGreaterThan(20);

    const before = await near.names();
    await atlas.context.setGeolocation({ ...XIAOYI, latitude: 37.1405 });
    await expect.poll(distances).not.toEqual(trailing);
    expect(await near.names()).toEqual(before);
    await atlas.context.setGeolocation({ ...XIAOYI, latitude: 37.2 });
    await expect.poll(() => atlas.query()).toContain('near=37.2,111.78,200');
    expect(await near.names()).not.toEqual(before);
    // All of it is one step back.
    await atlas.press('停止定位');
    await atlas.page.goBack();
    await expect.poll(() => atlas.query()).not.toContain('near=');
    await atlas.close();
  });

  it('puts deadlines first when asked, and says what is somewhere in the county', async () => {
    const atlas = await Atlas.openLists({ query: '?near=37.14,111.78,20' });
    const { near } = atlas;
    const firsts = () => near.rows.locator('.row').allInnerTexts();
    expect((await firsts())[0]).not.toContain('期限已过');
    await near.sortBy('到期的在前');
    await expect.poll(async () => (await firsts())[0]).toContain('期限已过');
    const hasPassed = (await firsts()).map((text) => text.includes('期限已过'));
    expect(hasPassed.lastIndexOf(true)).toBe(hasPassed.filter(Boolean).length - 1);
    expect(await firsts().then(([first]) => first)).toContain('是否完成不详');
    const county = atlas.panel.locator('.near-county', { hasText: '在孝义市境内某处' });
    await county.locator('summary').click();
    const count = Number((await county.locator('.count').innerText()).replace(' 个', ''));
    expect(count).toBeGreaterThan(100);
    await expect.poll(() => county.locator('.row').count()).toBe(count);
    expect(await county.locator('.row-trailing').count()).toBe(0);
    // The choice is remembered while the page is open.
    await near.rows.first().locator('.row').click();
    await atlas.title.waitFor();
    await atlas.page.goBack();
    await atlas.panel.locator('#near-title').waitFor();
    expect(await atlas.panel.getByRole('radio', { name: '到期的在前' }).isChecked()).toBe(true);
    await atlas.close();
  });

  it('leads through three of them, on the map and as a file', async () => {
    const atlas = await Atlas.open({ query: '?near=37.14,111.78,20', ...SMALL });
    const { near } = atlas;
    const chosen = await near.routeThrough(3);
    const stops = await near.stops();
    expect([...stops].sort()).toEqual([...chosen].sort());
    expect(await atlas.text()).toContain('按直线排的顺序，不是道路');
    expect(await atlas.text()).toMatch(/共 3 处，全程 .* – /);
    await expect.poll(() => near.pixelsOf(ROUTE)).toBeGreaterThan(300);

    const [first = '', second = ''] = stops;
    const down = atlas.panel.getByRole('button', { name: `下移：${first}` });
    await down.focus();
    await atlas.page.keyboard.press('Enter');
    await expect.poll(() => near.stops()).toEqual([second, first, stops[2]]);
    expect(await atlas.page.locator(':focus').getAttribute('aria-label')).toBe(`下移：${first}`);

    const { name, text } = await atlas.saved('下载 GPX');
    expect(name).toMatch(/^route-\d{4}-\d\d-\d\d\.gpx$/);
    const points = new DOMParser().parseFromString(text, 'text/xml').getElementsByTagName('rtept');
    const titles = [...points].map((point) => point.getElementsByTagName('name')[0]?.textContent);
    expect(titles).toEqual([second, first, stops[2]]);
    await atlas.press('收起路线');
    await expect.poll(() => near.pixelsOf(ROUTE)).toBeLessThan(50);
    await atlas.close();
  });

  it('says in one sentence that it may not know where I am, and works from the map', async () => {
    const atlas = await Atlas.openLists({ query: '?map=12,37.14,111.78' });
    await atlas.near.openFromHere();
    await expect.poll(() => atlas.near.says.innerText()).toContain('没有定位权限');
    expect((await atlas.near.says.innerText()).match(/。/g)).toHaveLength(1);
    expect(await atlas.notices.innerText()).not.toContain('位置');
    expect(await atlas.near.rows.count()).toBe(40);
    await atlas.close();
  });
});

describe('in bright light', () => {
  it('is read on a phone in both languages, without a violation', async () => {
    const options = { width: 360, height: 740, position: XIAOYI };
    const query = '?map=13,37.14,111.78&plan=xiaoyi-14';
    const atlas = await Atlas.openLists({ query, ...options });
    await atlas.press('设置与说明');
    await atlas.page.getByRole('combobox', { name: '明暗' }).selectOption('强光高对比');
    await atlas.expectAccessible();
    await atlas.page.reload();
    await atlas.complete();
    expect(await atlas.page.locator('html').getAttribute('data-theme')).toBe('contrast');
    await atlas.near.openFromHere();
    await expect.poll(() => atlas.query()).toContain('near=37.14,111.78,200');
    await atlas.near.routeThrough(2);
    const move = await atlas.panel.locator('.near-move').last().boundingBox();
    expect(Math.min(move?.width ?? 0, move?.height ?? 0)).toBeGreaterThanOrEqual(44);
    for (const lang of ['zh', 'en']) {
      await atlas.visit(`?lang=${lang}&near=37.14,111.78,200&plan=xiaoyi-14`);
      await atlas.expectFitsWidth();
      await atlas.expectAccessible();
    }
    for (const part of ['sel=xiaoyi-14/jurisdiction/xiaoyi', 'field=visits', 'check=1', '']) {
      await atlas.visit(`?lang=en&${part}`);
      await atlas.expectFitsWidth();
    }
    await atlas.close();
  });
});
