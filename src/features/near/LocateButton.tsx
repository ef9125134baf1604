import { useState } from 'react';
import { WORDS } from '#i18n/words.ts';
import { useAtlas } from '#store/use-atlas.ts';

/** Asks the browser for the user's position and measures from there. */
export function LocateButton() {
  const words = WORDS[useAtlas((state) => state.lang)];
  const setNear = useAtlas((state) => state.setNear);
  const notify = useAtlas((state) => state.notify);
  const [busy, setBusy] = useState(false);

  function locate() {
    if (!navigator.geolocation) {
      notify({ key: 'locate' });
      return;
    }
    setBusy(true);
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        setBusy(false);
        setNear({ lon: coords.longitude, lat: coords.latitude, accuracyM: coords.accuracy });
      },
      () => {
        setBusy(false);
        notify({ key: 'locate' });
      },
      { enableHighAccuracy: true, timeout: 20_000, maximumAge: 60_000 },
    );
  }

  return (
    <button type="button" className="button" disabled={busy} onClick={locate}>
      {busy ? words.locating : words.nearUseLocation}
    </button>
  );
}
