import type { ReactNode } from 'react';
import type { PostDocument } from '#modules/messages/contract/document.ts';
import { elementsOf } from '#platform/browser/rich-elements.ts';
import '#platform/face/rich-text.css';
import './columns.css';

/** What a post says, in the form it was given. */
export function PostBody({ document }: { document: PostDocument }): ReactNode {
  return <div className="ly-rich-text">{elementsOf(document)}</div>;
}
