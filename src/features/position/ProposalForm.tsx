import { type FormEvent, useMemo, useState } from 'react';
import {
  beforeOf,
  countyOutline,
  type ProposalFault,
  proposalFaults,
  weigh,
} from '#domain/positions/propose.ts';
import type { AtlasFeature } from '#domain/types.ts';
import { useAtlas, useAtlasStore } from '#store/use-atlas.ts';
import { today } from '#ui/today.ts';
import { useCorrecting } from './context.ts';
import type { Found } from './found.ts';
import { HereWay } from './HereWay.tsx';
import { keepPosition, lastPerson } from './keep.ts';
import { MapWay } from './MapWay.tsx';
import { Preview } from './Preview.tsx';

const WAYS = ['here', 'map'] as const;
/** Longer texts are refused by the store. */
const MAX_NAME = 60;
const MAX_REASON = 300;

interface ProposalFormProps {
  feature: AtlasFeature;
  onSaved(): void;
}

type Problem = ProposalFault | 'needPlace' | 'needBy' | 'notSaved';

/** The way to a new place, what it would change, and who says so. */
export function ProposalForm({ feature, onSaved }: ProposalFormProps) {
  const { record, words } = useCorrecting();
  const store = useAtlasStore();
  const person = useAtlas(lastPerson);
  const [way, setWay] = useState<(typeof WAYS)[number]>('here');
  const [found, setFound] = useState<Found | null>(null);
  const [by, setBy] = useState(person);
  const [reason, setReason] = useState('');
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [isSaving, setSaving] = useState(false);
  const before = useMemo(() => beforeOf(feature), [feature]);
  const county = useMemo(() => countyOutline(record, feature), [record, feature]);
  const weighed = useMemo(() => found && weigh(before, found, county), [before, found, county]);
  const faults = weighed ? proposalFaults(weighed, reason) : [];
  const needsReason = weighed !== null && proposalFaults(weighed, '').includes('needs-reason');

  function problemsNow(): Problem[] {
    if (!found) return ['needPlace'];
    return by.trim() === '' ? [...faults, 'needBy'] : faults;
  }

  async function submit(event: FormEvent) {
    event.preventDefault();
    const now = problemsNow();
    setProblems(now);
    if (now.length > 0 || !found) {
      const isOfText = now[0] === 'needs-reason' || now[0] === 'needBy';
      const first = isOfText ? (now[0] === 'needBy' ? 'position-by' : 'position-reason') : null;
      if (first) document.getElementById(first)?.focus();
      return;
    }
    setSaving(true);
    const isKept = await keepPosition(store, feature, found, { by, reason, date: today() });
    setSaving(false);
    if (isKept) onSaved();
    else setProblems(['notSaved']);
  }

  // What was wrong with an earlier place says nothing of a new one.
  function take(next: Found | null) {
    setFound(next);
    setProblems([]);
  }

  return (
    <form className="proposal" noValidate onSubmit={(event) => void submit(event)}>
      <fieldset className="ways">
        <legend>{words.way}</legend>
        {WAYS.map((option) => (
          <label key={option} className="check">
            <input
              type="radio"
              name="position-way"
              checked={way === option}
              onChange={() => {
                setWay(option);
                take(null);
              }}
            />
            {words.ways[option]}
          </label>
        ))}
      </fieldset>
      {way === 'here' ? <HereWay onFound={take} /> : <MapWay feature={feature} onFound={take} />}
      <h4>{words.proposed}</h4>
      <div aria-live="polite">
        {found && weighed ? (
          <Preview before={before} found={found} weighed={weighed} />
        ) : (
          <p className="muted">{words.nothingYet}</p>
        )}
      </div>
      <Line
        id="position-reason"
        label={words.reason}
        hint={needsReason ? words.reasonRequired : words.reasonOptional}
        isRequired={needsReason}
        isBad={problems.includes('needs-reason')}
        value={reason}
        max={MAX_REASON}
        onChange={setReason}
      />
      <Line
        id="position-by"
        label={words.by}
        isRequired
        isBad={problems.includes('needBy')}
        value={by}
        max={MAX_NAME}
        onChange={setBy}
      />
      <div role="alert">
        {problems.map((problem) => (
          <p key={problem} className="caution">
            {problem in words.faults
              ? words.faults[problem as ProposalFault]
              : words[problem as 'needPlace' | 'needBy' | 'notSaved']}
          </p>
        ))}
      </div>
      <button type="submit" className="button primary" disabled={isSaving}>
        {isSaving ? words.saving : words.save}
      </button>
    </form>
  );
}

interface LineProps {
  id: string;
  label: string;
  hint?: string;
  isRequired: boolean;
  isBad: boolean;
  value: string;
  max: number;
  onChange(value: string): void;
}

function Line({ id, label, hint, isRequired, isBad, value, max, onChange }: LineProps) {
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="text"
        autoComplete="off"
        value={value}
        maxLength={max}
        required={isRequired}
        aria-invalid={isBad ? true : undefined}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onChange={(event) => onChange(event.target.value)}
      />
      {hint ? (
        <p id={`${id}-hint`} className="hint">
          {hint}
        </p>
      ) : null}
    </div>
  );
}
