import { useRef, useState } from 'react';
import { download } from '../download.ts';
import { Chart } from './Chart.tsx';
import type { ChartData } from './types.ts';

export interface ChartFigureWords {
  cursor: string;
  savePng: string;
  saveSvg: string;
  saveCsv: string;
  save(kind: string, name: string): string;
  saveFailed: string;
}

interface ChartFigureProps {
  data: ChartData;
  format(value: number): string;
  words: ChartFigureWords;
  /** Name of saved files, without ending. */
  fileName: string;
  /** Where the figures come from; stands in saved pictures. */
  source: string;
  /** The figures with their sources as a CSV file. */
  csv(): string;
}

/** A line chart that can be taken away as PNG, SVG and CSV. */
export function ChartFigure({ data, format, words, fileName, source, csv }: ChartFigureProps) {
  const frame = useRef<HTMLElement>(null);
  const [failed, setFailed] = useState(false);

  async function save(kind: 'svg' | 'png') {
    const svg = frame.current?.querySelector<SVGSVGElement>('svg[role=img]');
    if (!svg) return;
    try {
      const { saveChart } = await import('./export.ts');
      await saveChart(svg, kind, { name: fileName, title: data.title, source });
      setFailed(false);
    } catch {
      setFailed(true);
    }
  }

  return (
    <figure className="chart-figure" ref={frame}>
      <Chart data={data} format={format} cursorLabel={words.cursor} />
      <div className="chart-save">
        <SaveButton kind={words.savePng} onSave={() => save('png')} {...{ words, data }} />
        <SaveButton kind={words.saveSvg} onSave={() => save('svg')} {...{ words, data }} />
        <SaveButton
          kind={words.saveCsv}
          onSave={() => download(`${fileName}.csv`, 'text/csv;charset=utf-8', csv())}
          {...{ words, data }}
        />
      </div>
      {failed ? <p role="alert">{words.saveFailed}</p> : null}
    </figure>
  );
}

interface SaveButtonProps extends Pick<ChartFigureProps, 'words' | 'data'> {
  kind: string;
  onSave(): void;
}

function SaveButton({ kind, words, data, onSave }: SaveButtonProps) {
  return (
    <button
      type="button"
      className="link-button"
      aria-label={words.save(kind, data.title)}
      onClick={onSave}
    >
      {kind}
    </button>
  );
}
