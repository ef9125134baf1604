import { pick } from '#domain/text.ts';
import type { Observation } from '#domain/types.ts';
import { useInspecting } from './context.ts';
import { SeriesTable } from './SeriesTable.tsx';
import { useWanted } from './wanted.ts';

interface ObservationsProps {
  plan: string;
  observations: readonly Observation[];
}

/** What was measured at a feature, one series a parameter. */
export function Observations({ plan, observations }: ObservationsProps) {
  const { words } = useInspecting();
  const ids = [...new Set(observations.map((observation) => observation.indicator))];
  if (ids.length === 0) return null;
  return (
    <section>
      <h3>{words.observations}</h3>
      {ids.map((id) => {
        const series = observations.filter((observation) => observation.indicator === id);
        const [first] = series;
        return first ? <Series key={id} plan={plan} first={first} series={series} /> : null;
      })}
    </section>
  );
}

interface SeriesProps {
  plan: string;
  first: Observation;
  series: readonly Observation[];
}

function Series({ plan, first, series }: SeriesProps) {
  const { lang } = useInspecting();
  const { ref, current } = useWanted(first.indicator);
  const name = pick(lang, first.name, first.nameEn);
  return (
    <section className={current ? 'observation current' : 'observation'} tabIndex={-1} ref={ref}>
      <h4>{name}</h4>
      <SeriesTable
        id={first.indicator}
        plan={plan}
        name={name}
        unit={first.unit}
        parameter={first.parameter}
        limitClass={first.limitClass}
        series={series}
      />
    </section>
  );
}
