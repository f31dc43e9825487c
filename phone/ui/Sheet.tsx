import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { kitWords } from '#phone/ui/kit-words.ts';
import { useWords } from '#phone/ui/use-words.ts';
import './Sheet.css';

/** A sheet from below over the screen; it takes the focus, and gives it back when it is closed. */
export function Sheet(given: { title: string; onClose: () => void; children: ReactNode }): ReactNode {
  const t = useWords(kitWords);
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    return () => shown?.close();
  }, []);
  return (
    <dialog aria-label={given.title} className="ly-sheet" onClose={given.onClose} ref={dialog}>
      <header className="ly-sheet-head">
        <h2>{given.title}</h2>
        <button className="ly-quiet" onClick={given.onClose} type="button">
          {t('close')}
        </button>
      </header>
      {given.children}
    </dialog>
  );
}
