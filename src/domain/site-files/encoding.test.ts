import { describe, expect, test } from 'vitest';
import { decodableAs, decodeText } from './encoding.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
/** 名称, in GBK. */
const GBK = new Uint8Array([0xc3, 0xfb, 0xb3, 0xc6]);
/** 名, in Big5. */
const BIG5 = new Uint8Array([0xa6, 0x57]);

describe('a text', () => {
  test.each([
    ['UTF-8', utf8('名称')],
    ['UTF-8 with a mark', utf8('\uFEFF名称')],
    ['UTF-16, little end first', new Uint8Array([0xff, 0xfe, 0x0d, 0x54, 0xf0, 0x79])],
    ['UTF-16, big end first', new Uint8Array([0xfe, 0xff, 0x54, 0x0d, 0x79, 0xf0])],
    ['GBK', GBK],
  ])('in %s is read', (_, bytes) => {
    expect(decodeText(bytes)).toEqual({ text: '名称', whole: true });
  });

  test('in what it declares is read so, unless it is plainly UTF-8', () => {
    expect(decodeText(BIG5, 'Big5').text).toBe('名');
    expect(decodeText(utf8('名'), 'GBK').text).toBe('名');
  });

  test('cut within a letter is read up to there', () => {
    expect(decodeText(utf8('名称').slice(0, 5))).toEqual({ text: '名', whole: false });
    expect(decodeText(GBK.slice(0, 3))).toEqual({ text: '名', whole: false });
  });

  test('in no encoding that is known is refused', () => {
    expect(() => decodeText(new Uint8Array([0xff, 0x30, 0xff]))).toThrow('encoding');
  });
});

describe('many short texts', () => {
  test('are read in the declared encoding, if they are in it', () => {
    expect(decodableAs([BIG5], ' BIG5\n').encoding).toBe('big5');
    expect(decodableAs([utf8('名')], 'UTF-8').encoding).toBe('utf-8');
    expect(decodableAs([GBK], 'UTF-8').encoding).toBe('gb18030');
  });

  test('are UTF-8 where all are, though some be cut', () => {
    expect(decodableAs([utf8('名'), utf8('称').slice(0, 2)]).encoding).toBe('utf-8');
    expect(decodableAs([utf8('名'), GBK]).encoding).toBe('gb18030');
  });
});
