import type { ReactNode } from 'react';
import type { PostDocument } from '#modules/messages/contract/document.ts';
import type { Shown } from '#modules/messages/contract/post.ts';
import { Picture, Video } from '#modules/messages/phone/Attachments.tsx';
import { ReadAloud } from '#phone/ui/ReadAloud.tsx';
import { elementsOf } from '#platform/browser/rich-elements.ts';
import { textOf } from '#platform/browser/rich-text.ts';
import '#platform/face/rich-text.css';

/** What a post says, read aloud where wanted: each picture and video said in words, and small at first. */
export function PostBody(given: Shown & { title: string; document: PostDocument }): ReactNode {
  const { title, document, pictures, videos } = given;
  return (
    <>
      <ReadAloud text={`${title}。${textOf(document)}`} />
      <div className="ly-rich-text">
        {elementsOf(document, ({ attachment, alt, poster }) => {
          const isHere = ({ id }: { id: string }): boolean => id === attachment;
          const video = videos.find(isHere);
          if (poster !== undefined) return video && <Video video={{ ...video, alt }} />;
          const at = pictures.findIndex(isHere);
          const picture = pictures[at];
          return picture && <Picture at={at + 1} picture={{ ...picture, alt }} />;
        })}
      </div>
    </>
  );
}
