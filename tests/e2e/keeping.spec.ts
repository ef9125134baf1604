import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { withGps } from '../../src/domain/visits/photo/exif-write.ts';
import { closeBrowser } from './browser.ts';
import { Atlas, type OpenOptions } from './driver.ts';
import { OLD_DATABASE } from './keeping-driver.ts';

afterAll(closeBrowser);

const AT_WORKS = '?sel=pingcheng-14/enterprise/dongjiao-wwtp';
const NOTES = '排口水色微黄，有轻微异味，已当场告知负责人。';
const MB = 1024 * 1024;

/** A camera's photo, with where it was taken. */
const PHOTO = Buffer.from(
  withGps(readFileSync('tests/fixtures/photos/plain.jpg'), { lon: 113.34, lat: 40.09 }),
);

const notes = (atlas: Atlas) => atlas.panel.locator('#visit-notes');
const person = (atlas: Atlas) => atlas.panel.getByLabel('检查人');
const photos = (atlas: Atlas) => atlas.panel.locator('.visit-photo img');

/** Begins a visit at the works, in a browser that keeps nothing yet. */
async function begin(options: OpenOptions = {}): Promise<Atlas> {
  const atlas = await Atlas.openLists({ query: AT_WORKS, ...options });
  await atlas.visits.record();
  await atlas.visits.saved();
  return atlas;
}

/** The address of the visit that is open. */
const visitQuery = (atlas: Atlas) => `?field=${/visit:[0-9a-f-]+/.exec(atlas.query())?.[0]}`;

describe('what was typed', () => {
  it('is there after the page was killed: all that was told as saved, and nothing torn', async () => {
    const first = await begin();
    const query = visitQuery(first);
    await person(first).fill('王工');
    await first.panel.locator('.visit-answer', { hasText: '不符合' }).first().click();
    await notes(first).fill(NOTES);
    await first.visits.saved();
    await first.keeping.kill();

    const second = await first.tab(query);
    await notes(second).waitFor();
    expect(await notes(second).inputValue()).toBe(NOTES);
    expect(await person(second).inputValue()).toBe('王工');
    expect(await second.panel.locator('.visit-item.answer-not-met').count()).toBe(1);
    // Killed in the middle of a word: what is there is the beginning of what was typed.
    await notes(second).fill('');
    await notes(second).pressSequentially('abcdefghijklmnopqrstuvwxyz');
    await second.keeping.kill();

    const third = await first.tab(query);
    await notes(third).waitFor();
    expect('abcdefghijklmnopqrstuvwxyz').toContain(await notes(third).inputValue());
    expect(await person(third).inputValue()).toBe('王工');
    await third.close();
  });

  it('in two tabs is kept of both, and shown in both', async () => {
    const one = await begin();
    const two = await one.tab(visitQuery(one));
    await notes(two).waitFor();
    await notes(one).fill(NOTES);
    await person(two).fill('李雪梅');
    for (const tab of [one, two]) {
      await expect.poll(() => notes(tab).inputValue()).toBe(NOTES);
      await expect.poll(() => person(tab).inputValue()).toBe('李雪梅');
      await tab.visits.saved();
    }
    await one.page.reload();
    await notes(one).waitFor();
    expect(await notes(one).inputValue()).toBe(NOTES);
    expect(await person(one).inputValue()).toBe('李雪梅');
    await one.close();
  });

  it('is safe on a disk that runs full, which is said before and refuses photos', async () => {
    const atlas = await begin({ quota: 16 * MB });
    await atlas.keeping.fillUp();
    await atlas.visits.addPhoto('排口.jpg', PHOTO);
    await atlas.panel.getByText('本机空间不够，“排口.jpg”没有添加').waitFor();
    await atlas.panel.getByText('本机空间快满了').waitFor();
    expect(await photos(atlas).count()).toBe(0);
    // What is typed has room that was held back.
    await notes(atlas).fill(NOTES);
    await atlas.visits.saved();

    let typed = NOTES;
    const saving = atlas.panel.locator('.visit-saving');
    // Until that room is filled too.
    await expect
      .poll(async () => {
        await atlas.keeping.fillUp();
        typed += '再查。'.repeat(500);
        await notes(atlas).fill(typed);
        await saving.getByText(/已保存|没有保存/).waitFor();
        return saving.innerText();
      })
      .toContain('没有保存：本机空间已满');
    const other = await atlas.tab(visitQuery(atlas));
    await notes(other).waitFor();
    const kept = await notes(other).inputValue();
    expect(kept).toContain(NOTES);
    expect(kept.length).toBeLessThan(typed.length);
    expect(await notes(atlas).inputValue()).toBe(typed);

    await atlas.keeping.makeRoom();
    await atlas.visits.press('再试一次');
    await atlas.visits.saved();
    await expect.poll(() => notes(other).inputValue()).toBe(typed);
    await atlas.visits.addPhoto('排口.jpg', PHOTO);
    await photos(atlas).waitFor();
    await other.close();
  });
});

describe('an older version', () => {
  it('left its database, and everything in it is there', async () => {
    const old = await Atlas.openLists();
    await old.keeping.putOldDatabase();
    const atlas = await old.tab('?field=visits');
    await expect.poll(() => atlas.visits.rows.count()).toBe(1);
    await atlas.visits.rows.click();
    await notes(atlas).waitFor();
    const [visit] = OLD_DATABASE.visits;
    expect(await notes(atlas).inputValue()).toBe((visit as { notes?: string }).notes);
    await photos(atlas).waitFor();
    const width = () => photos(atlas).evaluate((image: HTMLImageElement) => image.naturalWidth);
    await expect.poll(width).toBe(24);
    await atlas.visits.back();
    await atlas.panel.getByRole('radio', { name: '已删除' }).check();
    await expect.poll(() => atlas.text()).toContain('御河东岸疑似偷排点');
    await atlas.keeping.open();
    expect(await atlas.text()).toContain('有 1 条记录读不出来');
    await atlas.close();
  });
});

describe('a file of all visits', () => {
  it('brings everything back after it was erased, to the byte, and shows conflicts', async () => {
    const atlas = await begin({ width: 360, height: 740 });
    const { keeping } = atlas;
    await notes(atlas).fill(NOTES);
    await atlas.visits.addPhoto('排口.jpg', PHOTO);
    await photos(atlas).waitFor();
    await atlas.visits.back();
    await keeping.open();
    await atlas.expectAccessible();
    await atlas.expectFitsWidth();
    const before = await keeping.exported(true);
    expect(before.name).toMatch(/^现场记录-\d{4}-\d\d-\d\d\.zip$/);

    await atlas.visits.press('记录');
    await atlas.visits.rows.click();
    await notes(atlas).fill('甲处改的');
    await atlas.visits.saved();
    await atlas.visits.back();
    await keeping.open();
    const apart = await keeping.exported();
    await keeping.eraseAll();
    expect(await atlas.text()).toContain('还没有记录或订正位置可导出');

    await keeping.read('文字.zip', Buffer.from('这不是压缩包'));
    expect(await atlas.text()).toContain('“文字.zip”：这不是导出的 zip 文件');
    await keeping.read(before.name, before.bytes);
    expect(await keeping.pending.innerText()).toContain('1 条本机没有，将添加');
    await keeping.apply();
    expect((await keeping.exported(true)).bytes.equals(before.bytes)).toBe(true);

    await atlas.visits.press('记录');
    await atlas.visits.rows.click();
    expect(await notes(atlas).inputValue()).toBe(NOTES);
    await photos(atlas).waitFor();
    await notes(atlas).fill('乙处改的');
    await atlas.visits.saved();
    await atlas.visits.back();
    await keeping.open();
    await keeping.read(apart.name, apart.bytes);
    expect(await keeping.pending.innerText()).toMatch(/1 条两边分别改过[\s\S]*乙处改的\s+甲处改的/);
    await atlas.expectAccessible();
    await atlas.expectFitsWidth();
    await atlas.panel.getByRole('radio', { name: '两份都留' }).check();
    await keeping.apply();
    await atlas.visits.press('记录');
    await expect.poll(() => atlas.visits.rows.count()).toBe(2);
    await atlas.close();
  });
});
