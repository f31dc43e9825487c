import { Image } from '@tiptap/extension-image';
import { NodeSelection } from '@tiptap/pm/state';
import { type Editor, Node } from '@tiptap/react';
import type { Picture, Video } from '#modules/messages/contract/document.ts';
import { addressOfShown } from '#modules/messages/web/columns/PostBody.tsx';

/** A picture names the file that was sent for it, and what it shows; of another site’s that is pasted nothing comes. */
export const PictureNode = Image.extend({
  name: 'picture',
  addAttributes: () => ({
    attachment: {
      default: '',
      parseHTML: (element: HTMLElement) => element.dataset['attachment'],
      renderHTML: ({ attachment }: Record<string, string>) => ({
        'data-attachment': attachment,
        src: addressOfShown(attachment ?? ''),
      }),
    },
    alt: { default: '' },
  }),
  parseHTML: () => [{ tag: 'img[data-attachment]' }],
  addInputRules: () => [],
});

const kept = (name: string) => ({
  default: '',
  parseHTML: (element: HTMLElement) => element.dataset[name],
  renderHTML: (attrs: Record<string, string>) => ({ [`data-${name}`]: attrs[name] }),
});

/** A video is seen here by the picture that stands for it. */
export const VideoNode = Node.create({
  name: 'video',
  group: 'block',
  atom: true,
  addAttributes: () => ({ attachment: kept('attachment'), poster: kept('poster'), alt: kept('alt') }),
  parseHTML: () => [{ tag: 'div[data-poster]' }],
  renderHTML: ({ node: { attrs }, HTMLAttributes: held }) => [
    'div',
    { ...held, class: 'ly-video-node' },
    ['img', { src: addressOfShown(String(attrs['poster'])), alt: String(attrs['alt']) }],
  ],
});

type ShownNode = { type: 'picture'; attrs: Picture } | { type: 'video'; attrs: Video };

/** Puts pictures or a video behind the paragraph, list or quote in which the cursor stands, with a line to go on writing. */
export function insertShown(editor: Editor, nodes: readonly ShownNode[]): void {
  const { doc, selection } = editor.state;
  const { $to } = selection;
  const behind = $to.depth === 0 ? $to.pos : $to.after(1);
  const line = behind === doc.content.size ? [{ type: 'paragraph' }] : [];
  editor
    .chain()
    .focus()
    .insertContentAt(behind, [...nodes, ...line])
    .run();
}

/** Moves what is chosen before what stands before it, or behind what stands behind. */
export function moveShown(editor: Editor, step: -1 | 1): void {
  const { doc, selection, tr } = editor.state;
  if (!(selection instanceof NodeSelection)) return;
  const { from, node, $from } = selection;
  const other = doc.maybeChild($from.index(0) + step);
  if (!other) return;
  const to = from + step * other.nodeSize;
  tr.delete(from, from + node.nodeSize).insert(to, node);
  editor.view.dispatch(tr.setSelection(NodeSelection.create(tr.doc, to)).scrollIntoView());
  editor.commands.focus();
}
