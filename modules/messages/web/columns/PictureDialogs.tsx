import type { Editor } from '@tiptap/react';
import { Form, Input } from 'antd';
import type { ReactNode } from 'react';
import { mostPictures, picturesIn, type PostDocument } from '#modules/messages/contract/document.ts';
import { AttachmentsField } from '#modules/messages/web/AttachmentsField.tsx';
import { insertPictures } from '#modules/messages/web/columns/picture-node.ts';
import { writingWords } from '#modules/messages/web/columns/writing-words.ts';
import { useAttaching } from '#modules/messages/web/use-attaching.ts';
import { words } from '#modules/messages/web/words.ts';
import { FormDialog, notSent } from '#web/ui/FormDialog.tsx';
import { useWords } from '#web/ui/use-words.ts';

interface Given {
  editor: Editor;
  onClose: () => void;
}

/** Sends pictures, has each said in words, and puts them into the text. */
export function PicturesDialog({ editor, onClose }: Given): ReactNode {
  const t = useWords(writingWords);
  const attaching = useAttaching();
  const { files } = attaching;
  const ready = files.filter(({ isReady, sort }) => isReady && sort === 'picture');
  const isTooMany = picturesIn(editor.getJSON() as PostDocument).length + files.length > mostPictures;
  const close = (kept: readonly { id: string }[]): void => {
    for (const file of files) if (!kept.includes(file)) attaching.drop(file.id);
    onClose();
  };
  const insert = ({ alts = {} }: { alts?: Record<string, string> }): void => {
    if (ready.length === 0 || isTooMany) return;
    insertPictures(
      editor,
      ready.map(({ id }) => ({ attachment: id, alt: (alts[id] ?? '').trim() })),
    );
    close(ready);
  };
  return (
    <FormDialog<{ alts?: Record<string, string> }>
      act={t('insertPictures')}
      doing={{ ...notSent, isPending: files.some(({ isReady, problem }) => !isReady && problem === undefined) }}
      keep={t('keep')}
      onClose={() => close([])}
      onSay={insert}
      title={t('tool.picture')}
    >
      <AttachmentsField
        accept="image/*"
        asksAlt
        attaching={attaching}
        note={t('picturesNote', { most: mostPictures })}
        title={t('picturesSent')}
      />
      {isTooMany && <p role="alert">{t('picturesTooMany', { most: mostPictures })}</p>}
    </FormDialog>
  );
}

/** Says differently what the picture shows that is chosen. */
export function PictureWordsDialog({ editor, onClose }: Given): ReactNode {
  const t = useWords(writingWords);
  const said = useWords(words);
  const { alt } = editor.getAttributes('picture') as { alt: string };
  return (
    <FormDialog<{ alt: string }>
      act={t('layLink')}
      doing={notSent}
      initial={{ alt }}
      keep={t('keep')}
      onClose={onClose}
      onSay={(now) => {
        editor.chain().focus().updateAttributes('picture', { alt: now.alt.trim() }).run();
        onClose();
      }}
      title={t('tool.pictureWords')}
    >
      <Form.Item
        extra={said('altNote')}
        label={said('alt')}
        name="alt"
        rules={[{ required: true, whitespace: true, message: said('altFirst') }]}
      >
        <Input maxLength={200} />
      </Form.Item>
    </FormDialog>
  );
}
