import { formatNumber } from '#domain/format.ts';
import { metresPerPixel } from '#domain/tiles/tiles.ts';
import type { OfflineWords } from '#i18n/offline.ts';
import { useAtlas } from '#store/use-atlas.ts';
import { levelsUpTo } from './tile-area.ts';

interface LevelFieldProps {
  words: OfflineWords;
  label: string;
  /** Where a pixel is measured, in degrees. */
  lat: number;
  value: number;
  onChange(zoom: number): void;
}

/** One end of the range of levels, with what a pixel of it stands for. */
export function LevelField({ words, label, lat, value, onChange }: LevelFieldProps) {
  const lang = useAtlas((state) => state.lang);
  const maxZoom = useAtlas((state) => state.offline.tileMaxZoom);
  const metres = (zoom: number) => {
    const each = metresPerPixel(lat, zoom);
    return formatNumber(each, lang, each < 10 ? 1 : 0);
  };
  return (
    <label className="field">
      <span>{label}</span>
      <select value={value} onChange={(event) => onChange(Number(event.target.value))}>
        {levelsUpTo(maxZoom).map((zoom) => (
          <option key={zoom} value={zoom}>
            {words.level(String(zoom), metres(zoom))}
          </option>
        ))}
      </select>
    </label>
  );
}
