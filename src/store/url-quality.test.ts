import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type EditionChoice, TOPICS } from '#domain/quality/types.ts';
import { NEW_LOOK, type QualityLook } from './quality.ts';
import { DEFAULT_VIEW } from './state.ts';
import { readView, writeView } from './url.ts';

const slug = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,2}$/);
const named = slug.filter((id) => id !== 'then' && id !== 'today');
const editions: fc.Arbitrary<EditionChoice> = fc.oneof(
  fc.constantFrom('then' as const, 'today' as const),
  named.map((edition) => ({ edition })),
);

const looks: fc.Arbitrary<QualityLook> = fc.record({
  topic: fc.constantFrom(...TOPICS),
  subject: fc.option(slug, { nil: null }),
  year: fc.option(fc.integer({ min: 1900, max: 2099 }), { nil: null }),
  edition: editions,
});

const read = (search: string) => readView(search);

describe('a quality layer in the address', () => {
  test('is brought back as it was', () => {
    fc.assert(
      fc.property(looks, (quality) => {
        const { view, damaged } = read(writeView({ ...DEFAULT_VIEW, quality }));
        expect(view.quality).toEqual(quality);
        expect(damaged).toEqual([]);
      }),
    );
  });

  test('takes no room while there is none', () => {
    expect(writeView({ ...DEFAULT_VIEW, quality: null })).toBe('');
  });

  test('is short', () => {
    const quality: QualityLook = {
      topic: 'air',
      subject: 'pm25-annual',
      year: 2020,
      edition: { edition: 'gb3095-2026-stage1' },
    };
    expect(writeView({ ...DEFAULT_VIEW, quality })).toBe(
      '?quality=air&subject=pm25-annual&year=2020&by=gb3095-2026-stage1',
    );
  });

  test.each([
    ['?quality=weather', 'quality', null],
    ['?quality=air&subject=<b>', 'subject', NEW_LOOK],
    ['?quality=air&year=20', 'year', NEW_LOOK],
    ['?quality=air&year=2020.5', 'year', NEW_LOOK],
    ['?quality=air&by=A B', 'by', NEW_LOOK],
  ])('%s names its damaged part', (search, part, look) => {
    const { view, damaged } = read(search);
    expect(damaged).toEqual([part]);
    expect(view.quality).toEqual(look && { ...look, topic: 'air' });
  });

  test('parts without a layer say nothing', () => {
    expect(read('?subject=x&year=2020&by=today').view).toEqual(DEFAULT_VIEW);
  });
});
