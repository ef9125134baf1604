import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Draft, draftOf, kept, typed } from './draft.ts';

const type = (draft: Draft, ...texts: string[]) => texts.reduce(typed, draft);

describe('a field while it is being typed into', () => {
  test('is left alone by what comes back of it, one by one or only the last', () => {
    const draft = type(draftOf(''), 'a', 'ab', 'abc');
    expect(kept(draft, 'a')).toEqual({ text: 'abc', sent: ['ab', 'abc'] });
    expect(kept(draft, 'abc')).toEqual({ text: 'abc', sent: [] });
  });

  test('takes over what another tab writes', () => {
    const draft = kept(type(draftOf(''), 'a'), 'a');
    expect(kept(draft, 'theirs')).toEqual({ text: 'theirs', sent: [] });
  });

  test('shows what another tab wrote last when nothing is on its way', () => {
    const draft = kept(type(draftOf('old'), 'new'), 'new');
    expect(kept(draft, 'old').text).toBe('old');
  });

  test('keeps the last keystroke whatever subset of echoes comes, in their order', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string(), { minLength: 1 }),
        fc.infiniteStream(fc.boolean()),
        (texts, coin) => {
          let draft = type(draftOf(''), ...texts);
          for (const text of texts) if (coin.next().value) draft = kept(draft, text);
          expect(draft.text).toBe(texts.at(-1));
        },
      ),
    );
  });
});
