import { useMemo, useRef, useState } from 'react';
import type { AtlasRecord } from '#domain/record.ts';
import { useAtlas } from '#store/use-atlas.ts';
import { BatchView } from './BatchView.tsx';
import { CheckForm } from './CheckForm.tsx';
import { SitingProvider, sitingOf, useSiting } from './context.ts';
import { type FocusWish, Report } from './Report.tsx';

/** May this project stand here? The question above, the answer below. */
export function SiteCheckPanel({ record }: { record: AtlasRecord }) {
  const lang = useAtlas((state) => state.lang);
  const basis = useAtlas((state) => state.siting.basis);
  const isWhole = useAtlas(({ check }) => check?.geometry != null && check.type !== null);
  const closeCheck = useAtlas((state) => state.closeCheck);
  const siting = useMemo(() => sitingOf({ record, lang, basis }), [record, lang, basis]);
  const wantsVerdict = useRef(false);
  // A link brings the question along: the answer comes first, the form stands ready above it.
  const [isOpen, setOpen] = useState(!isWhole);
  const { words } = siting;
  return (
    <SitingProvider value={siting}>
      <section className="panel-body site-check" aria-labelledby="check-title">
        <button type="button" className="back" onClick={closeCheck}>
          ‹ {words.close}
        </button>
        <h2 id="check-title">{words.title}</h2>
        <p className="hint">{words.intro}</p>
        <Basis />
        <details
          className="question"
          open={isOpen}
          onToggle={(event) => setOpen(event.currentTarget.open)}
        >
          <summary>{words.question}</summary>
          <CheckForm
            onAsked={() => {
              wantsVerdict.current = true;
              setOpen(false);
            }}
          />
        </details>
        <Answer wantsVerdict={wantsVerdict} />
      </section>
    </SitingProvider>
  );
}

/** What is wrong with the data that verdicts rest on, before anyone relies on them. */
function Basis() {
  const { words, basis } = useSiting();
  const status = useAtlas((state) => state.siting.status);
  if (status === 'failed') {
    return (
      <p className="caution" role="alert">
        {words.failed}{' '}
        <button type="button" className="button" onClick={() => location.reload()}>
          {words.reload}
        </button>
      </p>
    );
  }
  if (!basis || basis.missing.length === 0) return null;
  return (
    <p className="caution" role="alert">
      {words.missingData(basis.missing.join(words.listSeparator))}
    </p>
  );
}

function Answer({ wantsVerdict }: { wantsVerdict: FocusWish }) {
  const { words, faults } = useSiting();
  const check = useAtlas((state) => state.check);
  const status = useAtlas((state) => state.siting.status);
  const { report, fault, batch } = useAtlas((state) => state.siting);
  if (batch) return <BatchView batch={batch} wantsVerdict={wantsVerdict} />;
  if (fault) {
    return (
      <p className="field-error" role="alert">
        {words.geometryFault(faults[fault.key](fault.detail ?? ''))}
      </p>
    );
  }
  if (report) return <Report report={report} wantsVerdict={wantsVerdict} />;
  const isComplete = check?.geometry && check.type && status !== 'failed';
  return <div role="status">{isComplete ? <p>{words.checking}</p> : null}</div>;
}
