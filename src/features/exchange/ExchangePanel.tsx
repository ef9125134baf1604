import { useEffect } from 'react';
import type { VisitKeeper } from '#store/field-state.ts';
import { useAtlas } from '#store/use-atlas.ts';
import { EraseSection } from './EraseSection.tsx';
import { ExportSection } from './ExportSection.tsx';
import { ImportSection } from './ImportSection.tsx';
import { StatusLine } from './StatusLine.tsx';
import { useWords } from './words.ts';

/** Visits out of this device and into it, as one file; what is kept can be erased here too. */
export function ExchangePanel() {
  const { words } = useWords();
  const keeper = useAtlas((state) => state.fieldwork.keeper);
  const status = useAtlas((state) => state.fieldwork.status);
  return (
    <section className="exchange" aria-labelledby="exchange-title">
      <h3 id="exchange-title">{words.title}</h3>
      <p>{words.intro}</p>
      {keeper ? (
        <Parts keeper={keeper} />
      ) : (
        <p className="caution" role="alert">
          {words.unavailable[status === 'blocked' || status === 'newer' ? status : 'failed']}
        </p>
      )}
    </section>
  );
}

function Parts({ keeper }: { keeper: VisitKeeper }) {
  useEffect(() => {
    void keeper.measureRoom();
  }, [keeper]);
  return (
    <>
      <StatusLine keeper={keeper} />
      <ExportSection keeper={keeper} />
      <ImportSection keeper={keeper} />
      <EraseSection keeper={keeper} />
    </>
  );
}
