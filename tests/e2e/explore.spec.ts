import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { closeBrowser } from './browser.ts';
import { Atlas } from './driver.ts';

let atlas: Atlas;

beforeEach(async () => {
  atlas = await Atlas.openLists();
});

afterEach(() => atlas.close());
afterAll(closeBrowser);

describe('exploring the record', () => {
  it('opens a water source and reads wells, intake and class with their sources', async () => {
    await atlas.openKind('饮用水水源');
    await atlas.choose('安家小村水源地');
    const text = await atlas.text();
    for (const figure of ['219', '49.79', '350', '336']) expect(text).toContain(figure);
    expect(text).toMatch(/估计位置[\s\S]*真实位置在 3 km 以内/);
    expect(text).toContain('规划中的矛盾之处');
    await atlas.panel.locator('.fact .cite > summary').first().click();
    expect(await atlas.panel.locator('.fact .cite[open] .cite-text').first().innerText()).toContain(
      '大同市平城区“十四五”生态环境保护规划',
    );
  });

  it('judges noise by the standard in force and says by how much it is over', async () => {
    await atlas.search('特殊住宅区');
    await atlas.choose('特殊住宅区');
    const text = await atlas.text();
    // 2016 昼间 54.3 against 50 dB(A) of class 0
    expect(text).toContain('54.3');
    expect(text).toContain('超标 4.3');
    expect(text).toContain('GB 3096-2008');
    const charts = atlas.panel.locator('svg.chart-drawing');
    await expect.poll(() => charts.count()).toBeGreaterThan(1);
  });

  it('shows the obligations that bind a sewage plant, with limits', async () => {
    await atlas.search('东郊污水');
    await atlas.choose('大同市东郊污水处理厂');
    const text = await atlas.text();
    for (const limit of ['≤ 40', '≤ 2', '≤ 0.4']) expect(text).toContain(limit);
    expect(text).toContain('DB14/1928-2019');
  });

  it('goes from a project to the enterprise that it concerns and to its indicator', async () => {
    await atlas.openKind('规划项目');
    await atlas.choose(/大同同星抗生素有限责任公司/);
    expect(await atlas.text()).toContain('334.63');
    await atlas.panel.locator('.link-group .row', { hasText: '制药' }).click();
    await expect.poll(() => atlas.query()).toContain('enterprise/tongxing');
    await atlas.page.goBack();
    await expect.poll(() => atlas.query()).toContain('project/air-1');
    await atlas.panel.locator('.link-group .row', { hasText: 'O' }).last().click();
    await expect.poll(() => atlas.query()).toContain('tab=indicators');
  });

  it('shows a jurisdiction with indicators, projects, obligations and contradictions', async () => {
    await atlas.choose(/平城区.*规划期/s);
    await atlas.openTab('指标');
    const group = atlas.panel.locator('.indicator-group', { hasText: '大气环境质量改善' }).first();
    await expect.poll(() => group.innerText()).toContain('完成市级考核任务');
    expect(await group.innerText()).toContain('约束性');
    await atlas.openTab('项目');
    expect(await atlas.panel.locator('.row').count()).toBeGreaterThanOrEqual(10);
    await atlas.openTab('义务');
    await atlas.panel.getByRole('button', { name: /^显示其余/ }).click();
    expect(await atlas.panel.locator('.obligation').count()).toBeGreaterThan(200);
    await atlas.openTab('矛盾');
    const text = await atlas.text();
    expect(text).toContain('238.95');
    expect(text).toContain('246');
  });

  it('lists a feature that has no place and says why it is not on the map', async () => {
    await atlas.search('富乔污泥');
    await atlas.choose('富乔污泥处理厂');
    expect(await atlas.text()).toContain('未上图');
  });

  it('says that no point is drawn for what is known only to its county', async () => {
    await atlas.search('红卫桥断面');
    await atlas.choose('红卫桥断面');
    expect(await atlas.text()).toContain('不在图上画出猜测的点');
  });

  it('copies a link that opens the same feature', async () => {
    await atlas.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await atlas.search('安家小村水源地');
    await atlas.choose('安家小村水源地');
    await atlas.press('复制链接');
    await expect.poll(() => atlas.notices.innerText()).toContain('链接已复制');
    const link = await atlas.page.evaluate(() => navigator.clipboard.readText());
    expect(link).toContain('sel=pingcheng-14/water-source/anjiaxiaocun');
  });

  it('saves a feature as GeoJSON that holds its facts', async () => {
    await atlas.search('安家小村水源地');
    await atlas.choose('安家小村水源地');
    const { name, text } = await atlas.saved('下载 GeoJSON');
    expect(name).toBe('pingcheng-14_water-source_anjiaxiaocun.geojson');
    const feature = JSON.parse(text);
    expect(feature.properties.name).toBe('安家小村水源地');
    expect(feature.geometry.type).toBe('Point');
  });
});

describe('finding things', () => {
  it('finds by a fragment of a name, by an obligation and in English', async () => {
    await atlas.search('电力机车');
    expect(await atlas.text()).toContain('中车大同电力机车有限公司');
    await atlas.search('氨逃逸');
    await expect.poll(() => atlas.text()).toContain('义务');
    await atlas.press('English');
    await atlas.search('sewage treatment plant');
    await expect.poll(() => atlas.text()).toContain('Datong Eastern Suburb sewage treatment plant');
  });

  it('says so when nothing is found', async () => {
    await atlas.search('不存在的地方');
    expect(await atlas.text()).toContain('没有找到“不存在的地方”');
  });

  it('filters by category and clears the filters again', async () => {
    await atlas.panel.getByText('筛选', { exact: true }).click();
    await atlas.panel.getByLabel('类型').selectOption({ label: '污水处理厂' });
    await atlas.showPlan('pingcheng-14');
    await expect.poll(() => atlas.text()).toContain('显示 2 / ');
    expect(atlas.query()).toContain('cat=sewage-plant');
    await atlas.press('清除筛选');
    await expect.poll(() => atlas.query()).not.toContain('cat=');
  });

  it('lists what is near the middle of a plan, nearest first, with ranges', async () => {
    await atlas.press('附近');
    await atlas.panel.locator('#near-title').waitFor();
    const distances = await atlas.panel.locator('.row-trailing').allInnerTexts();
    expect(distances.length).toBeGreaterThan(10);
    expect(distances.every((text) => / (m|km)/.test(text))).toBe(true);
    expect(distances[0]).toContain('–');
  });
});

describe('the table', () => {
  it('sorts, opens a feature and saves what the filters leave as CSV', async () => {
    await atlas.press('表格');
    const first = atlas.page.locator('.features tbody tr').first();
    await atlas.page.locator('.features thead button', { hasText: '义务数' }).click();
    await atlas.page.locator('.features thead button', { hasText: '义务数' }).click();
    const counts = () => atlas.page.locator('.features tbody td:nth-child(5)').allInnerTexts();
    await expect.poll(async () => Number((await counts())[0])).toBeGreaterThan(100);
    const [most, next] = (await counts()).map(Number);
    expect(most).toBeGreaterThanOrEqual(next ?? 0);
    const { text } = await atlas.saved('下载 CSV');
    expect(text.startsWith('\uFEFF编号,规划')).toBe(true);
    const rows = await atlas.page.locator('.features tbody tr').count();
    expect(text.trim().split('\r\n')).toHaveLength(rows + 1);
    await first.getByRole('button').click();
    await atlas.title.waitFor();
    expect(atlas.query()).toContain('mode=table');
  });
});
