import { createContext, useContext } from 'react';
import type { Lang } from '#domain/lang.ts';
import type { EditionChoice } from '#domain/quality/types.ts';
import type { AtlasRecord } from '#domain/record.ts';
import type { Plan } from '#domain/types.ts';
import { ACCOUNT_WORDS, type AccountWords } from '#i18n/account.ts';

export interface Accounting {
  record: AtlasRecord;
  lang: Lang;
  plan: Plan;
  choice: EditionChoice;
  /** Day by which "today" is judged. */
  today: string;
}

const AccountContext = createContext<Accounting | null>(null);

/** Gives the parts of an account the record, plan, language and edition. */
export const AccountProvider = AccountContext.Provider;

export function useAccount(): Accounting & { words: AccountWords } {
  const value = useContext(AccountContext);
  if (!value) throw new Error('useAccount outside of AccountProvider');
  return { ...value, words: ACCOUNT_WORDS[value.lang] };
}
