import type { SurveyedPosition } from '../visits/types.ts';

type Survey = Pick<SurveyedPosition, 'source' | 'fixes' | 'seconds' | 'date' | 'by' | 'reason'>;

/** What a corrected position rests on, in both languages: when, by whom, how, and why. */
export function surveyBasis({ source, fixes, seconds, date, by, reason }: Survey): {
  basis: string;
  basisEn: string;
} {
  const [who, why] = [oneLine(by), oneLine(reason)];
  const isAveraged = source === 'averaged';
  const how = isAveraged ? `现场定位 ${fixes} 次、历时 ${seconds} 秒取平均` : '在地图上指定';
  const howEn = isAveraged
    ? `mean of ${fixes} fixes over ${seconds} s on site`
    : 'pointed at on the map';
  return {
    basis: `${date} 由${who}订正：${how}${why && `；${why}`}`,
    basisEn: `${date}, corrected by ${who}: ${howEn}${why && `; ${why}`}`,
  };
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
