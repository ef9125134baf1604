import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Indicator, Plan, Standards } from '#domain/types.ts';
import { closeBrowser } from './browser.ts';
import { Atlas } from './driver.ts';

afterAll(closeBrowser);

const read = <T>(name: string) => JSON.parse(readFileSync(`geodata/${name}`, 'utf8')) as T;
const PLANS = read<Plan[]>('plans.json');
const INDICATORS = new Map(read<Indicator[]>('indicators.json').map((row) => [row.id, row]));
const STANDARDS = read<Standards>('standards.json');

const accountOf = (plan: Plan, lang = 'zh') => `sel=${plan.jurisdiction}&tab=account&lang=${lang}`;

function planOf(id: string): Plan {
  const plan = PLANS.find((one) => one.id === id);
  if (!plan) throw new Error(`no plan ${id}`);
  return plan;
}

/** Every number of a text, without the grouping of thousands. */
const numbersOf = (text: string) =>
  (text.replace(/(\d),(?=\d{3})/g, '$1').match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number);

/** The limit in force in a year by the record's table, worked out here on its own. */
function limitOf(row: Indicator, year: number): number | undefined {
  const inForce = STANDARDS.editions.filter(
    ({ from, to }) => from <= `${year}-07-01` && (to === null || to >= `${year}-07-01`),
  );
  return STANDARDS.limits.find(
    ({ edition, parameter, class: name }) =>
      parameter === row.parameter &&
      name === row.limitClass &&
      inForce.some(({ id }) => id === edition),
  )?.value;
}

describe.each(PLANS.map((plan) => [plan.id, plan] as const))('the account of %s', (_, plan) => {
  let atlas: Atlas;
  beforeAll(async () => {
    atlas = await Atlas.openLists({ query: `?${accountOf(plan)}` });
    await atlas.panel.locator('.account').waitFor();
  });
  afterAll(() => atlas.close());

  const figures = (question: string, kinds: string[]) =>
    atlas.panel
      .locator(kinds.map((kind) => `[data-question=${question}] [data-kind=${kind}]`).join(','))
      .locator('[data-figure]')
      .evaluateAll((nodes) =>
        nodes.map((node) => ({
          id: node.getAttribute('data-figure') ?? '',
          kind: node.closest('[data-kind]')?.getAttribute('data-kind') ?? '',
          text: node.textContent ?? '',
        })),
      );

  it('answers the three questions, each clause with its source', async () => {
    const headings = await atlas.panel.locator('.answer h3').allInnerTexts();
    expect(headings.slice(0, 3)).toEqual(['好不好？', '有没有变好？', '承诺了什么，做到了吗？']);
    const clauses = atlas.panel.locator('.clause');
    expect(await clauses.count()).toBeGreaterThan(2);
    expect(await clauses.locator('.cite').count()).toBe(await clauses.count());
  });

  it('is it good: says the printed figure, the limit in force then, and the right verdict', async () => {
    for (const { id, kind, text } of await figures('good', ['limits-met', 'limits-exceeded'])) {
      const row = INDICATORS.get(id);
      const numbers = numbersOf(text);
      const values = row?.series.filter(({ value }) => value !== null && numbers.includes(value));
      const told = values?.find(({ value, period }) => {
        const limit = row && limitOf(row, Number(period.slice(0, 4)));
        const isOver = limit !== undefined && (value ?? 0) > limit;
        return numbers.includes(limit ?? Number.NaN) && isOver === (kind === 'limits-exceeded');
      });
      expect(told, `${id}: ${text}`).toBeDefined();
    }
  });

  it('is it getting better: both ends are printed, in the direction that is said', async () => {
    for (const { id, text } of await figures('better', ['trend-worse', 'trend-better'])) {
      const printed = INDICATORS.get(id)?.series.flatMap(({ value }) => value ?? []) ?? [];
      const numbers = numbersOf(text);
      // One end may be of another row or converted, which the text then says.
      const found = printed.some((value) => numbers.includes(value));
      expect(found || text.includes('换算'), `${id}: ${text}`).toBe(true);
    }
  });

  it('what was promised: target and report stand as printed, and the outcome follows', async () => {
    const rows = await atlas.panel.locator('.promises tbody tr').evaluateAll((nodes) =>
      nodes.map((node) => ({
        id: node.getAttribute('data-indicator') ?? '',
        outcome: node.getAttribute('data-outcome'),
        cells: [...node.querySelectorAll('td')].map(({ textContent }) => textContent ?? ''),
      })),
    );
    expect(rows.length).toBeGreaterThan(5);
    for (const { id, outcome, cells } of rows) {
      const [target = '', report = ''] = cells;
      const row = INDICATORS.get(id);
      expect(target, id).toContain(row?.target);
      const [goal] = numbersOf(row?.target ?? '');
      const [value] = numbersOf(report);
      if (goal === undefined || value === undefined || !/^[≤≥]/.test(row?.target ?? '')) continue;
      // A report in another unit is said to be of another row.
      if (report.includes('另一行') || row?.unit === undefined) continue;
      const kept = row.target?.startsWith('≤') ? value <= goal : value >= goal;
      if (outcome === 'reached' || outcome === 'missed') {
        expect(kept, `${id}: ${target} ${report}`).toBe(outcome === 'reached');
      }
    }
  });

  it('prints on one page of A4', async () => {
    for (const lang of ['zh', 'en']) {
      await atlas.visit(`?${accountOf(plan, lang)}`);
      await atlas.panel.locator('.account').waitFor();
      const pdf = await atlas.page.pdf({ preferCSSPageSize: true });
      expect(pdf.toString('latin1').match(/\/Type\s*\/Page[^s]/g)).toHaveLength(1);
    }
  });
});

describe('what an account leads to', () => {
  let atlas: Atlas;
  beforeAll(async () => {
    atlas = await Atlas.openLists({ query: `?${accountOf(planOf('xiaoyi-14'))}` });
  });
  afterAll(() => atlas.close());

  const open = async (id: string) => {
    await atlas.visit(`?${accountOf(planOf(id))}`);
    await atlas.panel.locator('.account').waitFor();
  };

  it('a figure opens the table it stands in', async () => {
    await open('xiaoyi-14');
    const figure = atlas.panel.locator('[data-kind=limits-exceeded] [data-figure]').first();
    const name = INDICATORS.get((await figure.getAttribute('data-figure')) ?? '')?.name ?? '';
    await figure.click();
    await expect.poll(() => atlas.query()).toContain('tab=indicators');
    const row = atlas.panel.locator('.indicator.current');
    await row.waitFor();
    expect(await row.innerText()).toContain(name);
    await expect
      .poll(() => row.evaluate((node) => node.contains(document.activeElement)))
      .toBe(true);
  });

  it('a reduction that is a rise is called a rise', async () => {
    await open('xiaoyi-14');
    const clause = atlas.panel.locator('[data-kind=rise-as-cut]');
    expect(await clause.innerText()).toMatch(/实为上升[\s\S]*上升33\.3%[\s\S]*上升51\.2%/);
  });

  it('the two plans of 阳泉 stand beside each other, with what differs', async () => {
    await open('yangquan-12');
    const row = atlas.panel.locator('.across tr', { hasText: '森林覆盖率' });
    const text = await row.innerText();
    for (const part of ['30%', '22.31%', '未达到', '差 7.69 个百分点', '年份不同']) {
      expect(text).toContain(part);
    }
  });

  it('promises are filtered by outcome', async () => {
    await open('xiaoyi-14');
    const choose = atlas.panel.getByRole('combobox', { name: '结果' });
    await choose.selectOption('missed');
    const outcomes = await atlas.panel
      .locator('.promises tbody tr')
      .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-outcome')));
    expect(new Set(outcomes)).toEqual(new Set(['missed']));
    const option = await choose.locator('option[value=missed]').innerText();
    expect(option).toBe(`未达到 (${outcomes.length})`);
  });

  it('another edition judges anew: PM2.5 of 31 keeps to 35 and exceeds 30', async () => {
    await open('pingcheng-14');
    const found = (kind: string) =>
      atlas.panel.locator(`[data-kind=${kind}]`, { hasText: '细颗粒物' }).innerText();
    expect(await found('limits-met')).toMatch(/细颗粒物.* 31 μg\/m³，限值35/);
    await atlas.panel
      .getByRole('combobox', { name: '按哪一版标准评判' })
      .selectOption('gb3095-2026-stage1');
    expect(await found('limits-exceeded')).toMatch(/细颗粒物.* 31 μg\/m³，限值30 μg\/m³，超出1/);
  });

  it('figures of unlike years are not ranked, and it says why', async () => {
    await open('yangquan-14');
    const compare = atlas.panel.locator('.compare');
    await compare.getByRole('combobox', { name: '指标' }).selectOption('forest-cover');
    const years = await compare.locator('tbody td:nth-of-type(2)').allInnerTexts();
    expect(new Set(years).size).toBeGreaterThan(1);
    expect(await compare.innerText()).toContain('年份不同');
  });
});

describe('a chart', () => {
  let atlas: Atlas;
  const NAME = '孝义市 · 细颗粒物（PM₂.₅）年均浓度历年变化';
  beforeAll(async () => {
    atlas = await Atlas.openLists({ query: `?${accountOf(planOf('xiaoyi-14'))}` });
    await atlas.panel
      .locator('.matter', { hasText: '细颗粒物' })
      .first()
      .locator('summary')
      .click();
    await atlas.panel.getByRole('img', { name: NAME }).waitFor();
  });
  afterAll(() => atlas.close());

  const series = INDICATORS.get('xiaoyi-14/indicator/t3-1-pm25')?.series ?? [];

  it('reads its figures year by year with the keyboard', async () => {
    const cursor = atlas.panel.getByRole('slider', { name: NAME });
    await cursor.focus();
    await atlas.page.keyboard.press('Home');
    for (const { period, value } of series) {
      const said = await cursor.getAttribute('aria-valuetext');
      expect(said).toContain(`${period}年：${value} μg/m³；限值 35`);
      expect(await atlas.panel.locator('.chart-readout').innerText()).toBe(said);
      await atlas.page.keyboard.press('ArrowRight');
    }
  });

  it('has the same figures in a table, each judged and cited', async () => {
    const rows = atlas.panel.locator('.matter-detail tbody tr');
    expect(await rows.count()).toBe(series.length);
    for (const [i, { period, value }] of series.entries()) {
      const text = await rows.nth(i).innerText();
      expect(text).toContain(period);
      expect(text).toContain(String(value));
      expect(text).toContain('限值 35，GB 3095-2012');
    }
  });

  it('is saved as SVG, PNG and CSV with its source', async () => {
    const svg = await atlas.saved(`SVG：下载“${NAME}”`);
    expect(svg.name).toBe('xiaoyi-14-pm25-annual.svg');
    for (const part of ['<svg', NAME, '出处', 'GB 3095-2012', 'fill="rgb']) {
      expect(svg.text).toContain(part);
    }
    expect(svg.text).not.toMatch(/class=|style=|var\(/);
    const png = await atlas.saved(`PNG：下载“${NAME}”`);
    expect(png.name).toBe('xiaoyi-14-pm25-annual.png');
    expect(png.text.slice(1, 4)).toBe('PNG');
    const csv = await atlas.saved(`CSV：下载“${NAME}”`);
    for (const { period, value } of series) expect(csv.text).toContain(`,${period},${value},`);
    expect(csv.text).toContain('表3-1');
  });

  it('the whole account and its promises are saved as CSV with citations', async () => {
    const all = await atlas.saved('下载全部数值 CSV');
    expect(all.text.split('\r\n').length).toBeGreaterThan(100);
    const promises = await atlas.saved('下载承诺 CSV');
    expect(promises.text).toMatch(/≥75\.4.*未达到,-19\.8.*第 3\.7/);
  });
});

const LOOKS = [
  { id: 'xiaoyi-14', lang: 'zh', dark: false, width: 1280 },
  { id: 'xiaoyi-14', lang: 'en', dark: true, width: 1280 },
  { id: 'pingcheng-14', lang: 'zh', dark: true, width: 360 },
  { id: 'yangquan-12', lang: 'en', dark: false, width: 360 },
];

describe('the account is accessible and fits', () => {
  // axe looks at every row of every table.
  it.each(LOOKS)('$id in $lang, dark: $dark, $width px', { timeout: 120_000 }, async (look) => {
    const { id, lang, dark, width } = look;
    const query = `?${accountOf(planOf(id), lang)}`;
    const atlas = await Atlas.open({ query, dark, width, height: 860 });
    await atlas.panel.locator('.account-charts').waitFor();
    await atlas.panel.locator('.account-charts section').evaluateAll((topics) => {
      for (const topic of topics) {
        topic.querySelector('.matter:has(.sparkline)')?.setAttribute('open', '');
      }
    });
    await atlas.panel.getByRole('slider').first().waitFor();
    await atlas.expectFitsWidth();
    await atlas.expectAccessible();
    await atlas.close();
  });
});
