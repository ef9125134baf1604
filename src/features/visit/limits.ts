import type { AtlasRecord } from '#domain/record.ts';
import { standardLimit } from '#domain/visits/checklist.ts';
import type { Measurement } from '#domain/visits/types.ts';

/**
 * The measurements whose limit is another one on a day, with that one; none while the standards are
 * not there, which would leave every value without a limit.
 */
export function relimited(
  record: AtlasRecord,
  measurements: readonly Measurement[],
  date: string,
): Measurement[] {
  if (record.standards.editions.length === 0) return [];
  return measurements.flatMap((measurement) => {
    const { parameter, limitClass, limit } = measurement;
    if (parameter === '' || limitClass === undefined) return [];
    const now = standardLimit(record, parameter, limitClass, date);
    return JSON.stringify(now) === JSON.stringify(limit) ? [] : [{ ...measurement, limit: now }];
  });
}
