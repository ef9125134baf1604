import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { exif } from '../../src/domain/visits/photo/fixtures.ts';
import { closeBrowser } from './browser.ts';
import { Atlas } from './driver.ts';

afterAll(closeBrowser);

const WORKS = 'pingcheng-14/enterprise/dongjiao-wwtp';
const PHONE = { width: 360, height: 740 };
const HERE = { latitude: 40.051234, longitude: 113.301235, accuracy: 6.4 };

/** A small picture as a phone's camera writes it: turned, dated and placed. */
function cameraPhoto(): Buffer {
  const plain = readFileSync('tests/fixtures/photos/plain.jpg');
  const app1 = exif({
    orientation: 6,
    takenAt: '2026:11:22 09:30:00',
    latitude: ['N', [40, 1, 3, 1, 0, 1]],
    longitude: ['E', [113, 1, 18, 1, 0, 1]],
  });
  const length = app1.length + 2;
  const marker = Buffer.from([0xff, 0xe1, length >> 8, length & 0xff]);
  return Buffer.concat([plain.subarray(0, 2), marker, app1, plain.subarray(2)]);
}

describe('an inspector with a phone', () => {
  it('records a visit at works, and finds it again after the page was closed', async () => {
    const atlas = await Atlas.openLists({ query: `?sel=${WORKS}`, ...PHONE });
    const { visits } = atlas;
    await visits.record();
    await visits.form.getByLabel('检查人').fill('王工');
    await visits.answer('COD≤40', '不符合');
    await visits.measure('COD≤40', '４５');
    expect(await visits.judged('COD≤40').innerText()).toContain('✕ 超出限值 5 mg/L');
    await visits.measure('COD≤40', '<0.03');
    expect(await visits.judged('COD≤40').innerText()).toContain('✓ 在限值以内');
    await visits.item('COD≤40').getByRole('button', { name: 'g/L', exact: true }).click();
    expect(await visits.judged('COD≤40').innerText()).toContain('合 <30 mg/L');
    await visits.item('COD≤40').locator('output', { hasText: '合 <30 mg/L' }).waitFor();
    // Only what has come of typing is told aloud, not that each letter was saved.
    expect(await visits.form.locator('.visit-saving').getByRole('status').count()).toBe(0);
    await visits.answer('氨氮≤2', '符合');
    await visits.item('氨氮≤2').getByRole('button', { name: '写备注' }).click();
    await atlas.page.keyboard.type('取样一瓶');
    await visits.form.locator('#visit-notes').fill('总排口水色正常');
    await visits.addPhoto('IMG_1.jpg', cameraPhoto());
    await visits.form.getByLabel('照片 1 · 照片说明').fill('总排口');
    expect(await visits.form.locator('.visit-progress').innerText()).toContain(
      '已答 2 项，共 10 项',
    );
    await visits.expectInReach();
    await atlas.expectFitsWidth();
    await atlas.expectAccessible();
    await visits.saved();

    await atlas.page.reload();
    await visits.form.waitFor();
    await expect
      .poll(() => visits.form.locator('#visit-notes').inputValue())
      .toBe('总排口水色正常');
    const { form } = visits;
    expect(await form.getByLabel('检查人').inputValue()).toBe('王工');
    expect(await visits.item('COD≤40').getByRole('radio', { name: '不符合' }).isChecked()).toBe(
      true,
    );
    expect(await visits.item('COD≤40').getByLabel('测得的值').inputValue()).toBe('<0.03');
    expect(await visits.item('氨氮≤2').getByLabel('备注').inputValue()).toBe('取样一瓶');
    const photo = form.getByRole('img', { name: '照片 1：总排口' });
    await expect.poll(() => photo.evaluate((img: HTMLImageElement) => img.naturalHeight)).toBe(48);
    expect(await form.locator('.visit-photo').innerText()).toMatch(
      /2026-11-22 09:30:00[\s\S]*40.050000° N, 113.300000° E/,
    );
    expect(await visits.printedPhotos()).toBe(1);
    await visits.back();
    expect(await visits.rows.innerText()).toMatch(/东郊污水处理厂[\s\S]*王工[\s\S]*1 项不符合/);
    await atlas.close();
  });

  it('records at a free point, where the device says, with a parameter of the catalogue', async () => {
    const atlas = await Atlas.openLists({ ...PHONE, position: HERE });
    const { visits } = atlas;
    await visits.openList();
    await visits.begin();
    await atlas.expectAccessible();
    await atlas.panel.getByLabel('地点名称').fill('东河桥下游排口');
    await visits.press('开始记录');
    await visits.press('采用这个位置');
    await expect
      .poll(() => visits.form.locator('#visit-where ~ .figure').first().innerText())
      .toBe('40.051234° N, 113.301235° E，误差 7 m 以内，设备定位');
    await visits.press('添加测值');
    await atlas.panel.getByLabel('参数').selectOption('cod');
    await atlas.panel.getByLabel('执行的类别').selectOption('III');
    await visits.press('添加');
    await visits.measure('化学需氧量', '20.5');
    expect(await visits.judged('化学需氧量').innerText()).toContain('超出限值 0.5 mg/L');
    await visits.saved();
    await visits.form.locator('.visit-more summary').click();
    const history = visits.form.locator('.visit-history');
    expect(await history.innerText()).toMatch(
      /（空） → 20.5 mg\/L[\s\S]*添加测值“化学需氧量”[\s\S]*设备定位/,
    );
    await atlas.expectAccessible();
    await atlas.close();
  });
});

describe('the list of visits', () => {
  it('is searched; a deletion is taken back at once, or later, or made for good', async () => {
    const atlas = await Atlas.openLists({ query: `?sel=${WORKS}&lang=en`, dark: true });
    const { visits } = atlas;
    await visits.record('Record a visit');
    await visits.answer('COD', 'Not met');
    await visits.form.getByLabel('Inspector').fill('Wang');
    await atlas.expectAccessible();
    await visits.back();
    await visits.begin();
    await atlas.panel.getByLabel('Name of the place').fill('Outfall 3');
    await visits.pick('Typed coordinates');
    await atlas.panel.getByRole('textbox', { name: 'Typed coordinates' }).fill('40.05, 113.3');
    await visits.press('Start the visit');
    expect(await atlas.text()).toContain('Type two numbers');
    await atlas.panel.getByRole('textbox', { name: 'Typed coordinates' }).fill('113.3, 40.05');
    await visits.press('Start the visit');
    await visits.form.waitFor();
    expect(await visits.form.getByLabel('Inspector').inputValue()).toBe('Wang');

    await visits.press('Delete visit');
    expect(await atlas.text()).toContain('The visit “Outfall 3” is deleted.');
    await atlas.expectAccessible();
    await visits.press('Undo');
    await expect.poll(() => visits.rows.count()).toBe(2);
    await atlas.panel.getByRole('searchbox').fill('outfall');
    await expect.poll(() => visits.rows.count()).toBe(1);
    await visits.rows.click();
    await visits.press('Delete visit');
    await visits.pick('Deleted');
    await visits.press('Restore');
    await visits.pick('All');
    await visits.rows.filter({ hasText: 'Outfall 3' }).click();
    await visits.press('Delete visit');
    await visits.pick('Deleted');
    await visits.press('Delete for good');
    await visits.press('Yes, delete for good');
    await expect.poll(() => atlas.text()).toContain('No deleted visits.');

    await atlas.visit(`?sel=${WORKS}&lang=en`);
    await atlas.panel.getByText(/1 visit, last .*: 1 not met/).click();
    await atlas.panel.getByRole('button', { name: /^Visit of/ }).click();
    await visits.form.waitFor();

    // A later record may know the works no more: what was found there stays.
    await visits.saved();
    await visits.forgetFeature('old-10/enterprise/gone');
    await atlas.page.reload();
    await visits.form.waitFor();
    expect(await atlas.text()).toContain('The present data no longer have this feature');
    expect(await visits.item('COD').getByRole('radio', { name: 'Not met' }).isChecked()).toBe(true);
    await atlas.close();
  });
});
