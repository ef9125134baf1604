import { useMemo } from 'react';
import { pick, term } from '#domain/text.ts';
import { useAtlas } from '#store/use-atlas.ts';
import { useSiting } from './context.ts';
import { Field } from './Field.tsx';
import { groupTypes } from './industry.ts';

/** The project type, chosen from those that rules speak of, by industry. */
export function TypeField({ error }: { error: string | undefined }) {
  const { words, lang, basis } = useSiting();
  const type = useAtlas((state) => state.check?.type ?? '');
  const setCheck = useAtlas((state) => state.setCheck);
  const groups = useMemo(() => groupTypes(basis?.projectTypes ?? []), [basis]);
  return (
    <Field id="site-type" label={words.type} hint={<Industry />} error={error}>
      {(props) => (
        <select
          {...props}
          required
          disabled={!basis}
          value={basis ? type : ''}
          onChange={(event) => setCheck({ type: event.target.value || null })}
        >
          <option value="">{basis ? words.chooseType : words.loading}</option>
          {groups.map(({ section, types }) => (
            <optgroup
              key={section}
              label={section ? `${section} ${words.sections[section]}` : words.otherTypes}
            >
              {types.map(({ id, zh, en, industry }) => (
                <option key={id} value={id}>
                  {[pick(lang, zh, en), ...industry.map(({ code }) => code)].join(' ')}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      )}
    </Field>
  );
}

/** What the chosen type is in the national classification. */
function Industry() {
  const { words, lang, basis, record } = useSiting();
  const id = useAtlas((state) => state.check?.type ?? '');
  const type = basis?.projectTypes.find((known) => known.id === id);
  if (!type || type.industry.length === 0) return null;
  const codes = type.industry.map(({ code, name }) => `${code} ${term(record, lang, name)}`);
  const isChecked = type.industry.every(({ verification }) => verification === 'verified');
  return (
    <>
      {words.industryOf(codes.join(words.listSeparator))}
      {isChecked ? '' : ` · ${words.industryUnverified}`}
    </>
  );
}
