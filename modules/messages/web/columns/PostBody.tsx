import type { ReactNode } from 'react';
import { showAttachment } from '#modules/messages/contract/attachment.ts';
import type { PostDocument } from '#modules/messages/contract/document.ts';
import type { Shown, ShownVideo } from '#modules/messages/contract/post.ts';
import { words } from '#modules/messages/web/columns/words.ts';
import { elementsOf } from '#platform/browser/rich-elements.ts';
import { formatBytes, formatDuration } from '#platform/i18n/format.ts';
import '#platform/face/rich-text.css';
import { addressOf } from '#web/api/call.ts';
import { useLanguage, useWords } from '#web/ui/use-words.ts';
import './columns.css';

/** What a post says, in the form it was given. */
export function PostBody(given: Shown & { document: PostDocument }): ReactNode {
  const { document, pictures, videos } = given;
  return (
    <div className="ly-rich-text">
      {elementsOf(document, ({ attachment, alt, poster }) => {
        const isHere = ({ id }: { id: string }): boolean => id === attachment;
        const video = videos.find(isHere);
        if (poster !== undefined) return video && <Played video={{ ...video, alt }} />;
        const { width, height } = pictures.find(isHere) ?? {};
        return <img alt={alt} height={height} loading="lazy" src={addressOfShown(attachment)} width={width} />;
      })}
    </div>
  );
}

/** Nothing of it is loaded until it is played; what it says stands below, for who does not see or hear it. */
function Played({ video: { id, alt, poster, width, height, size, seconds } }: { video: ShownVideo }): ReactNode {
  const t = useWords(words);
  const language = useLanguage();
  const name = t('video', { time: formatDuration(language, seconds), size: formatBytes(language, size) });
  return (
    <figure>
      {/* Whoever wrote the post was asked for its words, which stand below. */}
      {/* oxlint-disable-next-line jsx-a11y/media-has-caption */}
      <video
        aria-label={name}
        controls
        height={height}
        playsInline
        poster={addressOfShown(poster)}
        preload="none"
        src={addressOfShown(id)}
        width={width}
      />
      <figcaption className="ly-muted ly-small">
        {name} · {alt}
      </figcaption>
    </figure>
  );
}

/** Where what a post shows is seen by whoever is signed in. */
export const addressOfShown = (id: string, as: 'screen' | 'thumb' = 'screen'): string =>
  addressOf(showAttachment, { params: { id }, query: { as } });
