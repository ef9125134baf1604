import { useMemo } from 'react';
import { formatDate, formatUncertainty } from '#domain/format.ts';
import { type Outline, outlineOf } from '#domain/siting/outlines.ts';
import type { SiteReport } from '#domain/siting/types.ts';
import { useAtlas } from '#store/use-atlas.ts';
import { useSiting } from './context.ts';
import { editionTexts } from './editions.ts';
import {
  coverageTexts,
  groupFindings,
  pastPeriodTexts,
  surveyedTexts,
  tallies,
  verdictMeaning,
} from './findings.ts';
import { PrintFindings } from './PrintFindings.tsx';
import { PrintMap } from './PrintMap.tsx';
import { PrintSurroundings } from './PrintSurroundings.tsx';
import { placeText } from './place-text.ts';
import { markedFeatures, projectionFor } from './print-map.ts';

const NO_OUTLINES: readonly Outline[] = [];

/** The report as it is printed or saved as PDF on A4; not seen on the screen. */
export function PrintReport({ report }: { report: SiteReport }) {
  const siting = useSiting();
  const { words, record, basis } = siting;
  const own = useAtlas((state) => state.siting.zones?.outlines ?? NO_OUTLINES);
  const { projection, marked, numberOf } = useMemo(() => {
    const paper = projectionFor(report);
    const features = markedFeatures(report, record, paper, (finding) =>
      basis ? (outlineOf(finding, basis, own)?.geometry ?? null) : null,
    );
    const numbers = new Map(features.map(({ feature, number }) => [feature.id, number]));
    return { projection: paper, marked: features, numberOf: numbers };
  }, [report, record, basis, own]);
  const { told, untold } = groupFindings(report.findings);
  return (
    <article className="print-report">
      <h1>{words.printTitle}</h1>
      <VerdictLine report={report} />
      <Inputs report={report} />
      <PrintMap report={report} marked={marked} projection={projection} />
      <h2>{words.findings}</h2>
      {[...surveyedTexts(siting, report), ...pastPeriodTexts(siting, report.findings)].map(
        (text) => (
          <p key={text}>{text}</p>
        ),
      )}
      <PrintFindings groups={told} isTold numberOf={numberOf} />
      {untold.length > 0 ? (
        <>
          <h2>{words.cannotTell}</h2>
          <p>{words.cannotTellHint}</p>
        </>
      ) : null}
      <PrintFindings groups={untold} isTold={false} numberOf={numberOf} />
      <PrintSurroundings report={report} />
      <Editions report={report} />
      <h2>{words.printUncertainty}</h2>
      <ul className="plain">
        {(['certain', 'possible', 'cannot tell'] as const).map((certainty) => (
          <li key={certainty}>
            <b>{words.certainties[certainty]}</b> {words.certaintyMeans[certainty]}
          </li>
        ))}
      </ul>
      <p className="disclaimer">{words.disclaimer}</p>
    </article>
  );
}

function VerdictLine({ report }: { report: SiteReport }) {
  const siting = useSiting();
  const { words } = siting;
  const { verdict, certainty } = report;
  const name = words.verdicts[verdict];
  return (
    <div className="print-verdict">
      <p>
        <b>{certainty ? words.verdictLine(name, words.certainties[certainty]) : name}</b>{' '}
        {verdictMeaning(siting, report)}
      </p>
      {[...coverageTexts(siting, report), ...tallies(siting, report.findings)].map((text) => (
        <p key={text}>{text}</p>
      ))}
    </div>
  );
}

function Inputs({ report }: { report: SiteReport }) {
  const { words, lang, typeName } = useSiting();
  const { input, date, dataVersion } = report;
  const pairs = [
    [words.printName, input.name],
    [words.printPlace, placeText(input.geometry, words)],
    [words.radius, formatUncertainty(input.radiusM, lang)],
    [words.type, typeName(input.type)],
    [words.date, formatDate(date, lang)],
    [words.printZones, input.zones.join(words.listSeparator)],
  ].filter(([, value]) => value);
  return (
    <dl className="print-inputs">
      {pairs.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
      <div>
        <dt>{words.printVersion}</dt>
        <dd>{dataVersion}</dd>
      </div>
    </dl>
  );
}

function Editions({ report }: { report: SiteReport }) {
  const siting = useSiting();
  return (
    <>
      <h2>{siting.words.printRules}</h2>
      <ul className="plain">
        {editionTexts(siting, report).map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </>
  );
}
