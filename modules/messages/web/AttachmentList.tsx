import type { ReactNode } from 'react';
import { type Attachment, showAttachment } from '#modules/messages/contract/attachment.ts';
import { words } from '#modules/messages/web/words.ts';
import { formatBytes } from '#platform/i18n/format.ts';
import { addressOf } from '#web/api/call.ts';
import { Row, Stack } from '#web/ui/Page.tsx';
import { useLanguage, useWords } from '#web/ui/use-words.ts';

/** What comes with a notice or a message: pictures small, each opened large, recordings to be played, papers to be taken. */
export function AttachmentList({ attachments }: { attachments: readonly Attachment[] }): ReactNode {
  if (attachments.length === 0) return null;
  const of = (...sorts: Attachment['sort'][]) => attachments.filter(({ sort }) => sorts.includes(sort));
  return (
    <Stack>
      <Row>
        {of('picture').map((one, at) => (
          <SmallPicture at={at + 1} key={one.id} picture={one} />
        ))}
      </Row>
      {of('voice').map((one) => (
        // What is said in it stands in the notice: nobody writes down what he has just spoken.
        // oxlint-disable-next-line jsx-a11y/media-has-caption
        <audio aria-label={one.name} controls key={one.id} preload="none" src={addressOfFile(one)} />
      ))}
      {of('document', 'video').map((one) => (
        <PaperLink key={one.id} paper={one} />
      ))}
    </Stack>
  );
}

const addressOfFile = ({ id }: Attachment, as: 'screen' | 'thumb' = 'screen'): string =>
  addressOf(showAttachment, { params: { id }, query: { as } });

function SmallPicture({ picture, at }: { picture: Attachment; at: number }): ReactNode {
  const t = useWords(words);
  const { alt, width, height } = picture;
  return (
    <a
      aria-label={alt === '' ? t('seePictureAt', { at }) : t('seePicture', { alt })}
      href={addressOfFile(picture)}
      rel="noreferrer"
      target="_blank"
      title={alt}
    >
      <img
        alt=""
        height={120}
        loading="lazy"
        src={addressOfFile(picture, 'thumb')}
        style={{ display: 'block', borderRadius: 'var(--radius-control)' }}
        width={Math.round((120 * (width ?? 1)) / (height ?? 1))}
      />
    </a>
  );
}

function PaperLink({ paper }: { paper: Attachment }): ReactNode {
  const language = useLanguage();
  return (
    <a download href={addressOfFile(paper)}>
      {paper.name}（{formatBytes(language, paper.size)}）
    </a>
  );
}
