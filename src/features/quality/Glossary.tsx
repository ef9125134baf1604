import { GLOSSARY } from '#i18n/glossary.ts';
import { useQuality } from './context.ts';

/** The topic's terms, each in a sentence. */
export function Glossary({ topic }: { topic: string }) {
  const { lang, words } = useQuality();
  return (
    <details className="glossary">
      <summary>{words.glossary}</summary>
      <dl>
        {GLOSSARY.filter(({ topics }) => topics.includes(topic)).map((entry) => (
          <div key={entry.zh.term}>
            <dt>{entry[lang].term}</dt>
            <dd>{entry[lang].text}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
