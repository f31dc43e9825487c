import { Collaboration } from '@tiptap/extension-collaboration';
import { type Editor, EditorContent, useEditor, useEditorState } from '@tiptap/react';
import { StarterKit } from '@tiptap/starter-kit';
import { Button } from 'antd';
import { type ReactNode, useEffect } from 'react';
import { conferenceWords } from '#modules/governance/web/conferences/conference-words.ts';
import { type SharedMinutes, useSharedMinutes } from '#modules/governance/web/minutes/use-shared-minutes.ts';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { LoadingShape } from '#web/ui/LoadingShape.tsx';
import { useWords } from '#web/ui/use-words.ts';
import '#platform/face/rich-text.css';

/** The minutes of one item, written by several at once, or read. */
export function MinutesEditor({ item }: { item: { id: string; title: string; isConfidential: boolean } }): ReactNode {
  const minutes = useSharedMinutes(item);
  return minutes.isOpen ? <Opened minutes={minutes} title={item.title} /> : <LoadingShape shape="form" />;
}

function Opened({ minutes, title }: { minutes: SharedMinutes; title: string }): ReactNode {
  const t = useWords(conferenceWords);
  const { shared, mayWrite, isAhead, error } = minutes;
  const editor = useEditor({
    extensions: [
      // Undoing takes back what one wrote oneself: the shared document knows whose it was.
      StarterKit.configure({ undoRedo: false, link: false, heading: { levels: [3] }, code: false, codeBlock: false }),
      Collaboration.configure({ document: shared.document }),
    ],
    editable: mayWrite,
    // The page’s own style says how it looks; the policy would keep another from applying.
    injectCSS: false,
    editorProps: {
      attributes: {
        'aria-label': t('minutesOf', { title }),
        'aria-multiline': 'true',
        class: 'ly-rich-text ly-minutes-text',
        role: 'textbox',
      },
    },
  });
  useEffect(() => editor.setEditable(mayWrite), [editor, mayWrite]);
  return (
    <div className="ly-minutes">
      {mayWrite ? <Tools editor={editor} /> : <p className="ly-muted ly-small">{t('minutesReadOnly')}</p>}
      <EditorContent editor={editor} />
      {error !== undefined && <ErrorState error={error as Error} />}
      {mayWrite && (
        <p aria-live="polite" className="ly-muted ly-small">
          {t(isAhead ? 'minutesAhead' : 'minutesSaved')}
        </p>
      )}
    </div>
  );
}

const tools = [
  { name: 'bold', press: (at: Editor) => at.chain().focus().toggleBold().run() },
  { name: 'heading', press: (at: Editor) => at.chain().focus().toggleHeading({ level: 3 }).run() },
  { name: 'bullets', press: (at: Editor) => at.chain().focus().toggleBulletList().run() },
  { name: 'undo', press: (at: Editor) => at.chain().focus().undo().run() },
  { name: 'redo', press: (at: Editor) => at.chain().focus().redo().run() },
] as const;

function Tools({ editor }: { editor: Editor }): ReactNode {
  const t = useWords(conferenceWords);
  const on = useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      bold: now.isActive('bold'),
      heading: now.isActive('heading'),
      bullets: now.isActive('bulletList'),
    }),
  });
  return (
    <div aria-label={t('tools')} className="ly-row" role="toolbar">
      {tools.map(({ name, press }) => (
        <Button
          key={name}
          onClick={() => press(editor)}
          size="small"
          {...(name in on && { 'aria-pressed': on[name as keyof typeof on] })}
        >
          {t(name)}
        </Button>
      ))}
    </div>
  );
}
