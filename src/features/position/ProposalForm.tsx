import { useState } from 'react';
import type { AtlasFeature } from '#domain/types.ts';
import { useCorrecting } from './context.ts';
import { HereWay } from './HereWay.tsx';
import { MapWay } from './MapWay.tsx';
import { Preview } from './Preview.tsx';
import { TextLine } from './TextLine.tsx';
import { type ProposalState, problemText, useProposal } from './use-proposal.ts';

const WAYS = ['here', 'map'] as const;
const MAX_NAME = 60;
const MAX_REASON = 300;

interface ProposalFormProps {
  feature: AtlasFeature;
  onSaved(): void;
}

/** The way to a new place, what it would change, and who says so. */
export function ProposalForm({ feature, onSaved }: ProposalFormProps) {
  const { words } = useCorrecting();
  const [way, setWay] = useState<(typeof WAYS)[number]>('here');
  const proposal = useProposal(feature, onSaved);
  const { take, submit, problems, isSaving } = proposal;
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
      <New proposal={proposal} />
      <Words proposal={proposal} />
      <div role="alert">
        {problems.map((problem) => (
          <p key={problem} className="caution">
            {problemText(words, problem)}
          </p>
        ))}
      </div>
      <button type="submit" className="button primary" disabled={isSaving}>
        {isSaving ? words.saving : words.save}
      </button>
    </form>
  );
}

function New({ proposal: { before, county, found, weighed } }: { proposal: ProposalState }) {
  const { words } = useCorrecting();
  return (
    <>
      <h4>{words.proposed}</h4>
      <div aria-live="polite">
        {found && weighed ? (
          <Preview
            before={before}
            found={found}
            weighed={weighed}
            outlineM={county?.radiusM ?? 0}
          />
        ) : (
          <p className="muted">{words.nothingYet}</p>
        )}
      </div>
    </>
  );
}

/** Why, and who. */
function Words({ proposal }: { proposal: ProposalState }) {
  const { words } = useCorrecting();
  const { by, reason, needsReason, problems, setBy, setReason } = proposal;
  return (
    <>
      <TextLine
        id="position-reason"
        label={words.reason}
        hint={needsReason ? words.reasonRequired : words.reasonOptional}
        isRequired={needsReason}
        isBad={problems.includes('needs-reason')}
        value={reason}
        max={MAX_REASON}
        onChange={setReason}
      />
      <TextLine
        id="position-by"
        label={words.by}
        isRequired
        isBad={problems.includes('needBy')}
        value={by}
        max={MAX_NAME}
        onChange={setBy}
      />
    </>
  );
}
