import { type RefObject, useEffect, useRef } from 'react';
import { formatDate, formatUncertainty } from '#domain/format.ts';
import type { Cleared, Downstream, SiteReport } from '#domain/siting/types.ts';
import { useAtlas } from '#store/use-atlas.ts';
import { LazyDetails } from '#ui/LazyDetails.tsx';
import { useSiting } from './context.ts';
import { FindingList } from './FindingList.tsx';
import {
  clearanceText,
  coverageTexts,
  pastPeriodTexts,
  ruleText,
  surveyedTexts,
  tallies,
  verdictMeaning,
} from './findings.ts';
import { NearTable } from './NearTable.tsx';
import { Outputs } from './Outputs.tsx';
import { PrintReport } from './PrintReport.tsx';
import { placeText } from './place-text.ts';
import { VerdictMark, verdictClass } from './Verdict.tsx';

/** True from when the user asks until the verdict has taken the focus: reading starts there. */
export type FocusWish = RefObject<boolean>;

interface ReportProps {
  report: SiteReport;
  wantsVerdict: FocusWish;
}

/** The answer for one site, on the screen and, laid out anew, in print. */
export function Report({ report, wantsVerdict }: ReportProps) {
  const { words } = useSiting();
  return (
    <>
      <article className="report" aria-labelledby="verdict-title">
        <Headline report={report} wantsVerdict={wantsVerdict} />
        <Outputs what="site" />
        <h3>{words.findings}</h3>
        <FindingList findings={report.findings} />
        <ClearedRules cleared={report.cleared} />
        <h3>{words.near}</h3>
        <NearTable near={report.near} />
        <h3>{words.downstream}</h3>
        <DownstreamList downstream={report.downstream} />
        <p className="disclaimer">{words.disclaimer}</p>
      </article>
      <PrintReport report={report} />
    </>
  );
}

/** The worst that was found and how sure it is; what it rests on; how much else there is. */
function Headline({ report, wantsVerdict }: ReportProps) {
  const siting = useSiting();
  const { words, lang, typeName } = siting;
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!wantsVerdict.current) return;
    wantsVerdict.current = false;
    title.current?.focus();
  });
  const { verdict, certainty, input, date, dataVersion } = report;
  return (
    <header className={`headline ${verdictClass(verdict)}`}>
      <h3 id="verdict-title" tabIndex={-1} ref={title}>
        <VerdictMark verdict={verdict} certainty={certainty} size={28} />
      </h3>
      <p>{verdictMeaning(siting, report)}</p>
      {[...coverageTexts(siting, report), ...tallies(siting, report.findings)].map((text) => (
        <p key={text}>{text}</p>
      ))}
      <p className="muted">
        {input.name ? `${input.name} · ` : ''}
        {words.siteAt(placeText(input.geometry, words), formatUncertainty(input.radiusM, lang))}
      </p>
      <p className="muted">{words.judgedFor(typeName(input.type), formatDate(date, lang))}</p>
      {[...surveyedTexts(siting, report), ...pastPeriodTexts(siting, report.findings)].map(
        (text) => (
          <p key={text} className="muted">
            {text}
          </p>
        ),
      )}
      <p className="muted">{words.dataVersion(dataVersion)}</p>
    </header>
  );
}

/** Rules that bind such a project and that the site stays clear of, with how far. */
function ClearedRules({ cleared }: { cleared: readonly Cleared[] }) {
  const siting = useSiting();
  const { words, featureName, lang } = siting;
  if (cleared.length === 0) return null;
  return (
    <LazyDetails className="more" summary={words.cleared(cleared.length)}>
      {() => (
        <>
          <p className="hint">{words.clearedHint}</p>
          <ul className="cleared">
            {cleared.map((rule) => (
              <li key={`${rule.rule} ${rule.feature}`}>
                <span className="chip">{words.verdicts[rule.effect]}</span>{' '}
                {ruleText(siting.rule(rule.rule), lang)}
                <span className="muted">
                  {' '}
                  {rule.feature ? featureName(rule.feature) : ''} {clearanceText(siting, rule)}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </LazyDetails>
  );
}

function DownstreamList({ downstream }: { downstream: readonly Downstream[] }) {
  const { words, featureName } = useSiting();
  const show = useAtlas((state) => state.show);
  if (downstream.length === 0) return <p className="muted">{words.noDownstream}</p>;
  return (
    <>
      <p className="hint">{words.downstreamHint}</p>
      <ul className="downstream">
        {downstream.map(({ section, certainty, via }) => (
          <li key={section}>
            <button type="button" className="link-button" onClick={() => show(section)}>
              {featureName(section)}
            </button>{' '}
            <span className="chip">{words.certainties[certainty]}</span>{' '}
            <span className="muted">{words.via(via.map(featureName).join(' → '))}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
