import { expect, test } from 'vitest';
import { formatBytes } from './bytes.ts';

test.each([
  [0, '0 B'],
  [999, '999 B'],
  [1000, '1 kB'],
  [999_499, '999 kB'],
  [999_500, '1 MB'],
  [12_540_000, '12.5 MB'],
  [250_400_000, '250 MB'],
  [999_500_000, '1 GB'],
  [1_234_500_000_000, '1,234.5 GB'],
])('%d bytes: %s', (bytes, text) => {
  expect(formatBytes(bytes, 'zh')).toBe(text);
});
