import { type FormEvent, useMemo, useState } from 'react';
import {
  type Before,
  beforeOf,
  countyOutline,
  type Outline,
  type ProposalFault,
  proposalFaults,
  type Weighed,
  weigh,
} from '#domain/positions/propose.ts';
import type { AtlasFeature } from '#domain/types.ts';
import type { PositionWords } from '#i18n/position.ts';
import { useAtlas, useAtlasStore } from '#store/use-atlas.ts';
import { today } from '#ui/today.ts';
import { useCorrecting } from './context.ts';
import type { Found } from './found.ts';
import { keepPosition, lastPerson } from './keep.ts';

type Lack = 'needPlace' | 'needBy' | 'notSaved';
export type Problem = ProposalFault | Lack;

/** What is proposed, how it stands to what was known, and what is still wrong with it. */
export interface ProposalState {
  before: Before;
  county: Outline | null;
  found: Found | null;
  weighed: Weighed | null;
  needsReason: boolean;
  problems: readonly Problem[];
  isSaving: boolean;
  by: string;
  reason: string;
  setBy(by: string): void;
  setReason(reason: string): void;
  take(found: Found | null): void;
  submit(event: FormEvent): Promise<void>;
}

export function useProposal(feature: AtlasFeature, onSaved: () => void): ProposalState {
  const { record } = useCorrecting();
  const store = useAtlasStore();
  const person = useAtlas(lastPerson);
  const [found, setFound] = useState<Found | null>(null);
  const [by, setBy] = useState(person);
  const [reason, setReason] = useState('');
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [isSaving, setSaving] = useState(false);
  const before = useMemo(() => beforeOf(feature), [feature]);
  const county = useMemo(() => countyOutline(record, feature), [record, feature]);
  const weighed = useMemo(() => found && weigh(before, found, county), [before, found, county]);

  async function submit(event: FormEvent) {
    event.preventDefault();
    const faults: Problem[] = weighed ? proposalFaults(weighed, reason) : ['needPlace'];
    if (weighed && by.trim() === '') faults.push('needBy');
    setProblems(faults);
    const [first] = faults;
    if (!found || first) {
      if (first) document.getElementById(FIELD_OF[first] ?? '')?.focus();
      return;
    }
    setSaving(true);
    const isKept = await keepPosition(store, feature, found, { by, reason, date: today() });
    setSaving(false);
    if (isKept) onSaved();
    else setProblems(['notSaved']);
  }

  return {
    before,
    county,
    found,
    weighed,
    needsReason: weighed !== null && proposalFaults(weighed, '').includes('needs-reason'),
    problems,
    isSaving,
    by,
    reason,
    setBy,
    setReason,
    // What was wrong with an earlier place says nothing of a new one.
    take(next) {
      setFound(next);
      setProblems([]);
    },
    submit,
  };
}

/** Where the cursor goes for what can be mended by typing. */
const FIELD_OF: Partial<Record<Problem, string>> = {
  'needs-reason': 'position-reason',
  needBy: 'position-by',
};

export function problemText(words: PositionWords, problem: Problem): string {
  switch (problem) {
    case 'needPlace':
    case 'needBy':
    case 'notSaved':
      return words[problem];
    default:
      return words.faults[problem];
  }
}
