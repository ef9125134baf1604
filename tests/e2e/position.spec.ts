import { afterAll, describe, expect, it } from 'vitest';
import { closeBrowser } from './browser.ts';
import { Atlas } from './driver.ts';

afterAll(closeBrowser);

/** Known to its district only. */
const WORKS = 'pingcheng-14/enterprise/tongxing';
const NAME = '大同同星抗生素';
const HERE = { latitude: 40.06, longitude: 113.32, accuracy: 9 };
/** Metres make so many degrees of latitude. */
const METRE = 1 / 111_035;
const CHECK = '?check=1&site=point_113.32,40.061&type=coking&radius=10&on=2026-11-22';

describe('an inspector at works of which only the district is known', () => {
  it('averages fixes, and map, panel, lists and site check use the place, after a reload too', async () => {
    const atlas = await Atlas.open({ query: `?field=position:${WORKS}`, position: HERE });
    const { positions } = atlas;
    expect(await atlas.text()).toContain('只知区县，没有点位');
    await positions.save();
    await expect.poll(() => positions.problems.innerText()).toContain('请先定位');
    await positions.measure([
      HERE,
      { ...HERE, latitude: HERE.latitude + 4 * METRE },
      { ...HERE, latitude: HERE.latitude - 4 * METRE, accuracy: 12 },
    ]);
    expect(await atlas.text()).toMatch(/现场定位 3 次[\s\S]*在所属区县内/);
    await positions.say('张三', '厂大门');
    await positions.keep();
    expect(await atlas.text()).toMatch(/原来没有点位，现在有了\s+误差 20 m/);

    await atlas.reload();
    await atlas.visit(`?map=16,${HERE.latitude},${HERE.longitude}`);
    const box = await atlas.page.locator('.map canvas').boundingBox();
    if (!box) throw new Error('the map has no canvas');
    await expect
      .poll(async () => {
        await atlas.page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
        return atlas.query();
      })
      .toContain(`sel=${WORKS}`);
    await expect
      .poll(() => atlas.text())
      .toMatch(/经人核实订正\s+真实位置在 20 m 以内[\s\S]*由张三订正.*厂大门.*仅在本机生效/);
    await atlas.visit('?near=40.061,113.32');
    const row = atlas.near.rows.filter({ hasText: NAME }).locator('.row-trailing');
    await expect.poll(() => row.innerText()).toMatch(/90 m – 140 m/);
    await atlas.visit(CHECK);
    await atlas.check.verdict.waitFor();
    await expect.poll(() => atlas.text()).toMatch(new RegExp(`采用本机订正的位置：${NAME}`));

    await atlas.visit('?field=positions');
    const { name, text } = await atlas.saved('导出订正表（CSV）');
    expect(name).toBe('订正位置.csv');
    expect(text).toMatch(
      new RegExp(`\\r\\npingcheng/tongxing,${NAME}[^\\r]*,20,surveyed,[^\\r]*,${WORKS},厂大门\\r`),
    );
    await positions.press(/^撤回订正/);
    await expect.poll(() => atlas.text()).toContain('已撤回的订正');
    await positions.list.getByRole('button', { name: NAME, exact: false }).first().click();
    await expect.poll(() => atlas.text()).toContain('没有点位');
    await atlas.visit('?field=positions');
    await positions.press(/^恢复订正/);
    await expect.poll(() => atlas.text()).not.toContain('已撤回的订正');
    await atlas.close();
  });
});

describe('on a phone', () => {
  it('points on the map, is told what is wrong, in both languages and without violations', async () => {
    const query = '?field=position:pingcheng-14/enterprise/datang-yungang';
    const atlas = await Atlas.open({ query, width: 360, height: 740 });
    const { positions } = atlas;
    await atlas.expectAccessible();
    expect(await positions.hasCross()).toBe(false);
    await positions.pointOnMap();
    expect(await positions.hasCross()).toBe(true);
    await atlas.visit(`${query}&map=12,40.3,113.9`);
    await positions.pointOnMap();
    expect(await atlas.text()).toContain('没有在线底图');
    await positions.takeCross();
    await positions.save();
    await expect.poll(() => positions.problems.innerText()).toMatch(/请填写订正人|所属区县之外/);
    await atlas.expectAccessible();
    await atlas.expectFitsWidth();
    for (const lang of ['zh', 'en']) {
      await atlas.visit(`${query}&lang=${lang}`);
      await atlas.expectFitsWidth();
    }
    const small = await atlas.panel
      .locator('.positions :is(button, select, input[type=text])')
      .evaluateAll(
        (controls) => controls.filter((one) => one.getBoundingClientRect().height < 44).length,
      );
    expect(small).toBe(0);
    await atlas.close();
  });
});
