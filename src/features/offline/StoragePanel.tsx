import { useEffect } from 'react';
import type { AtlasRecord } from '#domain/record.ts';
import { OFFLINE_WORDS } from '#i18n/offline.ts';
import { useAtlas } from '#store/use-atlas.ts';
import { AppSection } from './AppSection.tsx';
import { SpaceSection } from './SpaceSection.tsx';
import { TileSection } from './TileSection.tsx';
import { VersionSection } from './VersionSection.tsx';

/** What of the app, its data and of online maps is on this device, and what may be done about it. */
export function StoragePanel({ record }: { record: AtlasRecord }) {
  const words = OFFLINE_WORDS[useAtlas((state) => state.lang)];
  const isOnline = useAtlas((state) => state.offline.online);
  const ask = useAtlas((state) => state.askOffline);
  useEffect(() => ask({ to: 'measure' }), [ask]);
  return (
    <div className="storage">
      <p className="muted" role="status">
        {isOnline ? words.online : words.offline}
      </p>
      <AppSection words={words} />
      <VersionSection words={words} catalog={record.catalog} />
      <SpaceSection words={words} />
      <TileSection words={words} plans={record.plans} />
    </div>
  );
}
