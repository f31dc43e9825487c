import type { ReactNode } from 'react';
import type { PostDocument } from '#modules/messages/contract/document.ts';
import type { ShownPicture } from '#modules/messages/contract/post.ts';
import { Picture } from '#modules/messages/phone/Attachments.tsx';
import { ReadAloud } from '#phone/ui/ReadAloud.tsx';
import { elementsOf } from '#platform/browser/rich-elements.ts';
import { textOf } from '#platform/browser/rich-text.ts';
import '#platform/face/rich-text.css';

/** What a post says, read aloud where wanted: each picture said in words, and small at first. */
export function PostBody(given: {
  title: string;
  document: PostDocument;
  pictures: readonly ShownPicture[];
}): ReactNode {
  const { title, document, pictures } = given;
  return (
    <>
      <ReadAloud text={`${title}。${textOf(document)}`} />
      <div className="ly-rich-text">
        {elementsOf(document, ({ attachment, alt }) => {
          const at = pictures.findIndex(({ id }) => id === attachment);
          const picture = pictures[at];
          return picture && <Picture at={at + 1} picture={{ ...picture, alt }} />;
        })}
      </div>
    </>
  );
}
