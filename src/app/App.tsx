import { lazy, Suspense } from 'react';
import type { AtlasRecord } from '#domain/record.ts';
import { BrowsePanel } from '#features/browse/BrowsePanel.tsx';
import { ChooserPanel } from '#features/choose/ChooserPanel.tsx';
import { SearchResults } from '#features/search/SearchResults.tsx';
import { WORDS } from '#i18n/words.ts';
import { recordOf, selectedFeature } from '#store/selectors.ts';
import { useAtlas } from '#store/use-atlas.ts';
import { today } from '#ui/today.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { Header } from './Header.tsx';
import {
  loadAccount,
  loadField,
  loadInspect,
  loadNear,
  loadQuality,
  loadSiteCheck,
  loadTable,
} from './later.ts';
import { MapPane, type MapParts } from './MapPane.tsx';
import { Notices } from './Notices.tsx';
import { SheetHandle } from './SheetHandle.tsx';

const FeaturePanel = lazy(() => loadInspect().then((m) => ({ default: m.FeaturePanel })));
const SiteCheckPanel = lazy(() => loadSiteCheck().then((m) => ({ default: m.SiteCheckPanel })));
const AccountPanel = lazy(() => loadAccount().then((m) => ({ default: m.AccountPanel })));
const QualityPanel = lazy(() => loadQuality().then((m) => ({ default: m.QualityPanel })));
const NearPanel = lazy(() => loadNear().then((m) => ({ default: m.NearPanel })));
const FieldPanel = lazy(() => loadField().then((m) => ({ default: m.FieldPanel })));
const TableView = lazy(() => loadTable().then((m) => ({ default: m.TableView })));

/** The whole page: header, panel and, beside it, map or table. */
export function App({ mapParts }: { mapParts: Promise<MapParts> }) {
  const words = WORDS[useAtlas((state) => state.lang)];
  const mode = useAtlas((state) => state.mode);
  const sheet = useAtlas((state) => state.sheet);
  const record = useAtlas(recordOf);
  return (
    <div className={`app mode-${mode} sheet-${sheet}`}>
      <a className="skip-link" href="#panel">
        {words.skipToPanel}
      </a>
      <Header />
      <Notices />
      <main className="panel" id="panel" tabIndex={-1} aria-label={words.panel}>
        <SheetHandle />
        <ErrorBoundary>
          {record ? <Panel record={record} /> : <p className="panel-body">{words.loading}</p>}
        </ErrorBoundary>
      </main>
      <div className="stage">
        <ErrorBoundary>
          <MapPane mapParts={mapParts} />
        </ErrorBoundary>
        {mode === 'table' && record ? (
          <ErrorBoundary>
            <Suspense>
              <TableView record={record} />
            </Suspense>
          </ErrorBoundary>
        ) : null}
      </div>
    </div>
  );
}

/** What the panel shows: the selected feature first, then what is being looked for. */
function Panel({ record }: { record: AtlasRecord }) {
  const feature = useAtlas(selectedFeature);
  const chooser = useAtlas((state) => state.chooser);
  const query = useAtlas((state) => state.query);
  const near = useAtlas((state) => state.near);
  const isChecking = useAtlas((state) => state.check !== null);
  const quality = useAtlas((state) => state.quality);
  const field = useAtlas((state) => state.field);
  return (
    <>
      {feature ? (
        <Suspense>
          <FeaturePanel
            record={record}
            feature={feature}
            account={(plan) => <AccountPanel key={plan.id} record={record} plan={plan} />}
          />
        </Suspense>
      ) : chooser.length > 0 ? (
        <ChooserPanel record={record} ids={chooser} />
      ) : query.trim() !== '' ? (
        <SearchResults record={record} query={query} />
      ) : near ? (
        <Suspense>
          <NearPanel record={record} from={near} />
        </Suspense>
      ) : isChecking ? (
        <Suspense>
          <SiteCheckPanel record={record} />
        </Suspense>
      ) : quality ? (
        <Suspense>
          <QualityPanel record={record} look={quality} today={today()} />
        </Suspense>
      ) : field ? (
        <Suspense>
          <FieldPanel record={record} look={field} />
        </Suspense>
      ) : (
        <BrowsePanel record={record} />
      )}
    </>
  );
}
