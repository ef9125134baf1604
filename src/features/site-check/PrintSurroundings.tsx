import { formatRange } from '#domain/format.ts';
import type { SiteReport } from '#domain/siting/types.ts';
import { KINDS } from '#domain/types.ts';
import { toBands } from './bands.ts';
import { useSiting } from './context.ts';
import { clearanceText, ruleText } from './findings.ts';
import { BandRows } from './NearTable.tsx';

/** Neighbours by band and layer, sections downstream, and rules that are not touched. */
export function PrintSurroundings({
  report: { near, downstream, cleared },
}: {
  report: SiteReport;
}) {
  const siting = useSiting();
  const { words, common, lang, featureName, rule } = siting;
  const bands = toBands(near);
  return (
    <>
      <h2>{words.near}</h2>
      <table className="print-near">
        <thead>
          <tr>
            <th>{words.band}</th>
            {KINDS.map((kind) => (
              <th key={kind}>{common.kinds[kind]}</th>
            ))}
          </tr>
        </thead>
        <BandRows bands={bands} kinds={KINDS} />
      </table>
      <p className="small">{words.nearHint}</p>
      {bands
        .filter((band) => band.near.length > 0)
        .map((band) => (
          <p key={band.band} className="small">
            <b>{words.bands[band.band]}</b>{' '}
            {band.near
              .map(({ id, distanceM }) =>
                words.nameAt(featureName(id), formatRange(distanceM, lang)),
              )
              .join(words.listSeparator)}
          </p>
        ))}
      <h2>{words.downstream}</h2>
      <p className="small">{downstream.length > 0 ? words.downstreamHint : words.noDownstream}</p>
      <ul className="plain">
        {downstream.map(({ section, certainty, via }) => (
          <li key={section}>
            {featureName(section)} · {words.certainties[certainty]} ·{' '}
            {words.via(via.map(featureName).join(' → '))}
          </li>
        ))}
      </ul>
      {cleared.length > 0 ? <h2>{words.cleared(cleared.length)}</h2> : null}
      <ul className="plain small">
        {cleared.map((one) => (
          <li key={`${one.rule} ${one.feature}`}>
            {words.verdicts[one.effect]} · {ruleText(rule(one.rule), lang)} ·{' '}
            {one.feature ? `${featureName(one.feature)} · ` : ''}
            {clearanceText(siting, one)}
          </li>
        ))}
      </ul>
    </>
  );
}
