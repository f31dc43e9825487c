import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useLanguage } from '#platform/browser/use-words.ts';

/** Has what was read be read again when the reader changes his language: much of it the server says in words. */
export function useReadAnew(): void {
  const client = useQueryClient();
  const language = useLanguage();
  const before = useRef(language);
  useEffect(() => {
    if (before.current === language) return;
    before.current = language;
    void client.invalidateQueries();
  }, [client, language]);
}
