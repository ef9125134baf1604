import { useEffect, useState } from 'react';
import type { LayerYear } from '#domain/quality/layers.ts';
import type { LayerEntry } from '#domain/quality/types.ts';
import { useAtlas } from '#store/use-atlas.ts';
import { type Quality, useQuality } from './context.ts';

/** How long each year is shown while playing. */
const PLAY_MS = 1500;

/** Which year is shown: a slider over the topic's years, steps between those with data, and play. */
export function TimeControl() {
  const quality = useQuality();
  const { words, layer } = quality;
  const { years, year, span } = layer;
  const look = useAtlas((state) => state.look);
  const player = usePlayer(years, year);
  if (!span || year === null) return null;
  const summary = summaryOf(quality);
  const before = years.filter((one) => one.year < year).at(-1);
  const after = years.find((one) => one.year > year);
  return (
    <fieldset className="time">
      <legend>
        {words.time} <output className="time-year">{words.yearNow(String(year))}</output>
      </legend>
      <div className="time-steps">
        <Step label={words.yearBefore} sign="‹" to={before} />
        <button
          type="button"
          className="button"
          aria-label={player.isPlaying ? words.pause : words.play}
          title={player.isPlaying ? words.pause : words.play}
          disabled={years.length < 2}
          onClick={player.toggle}
        >
          <span aria-hidden="true">{player.isPlaying ? '❚❚' : '▶'}</span>
        </button>
        <Step label={words.yearAfter} sign="›" to={after} />
        <div className="time-scale">
          <Ticks />
          <input
            type="range"
            aria-label={words.time}
            aria-valuetext={summary}
            min={Math.min(span.from, year)}
            max={Math.max(span.to, year)}
            step={1}
            value={year}
            onChange={(event) => look({ year: Number(event.target.value) })}
          />
          <p className="time-ends" aria-hidden="true">
            <span>{span.from}</span>
            <span>{span.to}</span>
          </p>
        </div>
      </div>
      <p className="time-summary" role="status">
        {summary}
      </p>
    </fieldset>
  );
}

function Step({ label, sign, to }: { label: string; sign: string; to: LayerYear | undefined }) {
  const look = useAtlas((state) => state.look);
  return (
    <button
      type="button"
      className="button"
      aria-label={label}
      title={label}
      disabled={!to}
      onClick={() => to && look({ year: to.year })}
    >
      <span aria-hidden="true">{sign}</span>
    </button>
  );
}

/** How much each year of the scale has; the same is said in words beneath. */
function Ticks() {
  const { layer, words } = useQuality();
  const { years, span, year: now } = layer;
  if (!span) return null;
  const most = Math.max(1, ...years.map(({ figures }) => figures));
  const all = Array.from({ length: span.to - span.from + 1 }, (_, i) => span.from + i);
  return (
    <div className="ticks" aria-hidden="true" title={words.ticksNote}>
      {all.map((year) => {
        const { figures = 0, targets = 0 } = years.find((one) => one.year === year) ?? {};
        return (
          <span key={year} className={year === now ? 'tick now' : 'tick'}>
            {targets > 0 ? <span className="tick-target">◇</span> : null}
            <span
              className="tick-bar"
              style={{ height: figures > 0 ? `${4 + (figures / most) * 14}px` : '0' }}
            />
          </span>
        );
      })}
    </div>
  );
}

/** What the year has, in words. */
function summaryOf({ words, layer }: Quality): string {
  const { entries, year } = layer;
  const isBlank = ({ swatch, target }: LayerEntry) => swatch === 'none' && !target;
  const figures = entries.filter((entry) => !isBlank(entry) && !entry.target).length;
  const targets = entries.filter(({ target }) => target).length;
  const places = new Set(entries.filter(isBlank).map(({ feature }) => feature)).size;
  return [
    words.counts(String(year), String(figures)),
    ...(targets > 0 ? [words.countTargets(String(targets))] : []),
    ...(places > 0 ? [words.countAbsent(String(places))] : []),
  ].join(words.separator);
}

/** Steps through the years with data, from the first when at the last, and stops at the end. */
function usePlayer(years: readonly LayerYear[], year: number | null) {
  const look = useAtlas((state) => state.look);
  const [isPlaying, setPlaying] = useState(false);
  const next = years.find((one) => year !== null && one.year > year);
  useEffect(() => {
    if (!isPlaying) return;
    if (!next) {
      setPlaying(false);
      return;
    }
    const timer = setTimeout(() => look({ year: next.year }), PLAY_MS);
    return () => clearTimeout(timer);
  }, [isPlaying, next, look]);
  return {
    isPlaying,
    toggle: () => {
      const [first] = years;
      if (!isPlaying && !next && first) look({ year: first.year });
      setPlaying(!isPlaying);
    },
  };
}
