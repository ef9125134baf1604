import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { Row } from './Row.tsx';
import { Tabs } from './Tabs.tsx';

const nothing = () => undefined;

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
