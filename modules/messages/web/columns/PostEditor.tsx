import { EditorContent, Node, useEditor } from '@tiptap/react';
import { StarterKit } from '@tiptap/starter-kit';
import type { ReactNode } from 'react';
import { LinkAddress, type PostDocument } from '#modules/messages/contract/document.ts';
import { EditorTools } from '#modules/messages/web/columns/EditorTools.tsx';
import { PictureNode, VideoNode } from '#modules/messages/web/columns/shown-nodes.ts';
import { writingWords } from '#modules/messages/web/columns/writing-words.ts';
import { useWords } from '#web/ui/use-words.ts';
import '#platform/face/rich-text.css';
import './columns.css';

/** Lists and quotes hold paragraphs alone, as a post may (`contract/document.ts`). */
const holding = (name: string, tag: string, content: string): Node =>
  Node.create({
    name,
    content,
    defining: true,
    ...(name === 'blockquote' && { group: 'block' }),
    parseHTML: () => [{ tag }],
    renderHTML: () => [tag, 0],
    addKeyboardShortcuts() {
      return name === 'listItem' ? { Enter: () => this.editor.commands.splitListItem(name) } : {};
    },
  });

/** What a post can say, and no more: what else is pasted comes as the words it has. */
const extensions = [
  StarterKit.configure({
    heading: { levels: [2, 3] },
    link: {
      openOnClick: false,
      autolink: false,
      linkOnPaste: false,
      isAllowedUri: (address) => LinkAddress.safeParse(address).success,
    },
    listItem: false,
    blockquote: false,
    code: false,
    codeBlock: false,
    horizontalRule: false,
    italic: false,
    strike: false,
    underline: false,
    trailingNode: false,
  }),
  holding('listItem', 'li', 'paragraph+'),
  holding('blockquote', 'blockquote', 'paragraph+'),
  PictureNode,
  VideoNode,
];

/** Writes what a post says, with its form: by mouse, and by keyboard alone. */
export function PostEditor(given: {
  value?: PostDocument;
  onChange?: (document: PostDocument) => void;
  id?: string;
}): ReactNode {
  const t = useWords(writingWords);
  const editor = useEditor({
    extensions,
    content: given.value ?? '',
    // The page’s own style says how it looks; the policy would keep another from applying.
    injectCSS: false,
    editorProps: {
      attributes: {
        'aria-label': t('body'),
        'aria-multiline': 'true',
        class: 'ly-rich-text ly-editor-text',
        role: 'textbox',
        ...(given.id && { id: given.id }),
      },
    },
    onUpdate: ({ editor: changed }) => given.onChange?.(changed.getJSON() as PostDocument),
  });
  return (
    <div className="ly-editor">
      <EditorTools editor={editor} />
      <EditorContent editor={editor} />
    </div>
  );
}
