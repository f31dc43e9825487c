import { createElement, Fragment, type ReactNode } from 'react';
import type { RichMark, RichNode } from '#platform/browser/rich-text.ts';

const tags: Readonly<Record<string, string>> = {
  paragraph: 'p',
  bulletList: 'ul',
  orderedList: 'ol',
  listItem: 'li',
  blockquote: 'blockquote',
  hardBreak: 'br',
};

/** What a text holds, as elements; of what is not known here, nothing. */
export const elementsOf = ({ content = [] }: RichNode): ReactNode[] => content.map(elementOf);

function elementOf(node: RichNode, key: number): ReactNode {
  if (node.text !== undefined) return createElement(Fragment, { key }, marked(node.text, node.marks));
  const tag = node.type === 'heading' ? (node.attrs?.level === 2 ? 'h2' : 'h3') : tags[node.type];
  if (tag === undefined) return null;
  return createElement(tag, { key }, ...elementsOf(node));
}

const marked = (text: string, marks: readonly RichMark[] = []): ReactNode =>
  marks.reduce<ReactNode>(
    (inner, mark) =>
      mark.type === 'bold'
        ? createElement('strong', null, inner)
        : createElement('a', { href: mark.attrs.href, rel: 'nofollow noreferrer', target: '_blank' }, inner),
    text,
  );
