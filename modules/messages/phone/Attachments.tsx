import { type ReactNode, useState } from 'react';
import type { Attachment } from '#modules/messages/contract/attachment.ts';
import type { ShownVideo } from '#modules/messages/contract/post.ts';
import { noticeWords } from '#modules/messages/phone/notice-words.ts';
import { addressOf } from '#phone/api/call.ts';
import { PlainButton } from '#phone/ui/Button.tsx';
import { Line } from '#phone/ui/Card.tsx';
import { useLanguage, useWords } from '#phone/ui/use-words.ts';
import { useFirstOfPictures } from '#platform/browser/preferences.ts';
import { formatBytes, formatDuration } from '#platform/i18n/format.ts';
import './Attachments.css';

/** What comes with a notice or a message: each picture said in words and small at first, recordings to be played, papers to be taken. */
export function Attachments({ attachments }: { attachments: readonly Attachment[] }): ReactNode {
  const pictures = attachments.filter(({ sort }) => sort === 'picture');
  return attachments.map((one) => {
    if (one.sort === 'picture') return <Picture at={pictures.indexOf(one) + 1} key={one.id} picture={one} />;
    return one.sort === 'voice' ? <Voice key={one.id} voice={one} /> : <Paper key={one.id} paper={one} />;
  });
}

const fileOf = ({ id }: Pick<Attachment, 'id'>, as: 'screen' | 'thumb' = 'screen'): string =>
  addressOf('messages.showAttachment', { params: { id }, query: { as } });

type SeenPicture = Pick<Attachment, 'id' | 'alt' | 'width' | 'height' | 'size'>;

/** The small one has 3 KB at most; the large one is fetched when it is wanted, and whoever saves data has the words first. */
export function Picture({ picture, at }: { picture: SeenPicture; at: number }): ReactNode {
  const t = useWords(noticeWords);
  const language = useLanguage();
  const first = useFirstOfPictures();
  const [isAsked, setIsAsked] = useState(false);
  const isLarge = isAsked || first === 'large';
  const [hasFailed, setHasFailed] = useState(false);
  const { alt, width, height, size } = picture;
  return (
    <figure className="messages-picture">
      <figcaption>{alt === '' ? t('pictureAt', { at }) : t('picture', { alt })}</figcaption>
      {hasFailed && <Line>{t('pictureFailed')}</Line>}
      {!hasFailed && (isLarge || first === 'small') && (
        <img
          alt=""
          className={isLarge ? 'messages-large' : undefined}
          height={height ?? undefined}
          key={String(isLarge)}
          loading="lazy"
          onError={() => setHasFailed(true)}
          src={fileOf(picture, isLarge ? 'screen' : 'thumb')}
          width={width ?? undefined}
        />
      )}
      {(hasFailed || !isLarge) && (
        <PlainButton
          onPress={() => {
            setHasFailed(false);
            setIsAsked(true);
          }}
        >
          {t('pictureLarge', { size: formatBytes(language, size) })}
        </PlainButton>
      )}
    </figure>
  );
}

/** Nothing of it is fetched until it is wanted but the small picture that stands for it, and whoever saves data has its words alone. */
export function Video({ video }: { video: ShownVideo }): ReactNode {
  const t = useWords(noticeWords);
  const language = useLanguage();
  const first = useFirstOfPictures();
  const [state, setState] = useState<'waiting' | 'wanted' | 'failed'>('waiting');
  const { alt, width, height, poster, seconds, size } = video;
  const told = { time: formatDuration(language, seconds), size: formatBytes(language, size) };
  return (
    <figure className="messages-picture">
      {state === 'wanted' && (
        // Its words, which its author was asked for, stand below.
        // oxlint-disable-next-line jsx-a11y/media-has-caption
        <video
          aria-label={t('video', { alt })}
          autoPlay
          controls
          onError={() => setState('failed')}
          playsInline
          src={fileOf(video)}
        />
      )}
      {state === 'waiting' && first !== 'words' && (
        <img alt="" height={height} loading="lazy" src={fileOf({ id: poster }, 'thumb')} width={width} />
      )}
      {state === 'failed' && <Line>{t('videoFailed')}</Line>}
      {state !== 'wanted' && <PlainButton onPress={() => setState('wanted')}>{t('videoPlay', told)}</PlainButton>}
      <figcaption>{t('video', { alt })}</figcaption>
    </figure>
  );
}

function Voice({ voice }: { voice: Attachment }): ReactNode {
  const t = useWords(noticeWords);
  const language = useLanguage();
  const name = t('voice', {
    time: formatDuration(language, voice.seconds ?? 0),
    size: formatBytes(language, voice.size),
  });
  return (
    <figure className="messages-voice">
      <figcaption>{name}</figcaption>
      {/* Nobody writes down what he has just spoken. */}
      {/* oxlint-disable-next-line jsx-a11y/media-has-caption */}
      <audio aria-label={name} controls preload="none" src={fileOf(voice)} />
    </figure>
  );
}

function Paper({ paper }: { paper: Attachment }): ReactNode {
  const t = useWords(noticeWords);
  const language = useLanguage();
  return (
    <a className="ly-link" download href={fileOf(paper)}>
      {t('paper', { name: paper.name, size: formatBytes(language, paper.size) })}
    </a>
  );
}
