import { memo } from 'react';
import type { FeatureLine } from '#domain/describe.ts';
import { formatRange } from '#domain/format.ts';
import type { Duties } from '#domain/near/duties.ts';
import type { Nearby } from '#domain/near/nearby.ts';
import { degreesOf, type Wind } from '#domain/near/winds.ts';
import { NEAR_WORDS } from '#i18n/near.ts';
import { useAtlas } from '#store/use-atlas.ts';
import { Glyph } from '#ui/Glyph.tsx';
import { dutyTexts } from './duties-text.ts';

interface NearRowProps {
  line: FeatureLine;
  /** Null for what is known only to its county. */
  nearby: Nearby | null;
  duties: Duties;
  /** Null while no route is being put together. */
  isChosen: boolean | null;
  /** False where no more may be chosen. */
  isFree: boolean;
  onChoose(id: string, isChosen: boolean): void;
}

/** One place: what it is, how far and in which direction it lies, and what falls due there. */
export const NearRow = memo(function NearRow(props: NearRowProps) {
  const { line, nearby, duties, isChosen, isFree, onChoose } = props;
  const lang = useAtlas((state) => state.lang);
  const show = useAtlas((state) => state.show);
  const hover = useAtlas((state) => state.hover);
  const words = NEAR_WORDS[lang];
  const { id } = line;
  return (
    <li className="near-item">
      {isChosen === null || !nearby ? null : (
        <label className="near-tick">
          <input
            type="checkbox"
            checked={isChosen}
            disabled={!isChosen && !isFree}
            aria-label={words.chooseOne(line.title)}
            onChange={(event) => onChoose(id, event.target.checked)}
          />
        </label>
      )}
      <button
        type="button"
        className="row"
        onClick={() => show(id)}
        onPointerEnter={() => hover(id)}
        onPointerLeave={() => hover(null)}
        onFocus={() => hover(id)}
        onBlur={() => hover(null)}
      >
        <Glyph path={line.path} color={`var(--kind-${line.kind})`} />
        <span className="row-text">
          <span className="row-title">{line.title}</span>
          <span className="row-subtitle">{line.subtitle}</span>
        </span>
        {nearby ? (
          <span className="row-trailing">
            {formatRange(nearby.range, lang)}
            <WindMark wind={nearby.wind} isInside={nearby.nominalM === 0} />
          </span>
        ) : null}
        {dutyTexts(duties, lang).map((text) => (
          <span key={text} className="near-duty">
            {text}
          </span>
        ))}
      </button>
    </li>
  );
});

const ARROW = 'M12 2l7 11h-4.500v9h-5v-9H5z';

/** The direction in words, with an arrow that points there on a map with north up. */
function WindMark({ wind, isInside }: { wind: Wind | null; isInside: boolean }) {
  const words = NEAR_WORDS[useAtlas((state) => state.lang)];
  if (!wind)
    return <span className="near-wind">{isInside ? words.inside : words.windUnknown}</span>;
  return (
    <span className="near-wind">
      <svg viewBox="0 0 24 24" width="16" height="16" aria-hidden="true">
        <path d={ARROW} fill="currentColor" transform={`rotate(${degreesOf(wind)} 12 12)`} />
      </svg>
      {words.winds[wind]}
    </span>
  );
}
