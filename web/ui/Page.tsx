import { createContext, type ReactNode, useContext } from 'react';
import './Page.css';

/** What a page is called, for what stands there in its place; nothing inside a page, which says it itself. */
export const PageTitle = createContext<string | undefined>(undefined);

/** Draws in the place of a page what came instead of it; inside a page it is one thing among others. */
export function InPlace({ children }: { children: ReactNode }): ReactNode {
  const title = useContext(PageTitle);
  return title === undefined ? children : <Page title={title}>{children}</Page>;
}

/** A page: a sentence that says what is the case, a line on where the numbers come from, the acts, then the content. */
export function Page(given: {
  title: ReactNode;
  subtitle?: ReactNode;
  /** Buttons; at most one of them is primary. */
  actions?: ReactNode;
  /** A narrow column for reading and forms. */
  narrow?: boolean;
  children?: ReactNode;
}): ReactNode {
  return (
    <div className={given.narrow ? 'ly-page ly-page-narrow' : 'ly-page'}>
      <header className="ly-page-head">
        <div>
          <h1 className="ly-page-title" tabIndex={-1}>
            {given.title}
          </h1>
          {given.subtitle && <p className="ly-muted">{given.subtitle}</p>}
        </div>
        {given.actions && <div className="ly-page-actions">{given.actions}</div>}
      </header>
      <PageTitle.Provider value={undefined}>{given.children}</PageTitle.Provider>
    </div>
  );
}

/** A card with a title: `note` is small words beside it, `foot` stands under a hairline. */
export function Panel(given: {
  title?: ReactNode;
  note?: ReactNode;
  action?: ReactNode;
  foot?: ReactNode;
  children?: ReactNode;
}): ReactNode {
  return (
    <section className="ly-panel">
      {given.title && (
        <header className="ly-panel-head">
          <h2 className="ly-panel-title">
            {given.title} {given.note && <span className="ly-panel-note">{given.note}</span>}
          </h2>
          {given.action}
        </header>
      )}
      {given.children}
      {given.foot && <footer className="ly-panel-foot">{given.foot}</footer>}
    </section>
  );
}

/** Two columns on a wide screen, the first twice as wide unless they are even; one column on a narrow one. */
export function Columns({ areEven = false, children }: { areEven?: boolean; children: ReactNode }): ReactNode {
  return <div className={areEven ? 'ly-columns ly-columns-even' : 'ly-columns'}>{children}</div>;
}

/** Cards under each other with even space. */
export function Stack({ children }: { children: ReactNode }): ReactNode {
  return <div className="ly-stack">{children}</div>;
}

/** Things beside each other that wrap: filters, buttons. */
export function Row({ children }: { children: ReactNode }): ReactNode {
  return <div className="ly-row">{children}</div>;
}
