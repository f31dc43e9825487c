import { useLocation } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';
import type { Said } from '#platform/i18n/dictionary.ts';
import { frameWords } from '#web/app/frame-words.ts';
import { useSaid, useWords } from '#web/ui/use-words.ts';

/** Names the browser's tab after the page, and moves the focus to the content when another page was opened. */
export function useArrival(title: Said | undefined): RefObject<HTMLElement | null> {
  const main = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  const t = useWords(frameWords);
  const said = useSaid();
  const first = useRef(pathname);
  useEffect(() => {
    document.title = title ? `${said(title)} · ${t('product')}` : t('product');
  }, [title, said, t]);
  useEffect(() => {
    if (first.current === pathname) return;
    first.current = '';
    main.current?.focus({ preventScroll: true });
  }, [pathname]);
  return main;
}
