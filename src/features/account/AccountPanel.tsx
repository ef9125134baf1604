import { useMemo, useState } from 'react';
import { formatDate } from '#domain/format.ts';
import { editionChoices } from '#domain/quality/editions.ts';
import type { EditionChoice } from '#domain/quality/types.ts';
import type { AtlasRecord } from '#domain/record.ts';
import { pick } from '#domain/text.ts';
import type { Plan } from '#domain/types.ts';
import { ACCOUNT_WORDS } from '#i18n/account.ts';
import { useAtlas } from '#store/use-atlas.ts';
import { today as dayOfDevice } from '#ui/today.ts';
import { Across } from './Across.tsx';
import './account.css';
import { Charts } from './Charts.tsx';
import { Choice } from './Choice.tsx';
import { Clauses } from './Clauses.tsx';
import { Compare } from './Compare.tsx';
import { AccountProvider } from './context.ts';
import { Promises } from './Promises.tsx';

interface AccountPanelProps {
  record: AtlasRecord;
  plan: Plan;
}

/**
 * A jurisdiction in plain words: the three questions, what was promised and reported, the figures
 * over the years, and other jurisdictions beside it. Prints on one page.
 */
export function AccountPanel({ record, plan }: AccountPanelProps) {
  const lang = useAtlas((state) => state.lang);
  // Whoever comes from the map of a quality layer reads on by the edition chosen there.
  const start = useAtlas((state) => state.quality?.edition ?? 'then');
  const [choice, setChoice] = useState<EditionChoice>(start);
  const [today] = useState(dayOfDevice);
  const account = useMemo(
    () => ({ record, lang, plan, choice, today }),
    [record, lang, plan, choice, today],
  );
  const words = ACCOUNT_WORDS[lang];
  return (
    <AccountProvider value={account}>
      <div className="account">
        <p className="muted account-intro">{words.intro}</p>
        <div className="account-tools">
          <EditionSwitch record={record} choice={choice} onChange={setChoice} />
          <button type="button" className="button" onClick={() => window.print()}>
            {words.print}
          </button>
        </div>
        <Clauses />
        <p className="print-only muted">
          {words.builtFrom(pick(lang, plan.title, plan.titleEn))} ·{' '}
          {words.printedOn(formatDate(today, lang))}
        </p>
        <Promises />
        <Across />
        <Charts />
        <Compare />
      </div>
    </AccountProvider>
  );
}

interface EditionSwitchProps {
  record: AtlasRecord;
  choice: EditionChoice;
  onChange(choice: EditionChoice): void;
}

const idOf = (choice: EditionChoice) => (typeof choice === 'string' ? choice : choice.edition);

/** Which edition judges; only the air has several in the record, the rest is judged as ever. */
function EditionSwitch({ record, choice, onChange }: EditionSwitchProps) {
  const words = ACCOUNT_WORDS[useAtlas((state) => state.lang)];
  const choices = editionChoices(record.standards, 'air');
  const labelOf = (option: EditionChoice) => {
    if (option === 'then') return words.editionThen;
    if (option === 'today') return words.editionToday;
    const edition = record.standards.editions.find(({ id }) => id === option.edition);
    return edition ? words.editionNamed(edition.number, edition.from) : option.edition;
  };
  return (
    <Choice
      label={words.edition}
      value={idOf(choice)}
      onChange={(id) => {
        const found = choices.find((option) => idOf(option) === id);
        if (found) onChange(found);
      }}
      options={choices.map((option) => ({ id: idOf(option), label: labelOf(option) }))}
    />
  );
}
