import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { featureOf, indicators, plans, subjects } from '../record/load.ts';
import { closeBrowser } from './browser.ts';
import { Atlas } from './driver.ts';

afterAll(closeBrowser);

const PM25 = '细颗粒物（PM₂.₅）年均浓度';
/** 平城区 is small: its middle, and a zoom at which it fills the map. */
const PINGCHENG = 'map=11,40.08,113.29';

/** Reported figures of a subject and year in the record, by the name of their place. */
function reported(subject: string, year: string): { place: string; value: number; unit: string }[] {
  return indicators.flatMap((indicator) => {
    const home = plans.find(({ id }) => id === indicator.plan)?.jurisdiction ?? '';
    const value = indicator.series.find(({ period }) => period === year)?.value ?? null;
    if (indicator.subject !== subject || indicator.scope || value === null) return [];
    const place = featureOf(indicator.feature ?? home).properties.name;
    return [{ place, value, unit: indicator.unit }];
  });
}

describe('is it good, is it getting better', () => {
  it('is answered for the air of each jurisdiction with the figures of the record', async () => {
    const atlas = await Atlas.openLists();
    await atlas.openQuality('空气', PM25);
    await expect.poll(() => atlas.year.innerText()).toBe('2020 年');
    const figures = reported('pm25-annual', '2020');
    expect(new Set(figures.map(({ place }) => place)).size).toBeGreaterThanOrEqual(3);
    for (const { place, value, unit } of figures) {
      const text = await atlas.place(place).innerText();
      expect(text).toContain(`${value} ${unit}`);
      expect(text).toContain(value <= 35 ? '✓ 达到限值 35' : '✕ 超过限值 35');
    }
    expect(await atlas.place('孝义市').innerText()).toContain(
      '变差：2016 年 46 → 2020 年 60（+30.4%）',
    );
    await atlas.close();
  });

  it('leads from a figure to its source and to its place, and back', async () => {
    const atlas = await Atlas.openLists();
    await atlas.openQuality('空气', PM25);
    const place = atlas.place('平城区');
    await place.getByText('出处').first().click();
    await expect.poll(() => place.innerText()).toContain('大同市平城区“十四五”生态环境保护规划');
    await atlas.choose('平城区');
    expect(await atlas.title.innerText()).toBe('平城区');
    await atlas.panel.getByRole('button', { name: /返回/ }).click();
    await expect.poll(() => atlas.year.innerText()).toBe('2020 年');
    await atlas.close();
  });

  it('leads from a layer to the account of a plan', async () => {
    const atlas = await Atlas.openLists({ query: '?quality=air&subject=pm25-annual' });
    await atlas.panel
      .getByRole('button', { name: /^质量与承诺/ })
      .first()
      .click();
    await atlas.title.waitFor();
    expect(atlas.query()).toContain('tab=account');
    await atlas.close();
  });

  it('has a layer with data for every topic, each explained', async () => {
    const atlas = await Atlas.openLists();
    await atlas.press('环境质量');
    for (const topic of ['地表水', '地下水与水源', '空气', '噪声', '生态', '固废', '排放']) {
      await atlas.openTab(topic);
      expect(await atlas.panel.locator('.explain').innerText()).toMatch(/。/);
      expect(await atlas.panel.locator('.quality-place').count()).toBeGreaterThan(0);
      expect(await atlas.panel.locator('.time-summary').innerText()).toMatch(/[1-9]\d* 项数据/);
    }
    await atlas.close();
  });

  it('offers every subject of the record that has figures', async () => {
    const atlas = await Atlas.openLists({ query: '?quality=air' });
    const used = new Set(indicators.map(({ subject }) => subject));
    const air = subjects.filter(({ id, topic }) => topic === 'air' && used.has(id));
    const offered = atlas.panel.getByRole('combobox', { name: '指标' }).locator('option');
    await expect.poll(() => offered.allInnerTexts()).toEqual(air.map(({ zh }) => zh));
    await atlas.close();
  });
});

describe('the time control', () => {
  it('goes through the years by keyboard and says what each has', async () => {
    const atlas = await Atlas.openLists({ query: '?quality=air&subject=pm25-annual' });
    const slider = atlas.panel.getByRole('slider', { name: '年份' });
    await slider.focus();
    await atlas.page.keyboard.press('ArrowLeft');
    await expect.poll(() => atlas.year.innerText()).toBe('2019 年');
    expect(await slider.getAttribute('aria-valuetext')).toMatch(/^2019 年：\d+ 项数据/);
    expect(atlas.query()).toContain('year=2019');
    await atlas.page.keyboard.press('Home');
    await expect.poll(() => atlas.year.innerText()).toBe('2005 年');
    expect(await slider.getAttribute('aria-valuetext')).toContain('2005 年：0 项数据');
    await atlas.page.keyboard.press('End');
    await expect.poll(() => atlas.year.innerText()).toBe('2025 年');
    await expect.poll(() => atlas.text()).toContain('目标');
    await atlas.close();
  });

  it('steps and plays through the years that have data', async () => {
    const atlas = await Atlas.openLists({ query: '?quality=air&subject=pm25-annual&year=2005' });
    await atlas.press('下一个有数据的年份');
    await expect.poll(() => atlas.year.innerText()).toBe('2016 年');
    expect(await atlas.panel.getByRole('button', { name: '上一个有数据的年份' }).isDisabled()).toBe(
      true,
    );
    await atlas.visit('?quality=air&subject=pm25-annual&year=2019');
    await atlas.press('播放各年');
    // Through 2020 to the target year, where it stops by itself.
    await expect.poll(() => atlas.year.innerText()).toBe('2025 年');
    await atlas.panel.getByRole('button', { name: '播放各年' }).waitFor();
    await atlas.press('上一个有数据的年份');
    await expect.poll(() => atlas.year.innerText()).toBe('2020 年');
    await atlas.close();
  });

  it('lists and draws a place without a figure in the year as no data', async () => {
    const query = `?quality=air&subject=pm25-annual&year=2020&${PINGCHENG}`;
    const atlas = await Atlas.open({ query });
    // 达到限值 is a green fill; without a figure next to nothing of the ground is covered.
    const tint = async () => {
      const [red = 0, green = 0] = await atlas.mapColour(60, 60);
      return green - red;
    };
    await expect.poll(tint).toBeGreaterThan(20);
    await atlas.press('上一个有数据的年份');
    await expect.poll(tint).toBeLessThan(10);
    await atlas.panel.getByText(/^这一年无数据的地方/).click();
    expect(await atlas.place('平城区').innerText()).toContain('有数据的时期：2020');
    await atlas.close();
  });
});

describe('the edition switch', () => {
  it('judges 31 of 平城区 by each edition and says what changes', async () => {
    const atlas = await Atlas.openLists({ query: '?quality=air&subject=pm25-annual&year=2020' });
    const place = atlas.place('平城区');
    await expect.poll(() => place.innerText()).toContain('✓ 达到限值 35 (GB 3095-2012，二级)');
    await atlas.judgeBy(/2030-12-31/);
    await expect.poll(() => place.innerText()).toContain('✕ 超过限值 30 (GB 3095-2026，二级)');
    expect(await atlas.panel.locator('.changes').innerText()).toContain(
      '平城区 31 μg/m³：达到限值 35 → 超过限值 30',
    );
    await atlas.judgeBy(/2031-01-01/);
    await expect.poll(() => place.innerText()).toContain('✕ 超过限值 25');
    expect(atlas.query()).toContain('by=gb3095-2026-stage2');
    await atlas.judgeBy(/^当年有效/);
    await expect.poll(() => place.innerText()).toContain('✓ 达到限值 35');
    expect(atlas.query()).not.toContain('by=');
    await atlas.close();
  });
});

describe('water', () => {
  it('shows the class that a section’s own figures give, with what decides it', async () => {
    const atlas = await Atlas.openLists({ query: '?quality=surface-water&year=2010' });
    const text = await atlas.place('白羊墅断面').innerText();
    expect(text).toContain('Ⅳ类');
    expect(text).toContain('化学需氧量');
    await atlas.close();
  });
});

describe('the map', () => {
  it('opens a coloured jurisdiction that is clicked', async () => {
    const atlas = await Atlas.open({ query: `?quality=air&subject=pm25-annual&${PINGCHENG}` });
    await expect.poll(async () => (await atlas.mapColour(60, 60))[0]).toBeLessThan(230);
    const box = await atlas.page.locator('.map canvas').boundingBox();
    await atlas.page.mouse.click(
      (box?.x ?? 0) + (box?.width ?? 0) / 2 + 60,
      (box?.y ?? 0) + (box?.height ?? 0) / 2 + 60,
    );
    await expect.poll(() => atlas.query()).toContain('sel=pingcheng-14/');
    await atlas.close();
  });
});

describe('to take away', () => {
  it('a link brings the view back', async () => {
    const atlas = await Atlas.openLists();
    await atlas.openQuality('空气', PM25);
    await atlas.judgeBy(/2031-01-01/);
    await atlas.press('上一个有数据的年份');
    await expect.poll(() => atlas.year.innerText()).toBe('2019 年');
    const again = await Atlas.openLists({ query: atlas.query() });
    await expect.poll(() => again.year.innerText()).toBe('2019 年');
    expect(again.query()).toContain(
      'quality=air&subject=pm25-annual&year=2019&by=gb3095-2026-stage2',
    );
    await again.close();
    await atlas.close();
  });

  it('the layer is a table with a source in every row', async () => {
    const atlas = await Atlas.openLists({ query: '?quality=air&subject=pm25-annual&year=2020' });
    const { name, text } = await atlas.saved('下载本图层（CSV，含出处）');
    expect(name).toBe('quality-pm25-annual-2020.csv');
    const rows = text.trim().split('\r\n');
    for (const { place, value } of reported('pm25-annual', '2020')) {
      const isHere = (row: string) => row.includes(`,${place},`) && row.includes(`,${value},`);
      expect(rows.some(isHere), `${place} ${value}`).toBe(true);
    }
    for (const row of rows.slice(1)) expect(row).toMatch(/规划.*第.*节/);
    await atlas.close();
  });

  it('paper has figures with their sources, and no controls', async () => {
    const atlas = await Atlas.openLists({ query: '?quality=air&subject=pm25-annual&year=2020' });
    await atlas.place('平城区').waitFor();
    await atlas.page.emulateMedia({ media: 'print' });
    expect(await atlas.panel.getByRole('slider').isVisible()).toBe(false);
    expect(await atlas.place('平城区').locator('.cite-text').first().isVisible()).toBe(true);
    expect(await atlas.year.isVisible()).toBe(true);
    await atlas.close();
  });
});

describe('terms', () => {
  it('are explained in a sentence, by keyboard', async () => {
    const atlas = await Atlas.openLists({ query: '?quality=air' });
    await atlas.panel.getByText('名词解释').focus();
    await atlas.page.keyboard.press('Enter');
    await expect.poll(() => atlas.text()).toContain('95% 的日子不超过的那个值');
    await atlas.close();
  });
});

const LAYERS = ['surface-water', 'air', 'noise', 'emissions'];

describe.each([
  { lang: 'zh', dark: false },
  { lang: 'en', dark: true },
])('in $lang, dark: $dark', ({ lang, dark }) => {
  let atlas: Atlas;
  beforeAll(async () => {
    atlas = await Atlas.open({ query: `?lang=${lang}`, dark });
  });
  afterAll(() => atlas.close());

  it.each(LAYERS)('%s has no accessibility violation', async (topic) => {
    await atlas.visit(`?quality=${topic}&lang=${lang}`);
    await atlas.panel.getByRole('slider').waitFor();
    await atlas.expectAccessible();
  });
});

describe('on a phone', () => {
  it('the panel fits 360 × 740 in both languages', async () => {
    const atlas = await Atlas.open({ width: 360, height: 740 });
    for (const lang of ['zh', 'en']) {
      for (const topic of LAYERS) {
        await atlas.visit(`?quality=${topic}&lang=${lang}`);
        await atlas.panel.getByRole('slider').waitFor();
        await atlas.expectFitsWidth();
        const wide = await atlas.panel.evaluate((panel) => panel.scrollWidth - panel.clientWidth);
        expect(wide).toBe(0);
      }
    }
    await atlas.expectAccessible();
    await atlas.close();
  });
});
