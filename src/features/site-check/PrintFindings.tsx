import type { Finding } from '#domain/siting/types.ts';
import { pick } from '#domain/text.ts';
import { type Bundle, bundled, single, speakingOf } from './bundles.ts';
import { useSiting } from './context.ts';
import {
  citeTexts,
  distanceText,
  type FindingGroup,
  isPastPeriod,
  reasonsTitle,
  reasonTexts,
  settleTexts,
} from './findings.ts';

interface PrintFindingsProps {
  groups: readonly FindingGroup[];
  /** Whether they can be told; what cannot be is bundled by rule. */
  isTold: boolean;
  /** Numbers on the map, by feature. */
  numberOf: ReadonlyMap<string, number>;
}

/** The findings of a printed report, by effect. */
export function PrintFindings({ groups, isTold, numberOf }: PrintFindingsProps) {
  const { words } = useSiting();
  return groups.map(({ effect, findings }) => {
    const name = words.verdicts[effect];
    const title = isTold ? name : words.verdictLine(name, words.certainties['cannot tell']);
    return (
      <section key={effect}>
        <h3>
          {title} ({findings.length})
        </h3>
        <ul>
          {(isTold ? single(findings) : bundled(findings)).map((bundle) => (
            <PrintFinding key={bundle.key} bundle={bundle} numberOf={numberOf} />
          ))}
        </ul>
      </section>
    );
  });
}

type PrintFindingProps = Pick<PrintFindingsProps, 'numberOf'> & { bundle: Bundle };

function PrintFinding({ bundle, numberOf }: PrintFindingProps) {
  const siting = useSiting();
  const { words, common, lang, featureName } = siting;
  const { finding, parts } = bundle;
  const speaking = speakingOf(siting, bundle);
  const lines = [
    [common.source, citeTexts(siting, finding)],
    [reasonsTitle(siting, finding), reasonTexts(speaking, finding)],
    [words.toSettle, settleTexts(speaking, finding)],
  ] as const;
  const isSingle = parts.length === 1;
  const distance = !isSingle ? [] : [distanceText(siting, finding)];
  const past = isPastPeriod(finding) ? [words.isPastPeriod] : [];
  const nameOf = (part: Finding) => {
    const name = part.feature ? featureName(part.feature) : '';
    return isSingle || !part.distanceM ? name : words.nameAt(name, distanceText(siting, part));
  };
  const facts = [...distance, ...past];
  return (
    <li className="print-finding">
      <p>
        <b>{words.certainties[finding.certainty]}</b>
        {facts.map((fact) => ` · ${fact}`)}
        {finding.feature ? ' · ' : ''}
        {parts.map((part, index) => (
          <span key={part.feature}>
            {index > 0 ? words.listSeparator : ''}
            {nameOf(part)}
            <NumberSign id={part.feature} numberOf={numberOf} />
          </span>
        ))}
      </p>
      <p>{pick(lang, finding.text, finding.textEn)}</p>
      {lines.map(([label, texts]) =>
        texts.length > 0 ? (
          <p key={label} className="small">
            <span className="muted">{label}</span> {texts.join(lang === 'en' ? '; ' : '；')}
          </p>
        ) : null,
      )}
    </li>
  );
}

/** The number that a feature has on the map. */
function NumberSign({
  id,
  numberOf,
}: { id: string | null } & Pick<PrintFindingsProps, 'numberOf'>) {
  const number = numberOf.get(id ?? '');
  return number ? <span className="number-sign">{number}</span> : null;
}
