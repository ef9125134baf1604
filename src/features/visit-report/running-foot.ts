import { useLayoutEffect } from 'react';

const PROPERTY = '--visit-report-foot';
/** Longer texts would run into the page's number. */
const LONGEST = 70;

/** The text at the foot of every printed page: page boxes read it from the document's root. */
export function useRunningFoot(text: string): void {
  useLayoutEffect(() => {
    const { style } = document.documentElement;
    style.setProperty(PROPERTY, cssString(text));
    return () => {
      style.removeProperty(PROPERTY);
    };
  }, [text]);
}

/** A text as a CSS string. */
export function cssString(text: string): string {
  const signs = [...text.replaceAll(/[\p{Cc}\s]+/gu, ' ')];
  const cut = signs.length > LONGEST ? [...signs.slice(0, LONGEST), '…'] : signs;
  return `"${cut.join('').replaceAll(/["\\]/g, '\\$&')}"`;
}
