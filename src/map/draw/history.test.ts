import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { History } from './history.ts';

describe('a history', () => {
  it('starts with nowhere to go', () => {
    const history = new History('a');
    history.undo();
    history.redo();
    expect([history.current, history.canUndo, history.canRedo]).toEqual(['a', false, false]);
  });

  it('goes back and forth, and a new state ends the way forth', () => {
    const history = new History('a');
    history.push('b');
    history.push('c');
    history.undo();
    history.undo();
    expect([history.current, history.canUndo, history.canRedo]).toEqual(['a', false, true]);
    history.redo();
    expect(history.current).toBe('b');
    history.push('d');
    expect([history.current, history.canUndo, history.canRedo]).toEqual(['d', true, false]);
    history.undo();
    expect(history.current).toBe('b');
  });

  it('forgets the oldest first, and only where it must', () => {
    const history = new History(0);
    for (let state = 1; state <= 150; state++) history.push(state);
    while (history.canUndo) history.undo();
    expect(history.current).toBe(51);
  });

  it('comes back to where it was after as many steps forth as back', () => {
    fc.assert(
      fc.property(fc.array(fc.integer(), { maxLength: 40 }), fc.nat(60), (states, steps) => {
        const history = new History(-1);
        for (const state of states) history.push(state);
        const before = history.current;
        for (let step = 0; step < Math.min(steps, states.length); step++) history.undo();
        while (history.canRedo) history.redo();
        expect(history.current).toBe(before);
      }),
    );
  });
});
