import { type Editor, useEditorState } from '@tiptap/react';
import { Button, Form, Input } from 'antd';
import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { LinkAddress } from '#modules/messages/contract/document.ts';
import { PicturesDialog, ShownWordsDialog, VideoDialog } from '#modules/messages/web/columns/ShownDialogs.tsx';
import { moveShown } from '#modules/messages/web/columns/shown-nodes.ts';
import { writingWords } from '#modules/messages/web/columns/writing-words.ts';
import { FormDialog, notSent } from '#web/ui/FormDialog.tsx';
import { useWords } from '#web/ui/use-words.ts';

interface Tool {
  name:
    | ('bold' | 'heading' | 'subheading' | 'bullets' | 'numbers' | 'quote' | 'undo' | 'redo')
    | ('link' | 'picture' | 'video' | 'shownWords' | 'shownUp' | 'shownDown' | 'shownAway');
  isOn?: (editor: Editor) => boolean;
  press: (editor: Editor, ask: (what: Asked) => void) => void;
}

/** What is asked in a dialog. */
type Asked = 'link' | 'picture' | 'video' | 'shownWords';

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
  { name: 'link', isOn: (at) => at.isActive('link'), press: (_, ask) => ask('link') },
  { name: 'picture', press: (_, ask) => ask('picture') },
  { name: 'video', press: (_, ask) => ask('video') },
];

/** What else may be done while a picture or a video is chosen. */
const shownTools: readonly Tool[] = [
  { name: 'shownWords', press: (_, ask) => ask('shownWords') },
  { name: 'shownUp', press: (at) => moveShown(at, -1) },
  { name: 'shownDown', press: (at) => moveShown(at, 1) },
  { name: 'shownAway', press: (at) => at.chain().focus().deleteSelection().run() },
];

/** One stop of the tab key; left and right lead from tool to tool. */
export function EditorTools({ editor }: { editor: Editor }): ReactNode {
  const t = useWords(writingWords);
  const [last, setLast] = useState(0);
  const [asked, setAsked] = useState<Asked>();
  const { on, chosen } = useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      on: tools.map(({ isOn }) => isOn?.(now)),
      chosen: (['picture', 'video'] as const).find((sort) => now.isActive(sort)),
    }),
  });
  const shown = chosen ? [...tools, ...shownTools] : tools;
  const at = Math.min(last, shown.length - 1);
  const move = (event: KeyboardEvent<HTMLDivElement>): void => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    const all = [...event.currentTarget.querySelectorAll('button')];
    const next = (at + step + all.length) % all.length;
    setLast(next);
    all[next]?.focus();
  };
  const close = (): void => setAsked(undefined);
  return (
    <>
      <div aria-label={t('tools')} className="ly-row ly-editor-tools" onKeyDown={move} role="toolbar" tabIndex={-1}>
        {shown.map(({ name, press }, number) => (
          <Button
            aria-pressed={on[number]}
            key={name}
            onClick={() => press(editor, setAsked)}
            onFocus={() => setLast(number)}
            size="small"
            tabIndex={number === at ? 0 : -1}
          >
            {t(`tool.${name}`)}
          </Button>
        ))}
      </div>
      {asked === 'link' && <LinkDialog editor={editor} onClose={close} />}
      {asked === 'picture' && <PicturesDialog editor={editor} onClose={close} />}
      {asked === 'video' && <VideoDialog editor={editor} onClose={close} />}
      {asked === 'shownWords' && chosen && <ShownWordsDialog editor={editor} onClose={close} sort={chosen} />}
    </>
  );
}

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
