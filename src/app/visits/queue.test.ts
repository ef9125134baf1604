import { describe, expect, test } from 'vitest';
import { type Saving, WriteQueue } from './queue.ts';

/** A store that can be held up or made to fail. */
function setup() {
  const written: [string, string[]][] = [];
  const saving: Saving[] = [];
  const gates: (() => void)[] = [];
  const faults = new Map<string, string>();
  let isHeld = false;
  const queue = new WriteQueue<string>({
    async write(target, steps) {
      if (isHeld) await new Promise<void>((resolve) => gates.push(resolve));
      const fault = faults.get(target);
      if (fault) throw new Error(fault);
      written.push([target, [...steps]]);
    },
    verdict: (error) => ((error as Error).message === 'full' ? 'full' : 'failed'),
    onSaving: (state) => saving.push(state),
  });
  return {
    queue,
    written,
    saving,
    faults,
    hold: (held: boolean) => {
      isHeld = held;
    },
    pass: () => gates.shift()?.(),
  };
}

describe('the queue of writes', () => {
  test('writes at once, and says when all is saved', async () => {
    const { queue, written, saving } = setup();
    await queue.add('a', 'notes', '甲');
    expect(written).toEqual([['a', ['甲']]]);
    expect(saving).toEqual(['saving', 'saved']);
    expect(queue.targets()).toEqual(new Set());
  });

  test('keeps only the newest of a field while it writes, and answers for all', async () => {
    const { queue, written, hold, pass } = setup();
    hold(true);
    const first = queue.add('a', 'notes', '1');
    const rest = [
      queue.add('a', 'notes', '12'),
      queue.add('a', 'person', '王'),
      queue.add('a', 'notes', '123'),
    ];
    expect(queue.steps('a')).toEqual(['123', '王']);
    pass();
    await first;
    hold(false);
    pass();
    await Promise.all(rest);
    expect(written).toEqual([
      ['a', ['1']],
      ['a', ['123', '王']],
    ]);
  });

  test('holds on to what could not be written, in order, with the newest of each field', async () => {
    const { queue, written, saving, faults } = setup();
    faults.set('a', 'full');
    await queue.add('a', 'notes', '1');
    await queue.add('a', 'person', '王');
    await queue.add('a', 'notes', '12');
    expect(written).toEqual([]);
    expect(saving).toEqual(['saving', 'full']);
    expect(queue.steps('a')).toEqual(['12', '王']);
    faults.clear();
    await queue.retry();
    expect(written).toEqual([['a', ['12', '王']]]);
    expect(saving.at(-1)).toBe('saved');
  });

  test('tries again at the next change', async () => {
    const { queue, written, faults, saving } = setup();
    faults.set('a', 'broken');
    await queue.add('a', 'notes', '1');
    expect(saving.at(-1)).toBe('failed');
    faults.clear();
    await queue.add('a', 'person', '王');
    expect(written).toEqual([['a', ['1', '王']]]);
    expect(saving.at(-1)).toBe('saved');
  });

  test('does not let one target hold up the others', async () => {
    const { queue, written, faults, saving } = setup();
    faults.set('a', 'broken');
    await Promise.all([queue.add('a', 'notes', '1'), queue.add('b', 'notes', '2')]);
    expect(written).toEqual([['b', ['2']]]);
    expect(saving.at(-1)).toBe('failed');
    expect(queue.targets()).toEqual(new Set(['a']));
  });

  test('takes up what is typed while a write fails', async () => {
    const { queue, written, faults, hold, pass } = setup();
    hold(true);
    faults.set('a', 'broken');
    const first = queue.add('a', 'notes', '1');
    const second = queue.add('a', 'notes', '12');
    hold(false);
    pass();
    await first;
    faults.clear();
    await queue.retry();
    await second;
    expect(written).toEqual([['a', ['12']]]);
  });

  test('can be told to forget', async () => {
    const { queue, faults, saving } = setup();
    faults.set('a', 'broken');
    await queue.add('a', 'notes', '1');
    queue.drop();
    expect(queue.steps('a')).toEqual([]);
    expect(saving.at(-1)).toBe('saved');
  });

  test('has nothing to say when nothing waits, and writes on after that', async () => {
    const { queue, saving, written } = setup();
    await queue.retry();
    expect(saving).toEqual([]);
    await queue.add('a', 'notes', '甲');
    expect(written).toHaveLength(1);
  });
});
