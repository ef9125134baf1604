import { useEffect, useRef, useState } from 'react';
import { type Draft, draftOf, kept, typed } from './draft.ts';

/**
 * A text that is sent at every keystroke. What comes back from the keeper later does not touch the
 * field, so that the cursor stays; what another tab writes does.
 *
 * @param value as it is kept
 * @param send takes over what was typed
 */
export function useKeptText(
  value: string,
  send: (text: string) => void,
): [text: string, change: (text: string) => void] {
  const draft = useRef<Draft>(draftOf(value));
  const [text, setText] = useState(value);
  useEffect(() => {
    draft.current = kept(draft.current, value);
    setText(draft.current.text);
  }, [value]);
  const change = (next: string) => {
    draft.current = typed(draft.current, next);
    setText(next);
    send(next);
  };
  return [text, change];
}
