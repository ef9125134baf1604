import { afterAll, describe, expect, it } from 'vitest';
import { closeBrowser } from './browser.ts';
import { Atlas } from './driver.ts';

afterAll(closeBrowser);

describe('the address', () => {
  it('brings back camera, layers, filters, selection, tab and language', async () => {
    const query =
      '?lang=en&sel=pingcheng-14/jurisdiction/pingcheng&tab=obligations&hide=river&map=12.5,40.1,113.3&kind=enterprise';
    const atlas = await Atlas.open({ query });
    expect(new URLSearchParams(atlas.query())).toEqual(new URLSearchParams(query));
    expect(await atlas.text()).toContain('All obligations');
    await atlas.reload();
    expect(new URLSearchParams(atlas.query())).toEqual(new URLSearchParams(query));
    expect(await atlas.page.getByRole('checkbox', { name: /^Rivers/ }).isChecked()).toBe(false);
    await atlas.close();
  });

  it('goes back and forward over selections', async () => {
    const atlas = await Atlas.openLists();
    await atlas.openKind('河流断面');
    await atlas.choose('小南头断面');
    await atlas.page.goBack();
    await expect.poll(() => atlas.text()).toContain('规划与辖区');
    await atlas.page.goForward();
    await expect.poll(() => atlas.title.innerText()).toBe('小南头断面');
    await atlas.close();
  });

  it('falls back with a notice when it is damaged', async () => {
    const query = '?map=zz,,&lang=xx&sel=%3Cscript%3E&kind=nonsense&due=20250&q=御河';
    const atlas = await Atlas.open({ query });
    const notice = await atlas.notices.innerText();
    for (const part of ['map', 'lang', 'sel', 'kind', 'due']) expect(notice).toContain(part);
    expect(await atlas.text()).toContain('“御河”的搜索结果');
    await atlas.close();
  });

  it('says that a feature is not in the data', async () => {
    const atlas = await Atlas.open({ query: '?sel=pingcheng-14/station/nowhere' });
    expect(await atlas.notices.innerText()).toContain('pingcheng-14/station/nowhere');
    expect(await atlas.text()).toContain('规划与辖区');
    await atlas.press('知道了');
    await expect.poll(() => atlas.notices.innerText()).toBe('');
    await atlas.close();
  });

  it('remembers the language', async () => {
    const atlas = await Atlas.openLists();
    await atlas.press('English');
    await atlas.page.goto(new URL('.', atlas.page.url()).href);
    await expect.poll(() => atlas.text()).toContain('Plans and jurisdictions');
    expect(await atlas.page.locator('html').getAttribute('lang')).toBe('en');
    await atlas.close();
  });
});
