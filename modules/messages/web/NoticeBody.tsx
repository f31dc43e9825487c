import type { ReactNode } from 'react';

/** The words of a notice, in the paragraphs they were written in. */
export function NoticeBody({ text }: { text: string }): ReactNode {
  return <div style={{ whiteSpace: 'pre-wrap', maxInlineSize: '44rem' }}>{text}</div>;
}
