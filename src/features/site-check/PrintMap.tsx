import { formatMetres } from '#domain/format.ts';
import type { Reason, SiteReport } from '#domain/siting/types.ts';
import { surroundingsOf } from '#domain/surroundings.ts';
import { SYMBOLS } from '#domain/symbols.ts';
import { Ground } from '#ui/paper-map/Ground.tsx';
import { NumberMark, PlaceMark, SpotMark } from '#ui/paper-map/Marks.tsx';
import { PaperMap } from '#ui/paper-map/PaperMap.tsx';
import type { Projection } from '#ui/paper-map/projection.ts';
import { useSiting } from './context.ts';
import { PrintLegend } from './PrintLegend.tsx';
import type { Marked } from './print-map.ts';

interface PrintMapProps {
  report: SiteReport;
  marked: readonly Marked[];
  projection: Projection;
}

/** The map of a printed report: the site, what its findings rest on, and the surroundings. */
export function PrintMap({ report, marked, projection }: PrintMapProps) {
  const { words, record, lang, featureName } = useSiting();
  const { geometry, radiusM } = report.input;
  return (
    <PaperMap
      projection={projection}
      label={words.printMap}
      north={words.north}
      lengthText={(metres) => formatMetres(metres, lang)}
      caption={<PrintLegend marked={marked} />}
    >
      <Ground {...surroundingsOf(record, ({ id }) => featureName(id))} projection={projection} />
      {marked.map((one) => (
        <Rest key={one.feature.id} marked={one} projection={projection} />
      ))}
      <SpotMark geometry={geometry} radiusM={radiusM} projection={projection} />
      {marked.map(({ number, feature }) => (
        <NumberMark
          key={feature.id}
          number={number}
          geometry={feature.geometry}
          projection={projection}
        />
      ))}
    </PaperMap>
  );
}

/** What a finding rests on, with the radii of a derived zone. */
function Rest({ marked, projection }: { marked: Marked; projection: Projection }) {
  const { geometry, properties } = marked.feature;
  const { path, light } = SYMBOLS[properties.kind];
  const radii = marked.finding.reasons.find(
    (reason): reason is Reason & { key: 'derived-zone' } => reason.key === 'derived-zone',
  );
  return (
    <PlaceMark
      geometry={geometry}
      radiusM={properties.position?.radiusM ?? 0}
      projection={projection}
      symbol={{ path, color: light }}
      ringsM={radii ? [radii.lowerM, radii.upperM] : []}
    />
  );
}
