import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const css = readFileSync('src/app/styles/tokens.css', 'utf8');

/** The colours that a theme ends up with: its own, and those by default for the rest. */
function colours(theme: 'light' | 'dark' | 'contrast'): Record<string, string> {
  const own = theme === 'light' ? '' : `\\[data-theme="${theme}"\\]`;
  const block = (selector: string) =>
    new RegExp(`^:root${selector} \\{([^}]*)`, 'm').exec(css)?.[1];
  const found = [...`${block('')}${block(own)}`.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)];
  return Object.fromEntries(found.map(([, name = '', value = '']) => [name, value]));
}

/** WCAG's relative luminance. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function ratio(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

/** Least ratio of a colour over the grounds that it stands on. */
function least(theme: Parameters<typeof colours>[0], name: string, grounds: string[]): number {
  const all = colours(theme);
  return Math.min(...grounds.map((ground) => ratio(all[name] ?? '', all[ground] ?? '')));
}

const GROUNDS = ['bg', 'surface', 'surface-2'];
const TEXTS = ['text', 'muted', 'accent', 'good', 'bad'];

describe('contrasts', () => {
  test('are measured as WCAG says', () => {
    expect(ratio('#000000', '#ffffff')).toBe(21);
    expect(ratio('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
    expect(colours('contrast')).toMatchObject({ text: '#000000', surface: '#ffffff' });
    expect(colours('dark').text).not.toBe(colours('light').text);
  });

  test.each(TEXTS)('in bright light %s is read at 7 : 1 or better', (name) => {
    expect(least('contrast', name, [...GROUNDS, 'warn-bg'])).toBeGreaterThanOrEqual(7);
  });

  test.each(['line-strong', 'focus', 'warn-line'])(
    'in bright light %s is seen at 7 : 1 or better',
    (name) => {
      expect(least('contrast', name, GROUNDS)).toBeGreaterThanOrEqual(7);
    },
  );

  test('in bright light even the thin lines are seen at 4.5 : 1, and buttons are read', () => {
    expect(least('contrast', 'line', GROUNDS)).toBeGreaterThanOrEqual(4.5);
    expect(least('contrast', 'accent-text', ['accent'])).toBeGreaterThanOrEqual(7);
  });

  test.each(['light', 'dark'] as const)('the %s theme holds to AA', (theme) => {
    for (const name of TEXTS) expect(least(theme, name, GROUNDS)).toBeGreaterThanOrEqual(4.5);
    expect(least(theme, 'line-strong', ['bg', 'surface'])).toBeGreaterThanOrEqual(3);
  });
});
