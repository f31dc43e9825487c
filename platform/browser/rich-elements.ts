import { createElement, Fragment, type ReactNode } from 'react';
import type { RichFile, RichMark, RichNode } from '#platform/browser/rich-text.ts';

const tags: Readonly<Record<string, string>> = {
  paragraph: 'p',
  bulletList: 'ul',
  orderedList: 'ol',
  listItem: 'li',
  blockquote: 'blockquote',
  hardBreak: 'br',
};

/** How a picture or a video is shown, which differs from desk to phone. */
export type ShowFile = (file: RichFile) => ReactNode;

/** What a text holds, as elements; of what is not known here, nothing. */
export const elementsOf = ({ content = [] }: RichNode, show: ShowFile): ReactNode[] =>
  content.map((node, key) => elementOf(node, key, show));

function elementOf(node: RichNode, key: number, show: ShowFile): ReactNode {
  if (node.text !== undefined) return createElement(Fragment, { key }, marked(node.text, node.marks));
  const { attrs } = node;
  if (attrs && 'attachment' in attrs) return createElement(Fragment, { key }, show(attrs));
  const tag = node.type === 'heading' ? (attrs?.level === 2 ? 'h2' : 'h3') : tags[node.type];
  if (tag === undefined) return null;
  return createElement(tag, { key }, ...elementsOf(node, show));
}

const marked = (text: string, marks: readonly RichMark[] = []): ReactNode =>
  marks.reduce<ReactNode>(
    (inner, mark) =>
      mark.type === 'bold'
        ? createElement('strong', null, inner)
        : createElement('a', { href: mark.attrs.href, rel: 'nofollow noreferrer', target: '_blank' }, inner),
    text,
  );
