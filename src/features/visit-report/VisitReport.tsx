import { useMemo } from 'react';
import { formatDate } from '#domain/format.ts';
import type { AtlasRecord } from '#domain/record.ts';
import { pick } from '#domain/text.ts';
import type { Visit } from '#domain/visits/types.ts';
import { useAtlas } from '#store/use-atlas.ts';
import { Checklist, OpenItems } from './Checklist.tsx';
import { type Reporting, ReportProvider, reportingOf, useReporting } from './context.ts';
import { DataLines, Signatures } from './Foot.tsx';
import { Head } from './Head.tsx';
import { Measurements } from './Measurements.tsx';
import { Photos } from './Photos.tsx';
import { partsOf } from './parts.ts';
import { useRunningFoot } from './running-foot.ts';
import { Summary } from './Summary.tsx';
import { VisitMap } from './VisitMap.tsx';

interface VisitReportProps {
  record: AtlasRecord;
  visit: Visit;
  /** Object URLs by the photos' ids; those that are not on this device are missing. */
  photos: ReadonlyMap<string, string>;
}

/** A visit as it is printed or saved as PDF on A4; not seen on the screen. */
export function VisitReport({ record, visit, photos }: VisitReportProps) {
  const lang = useAtlas((state) => state.lang);
  const reporting = useMemo(() => reportingOf(record, visit, lang), [record, visit, lang]);
  const parts = useMemo(() => partsOf(visit), [visit]);
  useRunningFoot(titleOf(reporting));
  return (
    <ReportProvider value={reporting}>
      <article className="visit-report">
        <Head />
        <VisitMap />
        <Summary parts={parts} />
        <Checklist parts={parts} />
        <Measurements parts={parts} />
        <Notes />
        <Photos urls={photos} />
        <OpenItems parts={parts} />
        <Meanings />
        <section className="report-end">
          <DataLines />
          <Signatures />
        </section>
      </article>
    </ReportProvider>
  );
}

/** When and what was visited, for the foot of each page. */
function titleOf({ visit, words, lang }: Reporting): string {
  const { feature, title, date } = visit;
  const name = feature ? pick(lang, feature.name, feature.nameEn) : title.trim();
  return `${formatDate(date, lang)} · ${name || words.unnamed}`;
}

function Notes() {
  const { visit, words, form } = useReporting();
  const notes = visit.notes.trim();
  return (
    <>
      <h2>{form.notes}</h2>
      <p className="report-notes">{notes || words.nothing}</p>
    </>
  );
}

function Meanings() {
  const { words } = useReporting();
  return (
    <>
      <h2>{words.meanings}</h2>
      <ul className="report-small">
        {words.meaningTexts.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </>
  );
}
