import { type ReactNode, useState } from 'react';
import { useSavesData } from '#platform/browser/preferences.ts';
import { formatNumber } from '#platform/i18n/format.ts';
import { SoftButton } from '#phone/ui/Button.tsx';
import { kitWords } from '#phone/ui/kit-words.ts';
import { useLanguage, useWords } from '#phone/ui/use-words.ts';
import './Picture.css';

const bytesPerMb = 1_000_000;

/**
 * A picture. Where the reader saves data the words for it come alone, and itself on touch; where it did not arrive it is
 * asked for again the same way.
 */
export function Picture(given: {
  src: string;
  alt: string;
  bytes: number;
  /** In pixels, where known: the room is kept, and nothing moves when it comes. */
  width: number | null;
  height: number | null;
}): ReactNode {
  const t = useWords(kitWords);
  const language = useLanguage();
  const savesData = useSavesData();
  const [state, setState] = useState<'untouched' | 'asked' | 'failed'>('untouched');
  const { src, alt, bytes } = given;
  const mb = formatNumber(language, Math.max(0.1, bytes / bytesPerMb), 1);
  const isShown = state === 'asked' || (state === 'untouched' && !savesData);
  return (
    <figure className="ly-picture">
      {isShown ? (
        <img
          alt={alt}
          decoding="async"
          height={given.height ?? undefined}
          loading="lazy"
          onError={() => setState('failed')}
          src={src}
          width={given.width ?? undefined}
        />
      ) : (
        <>
          {alt !== '' && <figcaption>{alt}</figcaption>}
          {state === 'failed' && <output>{t('pictureFailed')}</output>}
          <SoftButton onPress={() => setState('asked')}>{t('showPicture', { mb })}</SoftButton>
        </>
      )}
    </figure>
  );
}
