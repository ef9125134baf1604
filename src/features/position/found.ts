import type { Proposal } from '#domain/positions/propose.ts';
import type { SurveyedPosition } from '#domain/visits/types.ts';

/** A place that was found, and how. */
export type Found = Proposal & Pick<SurveyedPosition, 'source' | 'fixes' | 'seconds'>;
