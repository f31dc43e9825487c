import { Fragment, type ReactNode } from 'react';
import './oversight.css';

/** What a row of a table holds that has no column, by name; what is not known is left out. */
export function RowFacts({ facts }: { facts: Record<string, string | null> }): ReactNode {
  return (
    <dl className="oversight-facts">
      {Object.entries(facts).map(
        ([name, fact]) =>
          fact && (
            <Fragment key={name}>
              <dt>{name}</dt>
              <dd>{fact}</dd>
            </Fragment>
          ),
      )}
    </dl>
  );
}
