import type { Editor } from '@tiptap/react';
import { Form, Input } from 'antd';
import { type ReactNode, useState } from 'react';
import {
  mostPictures,
  mostVideos,
  picturesIn,
  type PostDocument,
  videosIn,
} from '#modules/messages/contract/document.ts';
import { AttachmentsField } from '#modules/messages/web/AttachmentsField.tsx';
import { addressOfShown } from '#modules/messages/web/columns/PostBody.tsx';
import { posterOf } from '#modules/messages/web/columns/poster-of.ts';
import { insertShown } from '#modules/messages/web/columns/shown-nodes.ts';
import { writingWords } from '#modules/messages/web/columns/writing-words.ts';
import { type Attaching, useAttaching } from '#modules/messages/web/use-attaching.ts';
import { words } from '#modules/messages/web/words.ts';
import { FormDialog, notSent } from '#web/ui/FormDialog.tsx';
import { useWords } from '#web/ui/use-words.ts';

interface Given {
  editor: Editor;
  onClose: () => void;
}

/** How far the files are that are to be put into the text. */
const doingOf = ({ files }: Attaching) => ({
  ...notSent,
  isPending: files.some(({ isReady, problem }) => !isReady && problem === undefined),
});

/** Lets go of what was sent and not put into the text. */
function letGo({ files, drop }: Attaching, kept: readonly { id: string }[]): void {
  for (const file of files) if (!kept.includes(file)) drop(file.id);
}

/** Sends pictures, has each said in words, and puts them into the text. */
export function PicturesDialog({ editor, onClose }: Given): ReactNode {
  const t = useWords(writingWords);
  const attaching = useAttaching();
  const { files } = attaching;
  const ready = files.filter(({ isReady, sort }) => isReady && sort === 'picture');
  const isTooMany = picturesIn(editor.getJSON() as PostDocument).length + files.length > mostPictures;
  const close = (kept: readonly { id: string }[]): void => {
    letGo(attaching, kept);
    onClose();
  };
  const insert = ({ alts = {} }: { alts?: Record<string, string> }): void => {
    if (ready.length === 0 || isTooMany) return;
    const attrsOf = (id: string) => ({ attachment: id, alt: (alts[id] ?? '').trim() });
    insertShown(
      editor,
      ready.map(({ id }) => ({ type: 'picture', attrs: attrsOf(id) })),
    );
    close(ready);
  };
  return (
    <FormDialog<{ alts?: Record<string, string> }>
      act={t('insertShown')}
      doing={doingOf(attaching)}
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

/** Sends a video with what stands for it, has it said in words, and puts it into the text. */
export function VideoDialog({ editor, onClose }: Given): ReactNode {
  const t = useWords(writingWords);
  const attaching = useAttaching();
  const [isAsked, setIsAsked] = useState(false);
  const last = (sort: string) => attaching.files.findLast((file) => file.isReady && file.sort === sort);
  const [video, poster] = [last('video'), last('picture')];
  const isTooMany = videosIn(editor.getJSON() as PostDocument).length >= mostVideos;
  const add = (file: File): string => {
    if (file.type.startsWith('video/')) void posterOf(file).then((drawn) => drawn && attaching.add(drawn));
    return attaching.add(file);
  };
  const close = (...kept: { id: string }[]): void => {
    letGo(attaching, kept);
    onClose();
  };
  const insert = ({ alt }: { alt: string }): void => {
    setIsAsked(true);
    if (!video || !poster || isTooMany) return;
    insertShown(editor, [{ type: 'video', attrs: { attachment: video.id, poster: poster.id, alt: alt.trim() } }]);
    close(video, poster);
  };
  return (
    <FormDialog<{ alt: string }>
      act={t('insertShown')}
      doing={doingOf(attaching)}
      keep={t('keep')}
      onClose={() => close()}
      onSay={insert}
      title={t('tool.video')}
    >
      <AttachmentsField
        accept="video/*,image/*"
        attaching={{ ...attaching, add }}
        note={t('videoNote', { most: mostVideos })}
        title={t('videoSent')}
      />
      {poster && <img alt={t('videoPoster')} className="ly-poster" src={addressOfShown(poster.id, 'thumb')} />}
      {isAsked && !(video && poster) && <p role="alert">{t('videoFirst')}</p>}
      {isTooMany && <p role="alert">{t('videosTooMany', { most: mostVideos })}</p>}
      <WordsField sort="video" />
    </FormDialog>
  );
}

/** What is said of what is shown, to who does not see or hear it. */
function WordsField({ sort }: { sort: 'picture' | 'video' }): ReactNode {
  const t = useWords(writingWords);
  const said = useWords(words);
  const isVideo = sort === 'video';
  return (
    <Form.Item
      extra={isVideo ? t('videoWordsNote') : said('altNote')}
      label={isVideo ? t('videoWords') : said('alt')}
      name="alt"
      rules={[{ required: true, whitespace: true, message: isVideo ? t('videoWordsFirst') : said('altFirst') }]}
    >
      {isVideo ? <Input.TextArea autoSize={{ minRows: 3, maxRows: 8 }} maxLength={1_000} /> : <Input maxLength={200} />}
    </Form.Item>
  );
}

/** Says differently what the picture or the video shows that is chosen. */
export function ShownWordsDialog({ editor, onClose, sort }: Given & { sort: 'picture' | 'video' }): ReactNode {
  const t = useWords(writingWords);
  const { alt } = editor.getAttributes(sort) as { alt: string };
  return (
    <FormDialog<{ alt: string }>
      act={t('layLink')}
      doing={notSent}
      initial={{ alt }}
      keep={t('keep')}
      onClose={onClose}
      onSay={(now) => {
        editor.chain().focus().updateAttributes(sort, { alt: now.alt.trim() }).run();
        onClose();
      }}
      title={t('tool.shownWords')}
    >
      <WordsField sort={sort} />
    </FormDialog>
  );
}
