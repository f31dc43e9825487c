import { type ReactNode, useEffect, useRef } from 'react';

/** One question on a card of its own. When it follows an answer, the reader is led to it. */
export function Question({
  title,
  follows,
  children,
}: {
  title: string;
  follows: boolean;
  children: ReactNode;
}): ReactNode {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (follows) heading.current?.focus();
  }, [follows]);
  return (
    <section className="ly-card">
      <h2 className="ly-card-title" ref={heading} tabIndex={-1}>
        {title}
      </h2>
      {children}
    </section>
  );
}
