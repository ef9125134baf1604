import { formatLonLat, formatUncertainty } from '#domain/format.ts';
import { LOCALE } from '#domain/lang.ts';
import type { Origin } from '#domain/near/nearby.ts';
import { NEAR_WORDS } from '#i18n/near.ts';
import { standingCamera } from '#store/near.ts';
import { useAtlas, useAtlasStore } from '#store/use-atlas.ts';
import { originOf } from './follow.ts';
import { LocateButton } from './LocateButton.tsx';

/** Where the list measures from, how well that is known, and how to measure from elsewhere. */
export function OriginLine({ near }: { near: Origin }) {
  const lang = useAtlas((state) => state.lang);
  const follow = useAtlas((state) => state.nearby.follow);
  const { status, fix } = useAtlas((state) => state.fieldwork.here);
  const words = NEAR_WORDS[lang];
  const place = formatLonLat([near.lon, near.lat]);
  const isMine = follow === 'on' && fix !== null;
  return (
    <>
      <p className="muted">
        {isMine
          ? words.fromMe(formatUncertainty(fix.accuracyM, lang), timeOf(fix.at, LOCALE[lang]))
          : near.accuracyM > 0
            ? words.fromMeasured(place, formatUncertainty(near.accuracyM, lang))
            : words.fromMap(place)}
      </p>
      <p className="caution" role="status">
        {status === 'refused'
          ? words.refused
          : follow === 'off'
            ? ''
            : status === 'waiting'
              ? words.waiting
              : status === 'unavailable'
                ? words.unavailable
                : ''}
      </p>
      <div className="actions">
        <LocateButton />
        <CentreButton />
        {isMine ? <ResortButton /> : null}
      </div>
    </>
  );
}

function timeOf(at: number, locale: string): string {
  return new Date(at).toLocaleTimeString(locale, { hour: '2-digit', minute: '2-digit' });
}

/** Asks for the camera when pressed, so that nothing is drawn again while the map moves. */
function CentreButton() {
  const words = NEAR_WORDS[useAtlas((state) => state.lang)];
  const hasCamera = useAtlas((state) => state.camera !== null);
  const store = useAtlasStore();
  if (!hasCamera) return null;

  function measure() {
    const camera = standingCamera(store);
    if (!camera) return;
    const { setNear, setNearby } = store.getState();
    setNearby({ follow: 'off' });
    setNear({ lon: camera.lon, lat: camera.lat, accuracyM: 0 });
  }

  return (
    <button type="button" className="button" onClick={measure}>
      {words.useCentre}
    </button>
  );
}

function ResortButton() {
  const words = NEAR_WORDS[useAtlas((state) => state.lang)];
  const store = useAtlasStore();

  function resort() {
    const { fieldwork, setNear } = store.getState();
    if (fieldwork.here.fix) setNear(originOf(fieldwork.here.fix));
  }

  return (
    <button type="button" className="button" onClick={resort}>
      {words.resort}
    </button>
  );
}
