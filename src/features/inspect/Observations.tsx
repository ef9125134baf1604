import { pick } from '#domain/text.ts';
import type { Observation } from '#domain/types.ts';
import { useInspecting } from './context.ts';
import { SeriesTable } from './SeriesTable.tsx';

interface ObservationsProps {
  plan: string;
  observations: readonly Observation[];
}

/** What was measured at a feature, one series a parameter. */
export function Observations({ plan, observations }: ObservationsProps) {
  const { lang, words } = useInspecting();
  const ids = [...new Set(observations.map((observation) => observation.indicator))];
  if (ids.length === 0) return null;
  return (
    <section>
      <h3>{words.observations}</h3>
      {ids.map((id) => {
        const series = observations.filter((observation) => observation.indicator === id);
        const [first] = series;
        if (!first) return null;
        const name = pick(lang, first.name, first.nameEn);
        return (
          <section key={id} className="observation">
            <h4>{name}</h4>
            <SeriesTable
              plan={plan}
              name={name}
              unit={first.unit}
              parameter={first.parameter}
              limitClass={first.limitClass}
              series={series}
            />
          </section>
        );
      })}
    </section>
  );
}
