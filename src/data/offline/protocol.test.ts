import { expect, test } from 'vitest';
import { appCacheName, isOfOrigin } from './protocol.ts';

test.each([
  ['https://tiles.test/1/2/3.png', 'https://tiles.test', true],
  ['http://10.0.0.5:8080/1/2/3', 'http://10.0.0.5:8080', true],
  ['https://t3.tianditu.gov.cn/vec_w/wmts?tk=x', 'https://*.tianditu.gov.cn', true],
  ['http://tiles.test/1/2/3.png', 'https://tiles.test', false],
  ['https://tiles.test:8443/1', 'https://tiles.test', false],
  ['https://other.test/https://tiles.test', 'https://tiles.test', false],
  ['https://eviltianditu.gov.cn/', 'https://*.tianditu.gov.cn', false],
  ['https://tianditu.gov.cn.evil.test/', 'https://*.tianditu.gov.cn', false],
])('%s of %s: %s', (address, origin, expected) => {
  expect(isOfOrigin(new URL(address), origin)).toBe(expected);
});

test('deployments beside each other keep apart', () => {
  expect(appCacheName('https://a.test/x/')).not.toBe(appCacheName('https://a.test/y/'));
});
