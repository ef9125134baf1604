import { type RefObject, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Photo } from '#domain/visits/types.ts';
import type { PhotoUrls } from './photo-urls.ts';

export interface Printing {
  /** Where the report stands. */
  slot: RefObject<HTMLDivElement | null>;
  /** The report is drawn: it is not while nobody prints. */
  isDrawn: boolean;
  /** Photos are being read for it. */
  isWaiting: boolean;
  print(): void;
}

/** Prints once every photo of the visit has been read and drawn, or is known to be gone. */
export function usePrinting(photos: readonly Photo[], urls: PhotoUrls): Printing {
  const slot = useRef<HTMLDivElement>(null);
  const [isDrawn, setDrawn] = useState(false);
  const [isAsked, setAsked] = useState(false);
  const isRead = photos.every(({ id }) => urls.has(id));

  // The browser's own command prints the report too.
  useEffect(() => {
    const draw = () => flushSync(() => setDrawn(true));
    addEventListener('beforeprint', draw);
    return () => removeEventListener('beforeprint', draw);
  }, []);

  useEffect(() => {
    if (!isAsked || !isDrawn || !isRead) return;
    let isCurrent = true;
    const images = [...(slot.current?.querySelectorAll('img') ?? [])];
    // A photo that cannot be drawn must not keep the rest from the paper.
    void Promise.allSettled(images.map((image) => image.decode())).then(() => {
      if (!isCurrent) return;
      setAsked(false);
      window.print();
    });
    return () => {
      isCurrent = false;
    };
  }, [isAsked, isDrawn, isRead]);

  return {
    slot,
    isDrawn,
    isWaiting: isAsked,
    print() {
      setDrawn(true);
      setAsked(true);
    },
  };
}
