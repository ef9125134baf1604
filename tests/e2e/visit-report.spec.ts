import { readFileSync } from 'node:fs';
import { extractText } from 'unpdf';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeBrowser } from './browser.ts';
import { Atlas } from './driver.ts';

afterAll(closeBrowser);

const WORKS = 'pingcheng-14/enterprise/dongjiao-wwtp';
const COD = '城镇生活污水出水COD';
const REUSE = '城镇污水厂出水用于景观补水';

interface Printed {
  /** Without spaces, which lines break at. */
  text: string;
  pages: number;
  /** Sizes of the pictures, in pixels. */
  images: string[];
}

/** What printing gives, on A4. */
async function print(atlas: Atlas): Promise<Printed> {
  const pdf = await atlas.page.pdf({ preferCSSPageSize: true });
  const { text, totalPages } = await extractText(new Uint8Array(pdf), { mergePages: true });
  // Fonts may map a character to its look-alike among the radicals, such as ⽌ for 止.
  const plain = text.replaceAll(/[\u2e80-\u2fdf]/g, (radical) => radical.normalize('NFKC'));
  const objects = pdf.toString('latin1').matchAll(/<<[^<>]*\/Subtype \/Image[^<>]*>>/g);
  const images = [...objects].map(([object]) => {
    const sizeOf = (side: string) => new RegExp(`/${side} (\\d+)`).exec(object)?.[1];
    return `${sizeOf('Width')} × ${sizeOf('Height')}`;
  });
  return { text: plain.replaceAll(/\s+/g, ''), pages: totalPages, images };
}

/** Presses the report's button and waits until the browser is asked to print. */
async function askForReport(atlas: Atlas, button: string): Promise<void> {
  await atlas.page.evaluate(() => {
    document.documentElement.removeAttribute('data-printed');
    window.print = () => document.documentElement.setAttribute('data-printed', 'yes');
  });
  await atlas.press(button);
  await atlas.page.locator('html[data-printed=yes]').waitFor({ state: 'attached' });
}

describe('handing over a visit', () => {
  let atlas: Atlas;
  beforeAll(async () => {
    atlas = await Atlas.openLists({ query: `?sel=${WORKS}` });
    const { visits } = atlas;
    await visits.record();
    await visits.answer(COD, '不符合');
    await visits.measure(COD, '50');
    await visits.answer(REUSE, '符合');
    await visits.form.locator('#visit-notes').fill('排口有泡沫。\n天气晴。');
    await visits.addPhoto('排口.jpg', readFileSync('tests/fixtures/photos/plain.jpg'));
    await visits.form.getByLabel('照片 1 · 照片说明').fill('总排口');
    await visits.saved();
  });
  afterAll(() => atlas.close());

  it('prints it on A4 with answers, values against limits, sources and photos', async () => {
    await askForReport(atlas, '打印报告');
    const { text, pages, images } = await print(atlas);
    for (const part of [
      '现场检查报告',
      '大同市东郊污水处理厂',
      WORKS,
      COD,
      '≤ 40 mg/L',
      '50 mg/L 超出限值 10 mg/L',
      '《大同市平城区“十四五”生态环境保护规划》第 6.3(二) 节',
      '排口有泡沫。',
      '照片 1 总排口',
      '未答的义务（8 条）',
      '不作任何法律认定',
      '打印时的数据 版本',
      '检查人',
      '当事人',
      `1 / ${pages}`,
    ]) {
      expect(text).toContain(part.replaceAll(' ', ''));
    }
    // What is not met comes first, and the form is not printed.
    expect(text.indexOf(COD)).toBeLessThan(text.indexOf(REUSE));
    expect(text).not.toMatch(/写备注|打印报告|离线与存储/);
    expect(pages).toBeGreaterThanOrEqual(2);
    expect(pages).toBeLessThanOrEqual(4);
    expect(images).toContain('48 × 32');
  });

  it('prints it in English, with the names that the place is known by', async () => {
    await atlas.press('English');
    await askForReport(atlas, 'Print report');
    const { text, images } = await print(atlas);
    for (const part of [
      'Site visit report',
      'Datong Eastern Suburb sewage treatment plant 大同市东郊污水处理厂',
      'COD of municipal effluent at most 40 mg/L',
      'beyond the limit by 10 mg/L',
      'section 6.3(二)',
      'the atlas makes no legal finding',
    ]) {
      expect(text).toContain(part.replaceAll(' ', ''));
    }
    expect(images).toContain('48 × 32');
    await atlas.press('中文');
  });
});
