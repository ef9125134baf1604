import { type ReactNode, useEffect, useState } from 'react';

/** Milliseconds without a keystroke after which a reader is told. */
const REST = 1000;

interface RestedProps {
  /** What is typed. */
  about: string;
  children: ReactNode;
}

/** Tells a screen reader what has come of typing once it rests, not at every keystroke. */
export function Rested({ about, children }: RestedProps) {
  const [first] = useState(about);
  const [rested, setRested] = useState(about);
  useEffect(() => {
    const timer = setTimeout(() => setRested(about), REST);
    return () => clearTimeout(timer);
  }, [about]);
  const isNews = about !== first && about === rested;
  return <output className="visually-hidden">{isNews ? children : null}</output>;
}
