import { Image } from '@tiptap/extension-image';
import { NodeSelection } from '@tiptap/pm/state';
import type { Editor } from '@tiptap/react';
import type { Picture } from '#modules/messages/contract/document.ts';
import { addressOfPicture } from '#modules/messages/web/columns/PostBody.tsx';

/** A picture names the file that was sent for it, and what it shows; of another site’s that is pasted nothing comes. */
export const PictureNode = Image.extend({
  name: 'picture',
  addAttributes: () => ({
    attachment: {
      default: '',
      parseHTML: (element: HTMLElement) => element.dataset['attachment'],
      renderHTML: ({ attachment }: Record<string, string>) => ({
        'data-attachment': attachment,
        src: addressOfPicture(attachment ?? ''),
      }),
    },
    alt: { default: '' },
  }),
  parseHTML: () => [{ tag: 'img[data-attachment]' }],
  addInputRules: () => [],
});

/** Puts pictures behind the paragraph, list or quote in which the cursor stands, with a line to go on writing. */
export function insertPictures(editor: Editor, pictures: readonly Picture[]): void {
  const { doc, selection } = editor.state;
  const { $to } = selection;
  const behind = $to.depth === 0 ? $to.pos : $to.after(1);
  const nodes = pictures.map((attrs) => ({ type: 'picture', attrs }));
  const line = behind === doc.content.size ? [{ type: 'paragraph' }] : [];
  editor
    .chain()
    .focus()
    .insertContentAt(behind, [...nodes, ...line])
    .run();
}

/** Moves the picture that is chosen before what stands before it, or behind what stands behind. */
export function movePicture(editor: Editor, step: -1 | 1): void {
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
