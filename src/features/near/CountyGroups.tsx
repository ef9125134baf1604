import { featureLine } from '#domain/describe.ts';
import type { CountyHere } from '#domain/near/counties.ts';
import type { Duties } from '#domain/near/duties.ts';
import type { AtlasRecord } from '#domain/record.ts';
import { pick } from '#domain/text.ts';
import { NEAR_WORDS } from '#i18n/near.ts';
import { useAtlas } from '#store/use-atlas.ts';
import { LazyDetails } from '#ui/LazyDetails.tsx';
import { NearRow } from './NearRow.tsx';

interface CountyGroupsProps {
  record: AtlasRecord;
  counties: readonly CountyHere[];
  dutiesOf(id: string): Duties;
}

const nothing = () => undefined;

/** What is somewhere in the counties where one stands: counted and listed, without a distance. */
export function CountyGroups({ record, counties, dutiesOf }: CountyGroupsProps) {
  const lang = useAtlas((state) => state.lang);
  const words = NEAR_WORDS[lang];
  return counties.map(({ id, name, nameEn, certainty, features }) => {
    const county = pick(lang, name, nameEn);
    const isInside = certainty === 'inside';
    return (
      <LazyDetails
        key={id}
        className="kind-group near-county"
        summary={
          <>
            <span>{isInside ? words.somewhereIn(county) : words.possiblyIn(county)}</span>
            <span className="count">{words.count(features.length)}</span>
          </>
        }
      >
        {() => (
          <>
            <p className="muted near-hint">
              {isInside ? null : words.possibleHint} {words.countyHint}
            </p>
            <ul className="rows">
              {features.map((feature) => (
                <NearRow
                  key={feature.id}
                  line={featureLine(record, feature, lang)}
                  nearby={null}
                  duties={dutiesOf(feature.id)}
                  isChosen={null}
                  isFree={false}
                  onChoose={nothing}
                />
              ))}
            </ul>
          </>
        )}
      </LazyDetails>
    );
  });
}
