import { useState } from 'react';
import { useBegun } from '#platform/browser/use-begun.ts';

/** The words in a field, still there where its screen was left before they were sent. */
export function useBegunWords(
  about: string,
  first = '',
): { words: string; say: (words: string) => void; forget: () => void } {
  const { begun, keep, forget } = useBegun<{ words: string }>(about);
  const [words, setWords] = useState(begun.words ?? first);
  return {
    words,
    say: (said) => {
      setWords(said);
      keep({ words: said });
    },
    forget: () => {
      setWords('');
      forget();
    },
  };
}
