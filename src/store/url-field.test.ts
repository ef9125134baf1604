import { describe, expect, test } from 'vitest';
import type { FieldLook } from './field-state.ts';
import { readField, writeField } from './url-field.ts';

const LOOKS: FieldLook[] = [
  { at: 'visits' },
  { at: 'positions' },
  { at: 'storage' },
  { at: 'exchange' },
  { at: 'visit', id: '0b9f3c7e-6f0a-4e59-9a38-1d2c3b4a5f60' },
  { at: 'position', feature: 'xiaoyi-14/water-source/dui-zhen' },
];

describe('the field panel in the address', () => {
  test.each(LOOKS)('comes back as $at', (look) => {
    expect(readField(writeField(look) ?? '')).toEqual(look);
  });

  test('is not there while the panel is closed', () => {
    expect(writeField(null)).toBeNull();
  });

  test.each(['', 'visit', 'visit:1', 'position:../x', 'visits:1', 'inbox'])(
    'is damaged: %s',
    (text) => {
      expect(readField(text)).toBeUndefined();
    },
  );
});
