/* oxlint-disable jsx-a11y/prefer-tag-over-role -- no element is a combobox whose list is grouped and fetched */
import { useQueries } from '@tanstack/react-query';
import { useDeferredValue, useEffect, useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { markedPieces } from '#platform/browser/marked-pieces.ts';
import { formatList } from '#platform/i18n/format.ts';
import { frameWords } from '#web/app/frame-words.ts';
import type { StaffRoutes } from '#web/app/modules.ts';
import { navigationOf } from '#web/app/navigation.ts';
import type { SearchHit, SearchProvider } from '#web/ui/staff-page.ts';
import { useGo } from '#web/ui/use-address.ts';
import { useLanguage, useSaid, useWords } from '#web/ui/use-words.ts';
import '#platform/face/rich-text.css';
import './CommandPalette.css';

interface Group {
  title: string;
  hits: readonly SearchHit[];
}

/** Finds pages at once and whatever the modules can search as one types; arrow keys choose, Enter opens. */
export function CommandPalette(given: { routes: StaffRoutes; role: string; onClose: () => void }): ReactNode {
  const t = useWords(frameWords);
  const said = useSaid();
  const language = useLanguage();
  const go = useGo();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const [words, setWords] = useState('');
  const [at, setAt] = useState(0);
  const searches = (given.routes.searches ?? []).filter(({ roles }) => roles?.includes(given.role) ?? true);
  const { groups, isSearching } = useHits(given, searches, useDeferredValue(words.trim()));
  const what = formatList(language, [t('pages'), ...searches.map(({ title }) => said(title))]);
  const hits = groups.flatMap((group) => group.hits);
  const open = (hit: SearchHit | undefined): void => {
    if (!hit) return;
    given.onClose();
    go(hit.to);
  };
  const press = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      event.preventDefault();
      setAt((at + step + hits.length) % Math.max(1, hits.length));
    } else if (event.key === 'Enter' && !event.nativeEvent.isComposing) open(hits[at]);
  };
  return (
    <dialog aria-label={t('search')} className="ly-palette" onClose={given.onClose} ref={dialog}>
      <input
        aria-activedescendant={hits[at] ? `hit-${at}` : undefined}
        aria-controls="palette-hits"
        aria-expanded="true"
        aria-label={t('search')}
        // The palette was asked for to type into it.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        className="ly-palette-field"
        onChange={(event) => {
          setWords(event.target.value);
          setAt(0);
        }}
        onKeyDown={press}
        placeholder={t('searchIn', { what })}
        role="combobox"
        value={words}
      />
      <Hits at={at} groups={groups} onOpen={open} />
      <p aria-live="polite" className="ly-muted ly-small">
        {hits.length > 0 ? t('searchHint') : isSearching ? t('searching') : t('searchNothing', { words: words.trim() })}
      </p>
    </dialog>
  );
}

function Hits(given: { groups: readonly Group[]; at: number; onOpen: (hit: SearchHit) => void }): ReactNode {
  const t = useWords(frameWords);
  const starts = given.groups.map((_, index) => given.groups.slice(0, index).flatMap((group) => group.hits).length);
  return (
    <div aria-label={t('search')} className="ly-palette-hits" id="palette-hits" role="listbox" tabIndex={-1}>
      {given.groups.map((group, index) => (
        <div aria-label={group.title} key={group.title} role="group">
          <p aria-hidden="true" className="ly-palette-group">
            {group.title}
          </p>
          {group.hits.map((hit, place) => {
            const position = (starts[index] ?? 0) + place;
            return (
              // The field keeps the focus and moves through the options, as a combobox does.
              // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
              <div
                aria-selected={position === given.at}
                className="ly-palette-hit"
                id={`hit-${position}`}
                key={position}
                onClick={() => given.onOpen(hit)}
                role="option"
                tabIndex={-1}
              >
                {hit.title} {hit.note && <span className="ly-muted ly-small">{hit.note}</span>}
                {hit.excerpt && <div className="ly-muted ly-small">{markedPieces(hit.excerpt)}</div>}
              </div>
            );
          })}
        </div>
      ))}
    </div>
  );
}

function useHits(
  { routes, role }: { routes: StaffRoutes; role: string },
  searches: readonly SearchProvider[],
  words: string,
): { groups: Group[]; isSearching: boolean } {
  const t = useWords(frameWords);
  const said = useSaid();
  const results = useQueries({
    queries: searches.map((search) => ({
      queryKey: ['search', search.title.en, words],
      queryFn: ({ signal }: { signal: AbortSignal }) => search.find(words, signal),
      enabled: words !== '',
    })),
  });
  const pages = navigationOf(routes.pages, role)
    .flatMap((entry) => entry.pages)
    .filter((page) => `${page.title.zh} ${page.title.en}`.toLowerCase().includes(words.toLowerCase()))
    .map((page) => ({ title: said(page.title), to: page.path }));
  const found = searches.map((search, index) => ({ title: said(search.title), hits: results[index]?.data ?? [] }));
  return {
    groups: [{ title: t('pages'), hits: pages }, ...found].filter((group) => group.hits.length > 0),
    isSearching: results.some((result) => result.isFetching),
  };
}
