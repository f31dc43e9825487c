import type { ReactNode } from 'react';
import { type Attachment, showAttachment } from '#modules/messages/contract/attachment.ts';
import { words } from '#modules/messages/web/words.ts';
import { formatBytes } from '#platform/i18n/format.ts';
import { addressOf } from '#web/api/call.ts';
import { Row, Stack } from '#web/ui/Page.tsx';
import { useLanguage, useWords } from '#web/ui/use-words.ts';

/** Where a file is had, as it is or small. */
type Address = (id: string, as: 'screen' | 'thumb') => string;

const ofMessage: Address = (id, as) => addressOf(showAttachment, { params: { id }, query: { as } });

/** What comes with a notice or a message: pictures small, each opened large, recordings to be played, papers to be taken. */
export function AttachmentList({
  attachments,
  from = ofMessage,
}: {
  attachments: readonly Attachment[];
  from?: Address;
}): ReactNode {
  if (attachments.length === 0) return null;
  const of = (...sorts: Attachment['sort'][]) => attachments.filter(({ sort }) => sorts.includes(sort));
  return (
    <Stack>
      <Row>
        {of('picture').map((one, at) => (
          <SmallPicture at={at + 1} from={from} key={one.id} picture={one} />
        ))}
      </Row>
      {of('voice').map((one) => (
        // What is said in it stands in the notice: nobody writes down what he has just spoken.
        // oxlint-disable-next-line jsx-a11y/media-has-caption
        <audio aria-label={one.name} controls key={one.id} preload="none" src={from(one.id, 'screen')} />
      ))}
      {of('document', 'video').map((one) => (
        <PaperLink from={from} key={one.id} paper={one} />
      ))}
    </Stack>
  );
}

function SmallPicture({ picture, at, from }: { picture: Attachment; at: number; from: Address }): ReactNode {
  const t = useWords(words);
  const { alt, width, height } = picture;
  return (
    <a
      aria-label={alt === '' ? t('seePictureAt', { at }) : t('seePicture', { alt })}
      href={from(picture.id, 'screen')}
      rel="noreferrer"
      target="_blank"
      title={alt}
    >
      <img
        alt=""
        height={120}
        loading="lazy"
        src={from(picture.id, 'thumb')}
        style={{ display: 'block', borderRadius: 'var(--radius)' }}
        width={Math.round((120 * (width ?? 1)) / (height ?? 1))}
      />
    </a>
  );
}

function PaperLink({ paper, from }: { paper: Attachment; from: Address }): ReactNode {
  const t = useWords(words);
  const language = useLanguage();
  return (
    <a download href={from(paper.id, 'screen')}>
      {t('paper', { name: paper.name, size: formatBytes(language, paper.size) })}
    </a>
  );
}
