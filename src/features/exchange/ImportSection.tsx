import { useEffect, useRef, useState } from 'react';
import { formatNumber } from '#domain/format.ts';
import type { Choice, ImportResult, VisitKeeper } from '#store/field-state.ts';
import { useAtlas } from '#store/use-atlas.ts';
import { faultText } from './fault-text.ts';
import { PendingView } from './PendingView.tsx';
import { type Speaking, useWords } from './words.ts';

/** Takes a file, shows what it would change, and writes it when the user says so. */
export function ImportSection({ keeper }: { keeper: VisitKeeper }) {
  const speaking = useWords();
  const { words } = speaking;
  const incoming = useAtlas((state) => state.fieldwork.incoming);
  const refused = useAtlas((state) => state.fieldwork.refused);
  const [busy, setBusy] = useState<'reading' | 'applying' | null>(null);
  const [result, setResult] = useState<ImportResult | null>(null);
  const input = useRef<HTMLInputElement>(null);

  // A file that was read and left is not waiting here the next time.
  useEffect(() => () => keeper.dropImport(), [keeper]);

  async function read(file: File | undefined) {
    if (!file) return;
    setResult(null);
    setBusy('reading');
    await keeper.readImport(file);
    setBusy(null);
    // The same file can be chosen again.
    if (input.current) input.current.value = '';
  }

  async function apply(choices: ReadonlyMap<string, Choice>) {
    setBusy('applying');
    const done = await keeper.applyImport(choices);
    setResult(done);
    setBusy(null);
    if (typeof done === 'object') input.current?.focus();
  }

  function drop() {
    keeper.dropImport();
    setResult(null);
    input.current?.focus();
  }

  const isFault = typeof result === 'string';
  return (
    <section aria-labelledby="import-title">
      <h4 id="import-title">{words.importTitle}</h4>
      <div className="exchange-file">
        <label htmlFor="import-file">{words.importFile}</label>
        <input
          ref={input}
          id="import-file"
          type="file"
          accept=".zip,application/zip"
          aria-describedby="import-hint"
          onChange={(event) => void read(event.target.files?.[0])}
        />
        <p id="import-hint" className="hint">
          {words.importHint}
        </p>
      </div>
      {refused ? (
        <p className="caution" role="alert">
          ✕ {faultText(refused, words)}
        </p>
      ) : null}
      {incoming ? (
        <PendingView
          key={incoming.file}
          incoming={incoming}
          isBusy={busy !== null}
          onApply={apply}
          onDrop={drop}
        />
      ) : null}
      <p
        className={isFault ? 'exchange-told field-fault' : 'exchange-told'}
        role={isFault ? 'alert' : 'status'}
      >
        {busy ? words[busy] : result && resultText(result, speaking)}
      </p>
    </section>
  );
}

function resultText(result: ImportResult, { words, lang }: Speaking): string {
  if (typeof result === 'string') return words[result];
  const { added, newer, settled, known, left } = result;
  const sentences = [
    words.done(formatNumber(added, lang), formatNumber(newer, lang)),
    settled > 0 && words.settled(settled),
    known > 0 && words.unchanged(known),
    left > 0 && words.left(left),
  ];
  return sentences.filter(Boolean).join(lang === 'en' ? ' ' : '');
}
