import type { Finding } from '#domain/siting/types.ts';
import { pick } from '#domain/text.ts';
import { viewOf } from '#store/selectors.ts';
import { useAtlas } from '#store/use-atlas.ts';
import { type Bundle, featuresOf, speakingOf } from './bundles.ts';
import { useSiting } from './context.ts';
import {
  citeTexts,
  distanceText,
  isPastPeriod,
  reasonsTitle,
  reasonTexts,
  settleTexts,
} from './findings.ts';
import { CertaintyChip } from './Verdict.tsx';

const NONE: readonly string[] = [];

/** One finding: rule, certainty, distance, what it rests on, where it stands, what would settle it. */
export function FindingItem({ bundle }: { bundle: Bundle }) {
  const siting = useSiting();
  const { words, lang } = siting;
  const { finding, parts } = bundle;
  const features = featuresOf(bundle);
  const speaking = speakingOf(siting, bundle);
  const setSiting = useAtlas((state) => state.setSiting);
  const point = (here: boolean) => setSiting({ highlight: here ? features : NONE });
  return (
    <li
      className="finding"
      onPointerEnter={() => point(true)}
      onPointerLeave={() => point(false)}
      onFocus={() => point(true)}
      onBlur={() => point(false)}
    >
      <p className="finding-head">
        <CertaintyChip certainty={finding.certainty} />
        {parts.length > 1 ? null : <span className="chip">{distanceText(siting, finding)}</span>}
        {isPastPeriod(finding) ? <span className="chip">{words.isPastPeriod}</span> : null}
      </p>
      <p className="finding-text">{pick(lang, finding.text, finding.textEn)}</p>
      {parts.map((part) => (
        <RestsOn
          key={part.feature}
          id={part.feature}
          distance={parts.length > 1 && part.distanceM ? distanceText(siting, part) : ''}
        />
      ))}
      <Sentences title={reasonsTitle(siting, finding)} texts={reasonTexts(speaking, finding)} />
      <Sentences title={words.toSettle} texts={settleTexts(speaking, finding)} />
      <RuleSource finding={finding} />
    </li>
  );
}

/** The feature that a finding rests on: to be seen on the map, or opened. */
function RestsOn({ id, distance }: { id: string | null; distance: string }) {
  const { words, record, featureName } = useSiting();
  const flyTo = useAtlas((state) => state.flyTo);
  const show = useAtlas((state) => state.show);
  if (!id) return null;
  const feature = record.featureById.get(id);
  const view = feature && viewOf(feature);
  const name = featureName(id);
  return (
    <p className="rests-on">
      {view ? (
        <button
          type="button"
          className="link-button"
          title={words.showFeature}
          onClick={() => flyTo(view)}
        >
          {name}
        </button>
      ) : (
        <span>{name}</span>
      )}
      {distance ? <span className="muted">{distance}</span> : null}
      {feature ? (
        <button type="button" className="link-button" onClick={() => show(id)}>
          {words.openFeature}
          <span className="visually-hidden"> {name}</span>
        </button>
      ) : null}
    </p>
  );
}

function Sentences({ title, texts }: { title: string; texts: string[] }) {
  if (texts.length === 0) return null;
  return (
    <div className="sentences">
      <span className="muted">{title}</span>
      <ul>
        {texts.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </div>
  );
}

/** Where the rule stands, one click away, and the way to it among the plan's obligations. */
function RuleSource({ finding }: { finding: Finding }) {
  const siting = useSiting();
  const { words, common, record } = siting;
  const show = useAtlas((state) => state.show);
  const setTab = useAtlas((state) => state.setTab);
  const obligation = record.obligationById.get(finding.rule);

  function open() {
    if (!obligation) return;
    const home = record.planById.get(obligation.plan)?.jurisdiction;
    const target = obligation.features[0] ?? home;
    if (target) show(target);
    if (target === home) setTab('obligations');
  }

  return (
    <details className="cite">
      <summary>{common.source}</summary>
      <span className="cite-text">
        {citeTexts(siting, finding).map((text) => (
          <span key={text} className="cite-line">
            {text}
          </span>
        ))}
        {siting.rule(finding.rule)?.origin === 'screening' ? (
          <span className="cite-line">{words.screening}</span>
        ) : null}
        {obligation ? (
          <button type="button" className="link-button" onClick={open}>
            {words.openRule}
          </button>
        ) : null}
      </span>
    </details>
  );
}
