import { useEffect, useRef } from 'react';
import { featureLine } from '#domain/describe.ts';
import { formatRange } from '#domain/format.ts';
import type { Stop } from '#domain/near/stops.ts';
import type { AtlasRecord } from '#domain/record.ts';
import { NEAR_WORDS } from '#i18n/near.ts';
import { useAtlas } from '#store/use-atlas.ts';
import { Glyph } from '#ui/Glyph.tsx';

interface RouteStopsProps {
  record: AtlasRecord;
  stops: readonly Stop[];
  onMove(from: number, to: number): void;
}

const UP = 'M12 6l8 10H4z';
const DOWN = 'M12 18L4 8h16z';

/** The stops in order, each with its leg; buttons move one and keep the focus. */
export function RouteStops({ record, stops, onMove }: RouteStopsProps) {
  const list = useRef<HTMLOListElement>(null);
  const moved = useRef<{ to: number; way: 'up' | 'down' } | null>(null);
  useEffect(() => {
    const { current } = moved;
    moved.current = null;
    if (!current || stops.length === 0) return;
    // A row that was moved loses the focus, and at an end one of its buttons cannot be pressed.
    const row = list.current?.children[current.to];
    const button = row?.querySelector<HTMLElement>(`[data-way=${current.way}]:not(:disabled)`);
    (button ?? row?.querySelector<HTMLElement>('[data-way]:not(:disabled)'))?.focus();
  }, [stops]);

  function move(from: number, way: 'up' | 'down') {
    const to = way === 'up' ? from - 1 : from + 1;
    moved.current = { to, way };
    onMove(from, to);
  }

  return (
    <ol className="near-stops" ref={list}>
      {stops.map((stop, place) => (
        <StopRow
          key={stop.feature.id}
          record={record}
          stop={stop}
          place={place}
          isLast={place === stops.length - 1}
          onMove={(way) => move(place, way)}
        />
      ))}
    </ol>
  );
}

interface StopRowProps {
  record: AtlasRecord;
  stop: Stop;
  place: number;
  isLast: boolean;
  onMove(way: 'up' | 'down'): void;
}

function StopRow({ record, stop, place, isLast, onMove }: StopRowProps) {
  const lang = useAtlas((state) => state.lang);
  const show = useAtlas((state) => state.show);
  const words = NEAR_WORDS[lang];
  const { id, title } = featureLine(record, stop.feature, lang);
  const ways = [
    { way: 'up' as const, path: UP, label: words.up(title), isOff: place === 0 },
    { way: 'down' as const, path: DOWN, label: words.down(title), isOff: isLast },
  ];
  return (
    <li className="near-stop">
      <button type="button" className="row" onClick={() => show(id)}>
        <span className="near-number">{place + 1}</span>
        <span className="row-text">
          <span className="row-title">{title}</span>
          <span className="row-subtitle">{words.leg(formatRange(stop.leg, lang))}</span>
        </span>
      </button>
      {ways.map(({ way, path, label, isOff }) => (
        <button
          key={way}
          type="button"
          className="button near-move"
          data-way={way}
          aria-label={label}
          disabled={isOff}
          onClick={() => onMove(way)}
        >
          <Glyph path={path} />
        </button>
      ))}
    </li>
  );
}
