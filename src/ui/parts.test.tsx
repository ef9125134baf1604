import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { Row } from './Row.tsx';
import { type ChartPoint, SeriesChart } from './SeriesChart.tsx';
import { Tabs } from './Tabs.tsx';

const nothing = () => undefined;

function chart(values: (number | null)[], limit?: { value: number; label: string }): string {
  const points = values.map((value, i): ChartPoint => ({ label: String(2016 + i), value }));
  return renderToStaticMarkup(<SeriesChart title="噪声历年变化" points={points} limit={limit} />);
}

const count = (html: string, part: RegExp) => html.match(part)?.length ?? 0;
const numbers = (html: string, name: string) =>
  [...html.matchAll(new RegExp(` ${name}="([^"]*)"`, 'g'))].map((match) => Number(match[1]));

describe('chart of a series', () => {
  test('has a dot a value and a line between neighbours', () => {
    const html = chart([54.3, 57.9, 52.6, 53.5]);
    expect(count(html, /<circle/g)).toBe(4);
    expect(count(html, /class="chart-line"/g)).toBe(3);
    expect(html).toContain('aria-label="噪声历年变化"');
  });

  test('leaves a gap where a value is missing, neither a 0 nor a line across', () => {
    const html = chart([54.3, null, 52.6, 53.5]);
    expect(count(html, /<circle/g)).toBe(3);
    expect(count(html, /class="chart-line"/g)).toBe(1);
    expect(html).not.toContain('2017');
  });

  test('draws a real 0', () => {
    expect(count(chart([0, 0]), /<circle/g)).toBe(2);
  });

  test('draws more above less, and the limit where it lies', () => {
    const [low, high] = numbers(chart([10, 20]), 'cy');
    expect(high).toBeLessThan(low ?? 0);
    const html = chart([10, 20], { value: 15, label: '限值 15' });
    const [first, second] = numbers(html, 'cy');
    expect(numbers(html, 'y1')[0]).toBeCloseTo(((first ?? 0) + (second ?? 0)) / 2, 9);
    expect(html).toContain('限值 15');
  });

  test.each([[[5, 5, 5]], [[-3.23]], [[0, 0]], [[1e6, 0.001, -1e6]]])(
    '%j stays on the sheet',
    (values) => {
      const html = chart(values, { value: 4, label: 'x' });
      for (const y of [...numbers(html, 'cy'), ...numbers(html, 'y1')]) {
        expect(y).toBeGreaterThanOrEqual(0);
        expect(y).toBeLessThanOrEqual(96);
      }
      for (const x of numbers(html, 'cx')) expect(x > 0 && x < 320).toBe(true);
    },
  );

  test('of no value is not drawn', () => {
    expect(chart([null, null], { value: 55, label: '限值' })).toBe('');
  });
});

describe('tabs', () => {
  const html = renderToStaticMarkup(
    <Tabs
      label="辖区内容"
      items={[
        { id: 'overview', label: '概况' },
        { id: 'projects', label: '项目' },
      ]}
      current="projects"
      onChange={nothing}
    >
      十个项目
    </Tabs>,
  );

  test('only the current one is selected and reached by the keyboard', () => {
    expect(html).toMatch(/id="tab-projects"[^>]*aria-selected="true"[^>]*tabindex="0"/i);
    expect(html).toMatch(/id="tab-overview"[^>]*aria-selected="false"[^>]*tabindex="-1"/i);
  });

  test('the panel is named by its tab', () => {
    expect(html).toMatch(/role="tabpanel"[^>]*aria-labelledby="tab-projects"[^>]*>十个项目/);
    expect(html).toContain('role="tablist" aria-label="辖区内容"');
  });
});

describe('row of a list', () => {
  const row = (current: boolean, subtitle?: string) =>
    renderToStaticMarkup(
      <Row
        path="M0 0z"
        color="red"
        title="东县电厂"
        {...(subtitle ? { subtitle } : {})}
        current={current}
        onOpen={nothing}
      />,
    );

  test('is a button that says whether it is the current one', () => {
    expect(row(true)).toContain('aria-current="true"');
    expect(row(false)).not.toContain('aria-current');
    expect(row(false)).toContain('<button type="button"');
  });

  test('has a line below only when there is something to say', () => {
    expect(row(false, '火电 · 东县')).toContain('火电 · 东县');
    expect(row(false)).not.toContain('row-subtitle');
  });
});
