import { useEffect, useRef } from 'react';

/** Reading starts at the title of what was opened, by keyboard and screen reader too. */
export function useTitleFocus() {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return title;
}
