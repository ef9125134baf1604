import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeBrowser } from './browser.ts';
import { Atlas } from './driver.ts';

afterAll(closeBrowser);

/** Xiaoyi's seat as a plan would print it, read off a map in GCJ-02. */
const XIAOYI = { datum: 'gcj02', coordinates: 'E111°46′58.2″ N37°8′40.5″' };
const LINK = '?check=1&site=point_111.78,37.14&type=coking&radius=100&on=2026-11-22';

describe('a planner’s whole path', () => {
  let atlas: Atlas;
  beforeAll(async () => {
    atlas = await Atlas.open();
  });
  afterAll(() => atlas.close());

  it('types coordinates of 孝义 in GCJ-02, chooses 焦化 and reads the verdict', async () => {
    await atlas.check.open();
    await atlas.check.typePlace(XIAOYI);
    await atlas.check.chooseType('coking');
    await atlas.check.ask();
    expect(await atlas.check.verdict.innerText()).toBe('禁止（确定）');
    // GCJ-02 lies about 500 m off here: the place itself is in WGS 84.
    const site = /site=point_(111\.\d+),(37\.\d+)/.exec(atlas.query());
    expect(Number(site?.[1])).toBeCloseTo(111.7765, 3);
    expect(Number(site?.[2])).toBeCloseTo(37.1443, 3);
  });

  it('finds the focus on the verdict', async () => {
    await expect
      .poll(() => atlas.page.evaluate(() => document.activeElement?.id))
      .toBe('verdict-title');
  });

  it('reads a prohibited and a possible finding with distance and reason', async () => {
    const ban = await atlas.check.finding('确定', '焦化过剩产能').innerText();
    expect(ban).toContain('在其中');
    const possible = await atlas.check.finding('可能', '1公里内有饮用水水源').innerText();
    expect(possible).toMatch(/\d m|km/);
    expect(possible).toMatch(/为何不能肯定[\s\S]*如何查清/);
    expect(await atlas.text()).toContain('无法判断：须向主管部门查询');
  });

  it('opens a citation, and the rule among the plan’s obligations', async () => {
    const ban = atlas.check.finding('确定', '焦化过剩产能');
    await ban.locator('.cite summary').click();
    expect(await ban.locator('.cite-text').innerText()).toMatch(
      /孝义市“十四五”生态环境保护规划》第 4\.4\.2 节/,
    );
    await ban.getByRole('button', { name: '在规划义务中查看' }).click();
    await atlas.title.waitFor();
    expect(await atlas.text()).toContain('严禁新增洗煤、焦化过剩产能');
    await atlas.page.goBack();
    await atlas.check.verdict.waitFor();
    expect(await atlas.check.verdict.innerText()).toBe('禁止（确定）');
  });

  it('prints it on A4, to be read in either language', async () => {
    const text = (await atlas.check.printedText()).replaceAll(/\s+/g, ' ');
    for (const part of [
      '选址核查报告',
      '禁止（确定）',
      '焦化',
      '严禁新增洗煤、焦化过剩产能',
      '第 4.4.2 节',
      '无法判断',
      '50 m',
      '数据版本',
      '不替代规划选址',
    ]) {
      expect(text).toContain(part);
    }
    expect(text).not.toContain('打印或存为 PDF');
    await atlas.press('English');
    const english = (await atlas.check.printedText()).replaceAll(/\s+/g, ' ');
    expect(english).toContain('Site check report');
    expect(english).toContain('No new surplus coal washing or coking capacity');
    expect(english).not.toContain('核查');
    await atlas.press('中文');
  });

  it('saves the report as JSON, GeoJSON and CSV', async () => {
    const json = await atlas.saved('下载 JSON');
    expect(json.name).toBe('site-check.json');
    const report = JSON.parse(json.text);
    expect(report).toMatchObject({ verdict: 'prohibited', input: { type: 'coking' } });
    expect((await atlas.saved('下载 JSON')).text).toBe(json.text);
    const features = JSON.parse((await atlas.saved('下载 GeoJSON')).text).features;
    expect(features[0].geometry.type).toBe('Point');
    expect((await atlas.saved('下载 CSV')).text.startsWith('\uFEFF')).toBe(true);
  });

  it('passes it on as a link that reopens it', async () => {
    await atlas.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await atlas.press('复制链接');
    const link = await atlas.page.evaluate(() => navigator.clipboard.readText());
    const again = await Atlas.openLists({ query: new URL(link).search });
    await again.check.verdict.waitFor();
    expect(await again.check.verdict.innerText()).toBe('禁止（确定）');
    await again.close();
  });
});

describe('giving a place', () => {
  it('draws an area, takes it back and brings it again', async () => {
    const atlas = await Atlas.open({ query: '?map=12,37.14,111.78' });
    await atlas.check.open();
    await atlas.check.chooseType('coking');
    await atlas.check.draw('面');
    await atlas.check.clickMap([0.3, 0.3], [0.5, 0.3], [0.5, 0.6], [0.3, 0.6]);
    await atlas.page.keyboard.press('Enter');
    await atlas.check.verdict.waitFor();
    expect(atlas.query()).toMatch(/site=area_(111\.\d+,37\.\d+_?){5}/);
    // Its corners can be moved at once.
    const edit = atlas.panel.getByRole('button', { name: '改节点' });
    await expect.poll(() => edit.getAttribute('aria-pressed')).toBe('true');
    await atlas.press('撤销');
    await expect.poll(() => atlas.query()).not.toContain('site=');
    await atlas.press('重做');
    await expect.poll(() => atlas.query()).toContain('site=area_');
    await atlas.check.verdict.waitFor();
    await atlas.close();
  });

  it('estimates from the zoom how exactly a click is meant', async () => {
    const atlas = await Atlas.open({ query: '?map=12,37.14,111.78' });
    await atlas.check.open();
    await atlas.check.draw('点');
    await atlas.check.clickMap([0.4, 0.4]);
    await expect.poll(() => atlas.query()).toContain('radius=100');
    await atlas.check.setRadius(30);
    await atlas.check.clickMap([0.5, 0.5]);
    await expect.poll(() => atlas.query()).toContain('radius=30');
    await atlas.close();
  });

  it('asks for the system of coordinates, and warns when it cannot be right', async () => {
    const atlas = await Atlas.open();
    await atlas.check.open();
    await atlas.check.typePlace({ datum: '', coordinates: '37411345, 4111633' });
    await atlas.check.submit();
    expect(await atlas.check.errors.allInnerTexts()).toEqual([
      expect.stringContaining('请选择坐标所用的坐标系'),
      expect.stringContaining('请选择项目类型'),
    ]);
    expect(await atlas.page.evaluate(() => document.activeElement?.id)).toBe('typed-datum');
    await atlas.check.typePlace({ datum: 'wgs84', coordinates: '37589345, 4111633' });
    await expect.poll(() => atlas.text()).toContain('若坐标系是CGCS2000 3° 高斯-克吕格');
    await atlas.check.submit();
    expect(await atlas.check.errors.first().innerText()).toContain('第 1 行');
    await atlas.close();
  });

  it('judges by the law of the chosen day, and by an outline of the authority', async () => {
    const atlas = await Atlas.openLists({ query: LINK });
    await atlas.check.verdict.waitFor();
    await atlas.check.changeQuestion();
    await atlas.panel.locator('#site-date').fill('2026-01-01');
    await expect.poll(() => atlas.query()).toContain('on=2026-01-01');
    await expect.poll(() => atlas.text()).toContain('2026年1月1日有效的规则');
    await atlas.panel.getByText('更多设置').click();
    const outline = {
      type: 'Feature',
      id: 'xiaoyi-14/zone/no-such-zone',
      properties: { source: '孝义市人民政府' },
      geometry: { type: 'Point', coordinates: [111.78, 37.14] },
    };
    await atlas.check.giveFile('zones-input', 'official.geojson', JSON.stringify(outline));
    await expect.poll(() => atlas.text()).toContain('“xiaoyi-14/zone/no-such-zone”在图集中没有');
    await atlas.close();
  });
});

describe('files of sites', () => {
  let atlas: Atlas;
  beforeAll(async () => {
    atlas = await Atlas.openLists();
    await atlas.check.open();
    await atlas.check.chooseType('coking');
    await atlas.check.giveBy('file');
  });
  afterAll(() => atlas.close());

  it('compares several in a table and tells of a bad row', async () => {
    await atlas.panel.getByLabel('坐标系').selectOption('wgs84');
    const rows = ['甲厂,111.78,37.14', '乙厂,113.58,37.86', '丙厂,北边,37.1', '丁厂,112.9,36.2'];
    await atlas.check.giveFile('file-input', 'sites.csv', `名称,经度,纬度\n${rows.join('\n')}\n`);
    await expect.poll(() => atlas.check.rows.count()).toBe(3);
    expect(await atlas.check.faults.innerText()).toMatch(/sites\.csv 第 4 行/);
    const first = atlas.check.rows.first();
    expect(await first.innerText()).toContain('禁止');
    await first.getByRole('button').click();
    await atlas.check.verdict.waitFor();
    await atlas.press('‹ 返回场址比较');
    await atlas.panel.locator('.batch-table thead button', { hasText: '场址' }).click();
    expect(await atlas.check.rows.first().innerText()).toContain('丁厂');
  });

  it('says what is wrong with a damaged file', async () => {
    await atlas.check.giveFile('file-input', 'broken.geojson', '{"type":"FeatureCollection","fea');
    await expect.poll(() => atlas.check.faults.innerText()).toContain('broken.geojson');
    expect(await atlas.check.faults.innerText()).toMatch(/不完整|不是正确的 JSON/);
  });

  it('checks a thousand and keeps answering, and can be stopped', async () => {
    const rows = Array.from(
      { length: 3000 },
      (_, i) => `s${i},${111.5 + (i % 60) / 100},${36.9 + i / 6000}`,
    );
    await atlas.check.giveFile('file-input', 'many.csv', `name,lon,lat\n${rows.join('\n')}\n`);
    await atlas.panel.locator('.batch-progress').waitFor();
    await atlas.press('停止');
    await expect.poll(() => atlas.text()).toContain('已停止');
  });
});

describe('by keyboard alone', () => {
  it('opens the panel, gives a place, asks and reads', async () => {
    const atlas = await Atlas.openLists();
    const { keyboard } = atlas.page;
    await atlas.page.getByRole('button', { name: '选址核查' }).focus();
    await keyboard.press('Enter');
    await atlas.check.rulesReady();
    await atlas.page.locator('#place-map').focus();
    await keyboard.press('ArrowRight');
    await keyboard.press('Tab');
    expect(await atlas.page.evaluate(() => document.activeElement?.id)).toBe('typed-datum');
    await keyboard.press('ArrowDown');
    await keyboard.press('Tab');
    await keyboard.type('111.78, 37.14');
    await keyboard.press('Tab');
    await keyboard.press('Tab');
    expect(await atlas.page.evaluate(() => document.activeElement?.id)).toBe('site-type');
    const type = atlas.page.locator('#site-type');
    for (let i = 0; i < 90 && (await type.inputValue()) !== 'coking'; i += 1) {
      await keyboard.press('ArrowDown');
    }
    await atlas.page.locator('#site-radius').focus();
    await keyboard.press('Enter');
    await atlas.check.verdict.waitFor();
    await keyboard.press('Tab');
    const focused = () => atlas.page.evaluate(() => document.activeElement?.textContent);
    expect(await focused()).toBe('打印或存为 PDF');
    await atlas.close();
  });

  it('places the point at the middle of the map with Enter', async () => {
    const atlas = await Atlas.open({ query: '?map=12,37.14,111.78' });
    await atlas.check.open();
    await atlas.check.draw('点');
    await atlas.page.locator('canvas').focus();
    await atlas.page.keyboard.press('Enter');
    await expect.poll(() => atlas.query()).toMatch(/site=point_111\.(78|779)/);
    await atlas.close();
  });
});

const LOOKS = [
  { lang: 'zh', dark: false },
  { lang: 'en', dark: true },
];

describe.each(LOOKS)('in $lang, dark: $dark', ({ lang, dark }) => {
  it('form and report have no accessibility violation', async () => {
    const atlas = await Atlas.open({ query: `?check=1&lang=${lang}`, dark });
    await atlas.check.rulesReady();
    await atlas.check.giveBy('typed');
    await atlas.check.submit();
    await atlas.expectAccessible();
    await atlas.visit(`${LINK}&lang=${lang}`);
    await atlas.check.verdict.waitFor();
    await atlas.expectAccessible();
    await atlas.close();
  });
});

describe('on a phone', () => {
  it('fits 360 × 740 in both languages and has no violation', async () => {
    const atlas = await Atlas.open({ width: 360, height: 740 });
    for (const lang of ['zh', 'en']) {
      await atlas.visit(`?check=1&lang=${lang}`);
      await atlas.check.rulesReady();
      await atlas.expectFitsWidth();
      await atlas.visit(`${LINK}&lang=${lang}`);
      await atlas.check.verdict.waitFor();
      await atlas.expectFitsWidth();
    }
    await atlas.expectAccessible();
    await atlas.close();
  });
});

describe('when something is missing', () => {
  it('names rules that cannot be read, and never calls that a clearance', async () => {
    const atlas = await Atlas.openLists({ query: LINK, files: { 'zones.geojson': 'missing' } });
    await expect.poll(() => atlas.panel.innerText()).toContain('可能偏轻');
    expect(await atlas.panel.innerText()).toContain('zones.geojson');
    await atlas.close(/Failed to load resource|net::ERR/);
  });
});
