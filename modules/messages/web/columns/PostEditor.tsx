import { type Editor, EditorContent, Node, useEditor, useEditorState } from '@tiptap/react';
import { StarterKit } from '@tiptap/starter-kit';
import { Button, Form, Input } from 'antd';
import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { LinkAddress, type PostDocument } from '#modules/messages/contract/document.ts';
import { writingWords } from '#modules/messages/web/columns/writing-words.ts';
import { FormDialog } from '#web/ui/FormDialog.tsx';
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
      <Tools editor={editor} />
      <EditorContent editor={editor} />
    </div>
  );
}

interface Tool {
  name: 'bold' | 'heading' | 'subheading' | 'bullets' | 'numbers' | 'quote' | 'undo' | 'redo';
  isOn?: (editor: Editor) => boolean;
  press: (editor: Editor) => void;
}

const tools: readonly Tool[] = [
  { name: 'bold', isOn: (at) => at.isActive('bold'), press: (at) => at.chain().focus().toggleBold().run() },
  ...([2, 3] as const).map(
    (level): Tool => ({
      name: level === 2 ? 'heading' : 'subheading',
      isOn: (at) => at.isActive('heading', { level }),
      press: (at) => at.chain().focus().toggleHeading({ level }).run(),
    }),
  ),
  {
    name: 'bullets',
    isOn: (at) => at.isActive('bulletList'),
    press: (at) => at.chain().focus().toggleBulletList().run(),
  },
  {
    name: 'numbers',
    isOn: (at) => at.isActive('orderedList'),
    press: (at) => at.chain().focus().toggleOrderedList().run(),
  },
  {
    name: 'quote',
    isOn: (at) => at.isActive('blockquote'),
    press: (at) => at.chain().focus().toggleWrap('blockquote').run(),
  },
  { name: 'undo', press: (at) => at.chain().focus().undo().run() },
  { name: 'redo', press: (at) => at.chain().focus().redo().run() },
];

/** One stop of the tab key; left and right lead from tool to tool. */
function Tools({ editor }: { editor: Editor }): ReactNode {
  const t = useWords(writingWords);
  const [at, setAt] = useState(0);
  const [isLinking, setLinking] = useState(false);
  const on = useEditorState({
    editor,
    selector: ({ editor: now }) => [...tools.map(({ isOn }) => isOn?.(now)), now.isActive('link')],
  });
  const move = (event: KeyboardEvent<HTMLDivElement>): void => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    const all = [...event.currentTarget.querySelectorAll('button')];
    const next = (at + step + all.length) % all.length;
    setAt(next);
    all[next]?.focus();
  };
  const button = (label: string, number: number, press: () => void): ReactNode => (
    <Button
      aria-pressed={on[number]}
      key={label}
      onClick={press}
      onFocus={() => setAt(number)}
      size="small"
      tabIndex={number === at ? 0 : -1}
    >
      {label}
    </Button>
  );
  return (
    <div aria-label={t('tools')} className="ly-row ly-editor-tools" onKeyDown={move} role="toolbar" tabIndex={-1}>
      {tools.map(({ name, press }, number) => button(t(`tool.${name}`), number, () => press(editor)))}
      {button(t('tool.link'), tools.length, () => setLinking(true))}
      {isLinking && <LinkDialog editor={editor} onClose={() => setLinking(false)} />}
    </div>
  );
}

const notSent = { error: null, isPending: false, reset: (): void => undefined };

/** Lays a link on what is chosen, or takes it away where no address is given. */
function LinkDialog({ editor, onClose }: { editor: Editor; onClose: () => void }): ReactNode {
  const t = useWords(writingWords);
  const { href } = editor.getAttributes('link') as { href?: string };
  const lay = ({ address = '' }: { address?: string }): void => {
    const range = editor.chain().focus().extendMarkRange('link');
    if (address === '') range.unsetLink().run();
    else if (editor.state.selection.empty && href === undefined)
      range.insertContent({ type: 'text', text: address, marks: [{ type: 'link', attrs: { href: address } }] }).run();
    else range.setLink({ href: address }).run();
    onClose();
  };
  return (
    <FormDialog<{ address?: string }>
      act={t('layLink')}
      doing={notSent}
      initial={{ address: href ?? '' }}
      keep={t('keep')}
      note={t('linkNote')}
      onClose={onClose}
      onSay={lay}
      title={t('tool.link')}
    >
      <Form.Item
        label={t('address')}
        name="address"
        rules={[
          {
            validator: async (_, said: string) => {
              if (said && !LinkAddress.safeParse(said).success) throw new Error(t('addressFaulty'));
            },
          },
        ]}
      >
        <Input maxLength={500} placeholder="https://" />
      </Form.Item>
    </FormDialog>
  );
}
