import type { ReactNode } from 'react';
import { showAttachment } from '#modules/messages/contract/attachment.ts';
import type { PostDocument } from '#modules/messages/contract/document.ts';
import type { ShownPicture } from '#modules/messages/contract/post.ts';
import { elementsOf } from '#platform/browser/rich-elements.ts';
import '#platform/face/rich-text.css';
import { addressOf } from '#web/api/call.ts';
import './columns.css';

/** What a post says, in the form it was given. */
export function PostBody(given: { document: PostDocument; pictures: readonly ShownPicture[] }): ReactNode {
  const { document, pictures } = given;
  return (
    <div className="ly-rich-text">
      {elementsOf(document, ({ attachment, alt }) => {
        const { width, height } = pictures.find(({ id }) => id === attachment) ?? {};
        return <img alt={alt} height={height} loading="lazy" src={addressOfPicture(attachment)} width={width} />;
      })}
    </div>
  );
}

/** Where a picture of a post is seen by whoever is signed in. */
export const addressOfPicture = (id: string, as: 'screen' | 'thumb' = 'screen'): string =>
  addressOf(showAttachment, { params: { id }, query: { as } });
