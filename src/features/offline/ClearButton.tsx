import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { OfflineWords } from '#i18n/offline.ts';

interface ClearButtonProps {
  words: OfflineWords;
  label: string;
  /** What clearing does, and what it leaves. */
  meaning: string;
  onClear(): void;
}

/** A button that says what it will do before it does it. */
export function ClearButton({ words, label, meaning, onClear }: ClearButtonProps) {
  const [isAsking, setAsking] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const cancel = useRef<HTMLButtonElement>(null);
  const open = () => {
    flushSync(() => setAsking(true));
    cancel.current?.focus();
  };
  const close = () => {
    flushSync(() => setAsking(false));
    opener.current?.focus();
  };
  if (!isAsking) {
    return (
      <button type="button" className="button" ref={opener} onClick={open}>
        {label}…
      </button>
    );
  }
  return (
    <fieldset className="storage-ask">
      <legend>{label}</legend>
      <p>{meaning}</p>
      <div className="actions">
        <button type="button" className="button" ref={cancel} onClick={close}>
          {words.cancel}
        </button>
        <button
          type="button"
          className="button danger"
          onClick={() => {
            close();
            onClear();
          }}
        >
          {words.confirm}
        </button>
      </div>
    </fieldset>
  );
}
