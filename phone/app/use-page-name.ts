import { useEffect } from 'react';
import { frameWords } from '#phone/app/frame-words.ts';
import { useWords } from '#phone/ui/use-words.ts';

/** Tells the browser which page this is; nobody's name is in it, for the browser keeps a history. */
export function usePageName(name: string): void {
  const product = useWords(frameWords)('product');
  useEffect(() => {
    document.title = `${name} · ${product}`;
  }, [name, product]);
}
