import { type ReactNode, useState } from 'react';
import type { NeedWhy } from '#modules/needs/contract/why.ts';
import { whyWords } from '#modules/needs/phone/why-words.ts';
import { useRead } from '#phone/api/use-read.ts';
import { PlainButton } from '#phone/ui/Button.tsx';
import { Card, Line } from '#phone/ui/Card.tsx';
import { ReadAloud } from '#phone/ui/ReadAloud.tsx';
import { ErrorState, Skeleton } from '#phone/ui/states.tsx';
import { useLanguage, useWords } from '#phone/ui/use-words.ts';
import { formatDay } from '#platform/i18n/format.ts';
import './WhyCard.css';

/** Why nobody has been found for an open need yet, for whoever asks; nothing is fetched before. */
export function WhyCard({ need }: { need: string }): ReactNode {
  const t = useWords(whyWords);
  const [isAsked, setAsked] = useState(false);
  if (!isAsked) return <PlainButton onPress={() => setAsked(true)}>{t('title')}</PlainButton>;
  return <Why need={need} />;
}

function Why({ need }: { need: string }): ReactNode {
  const t = useWords(whyWords);
  const say = useSentences();
  const read = useRead('needs.readNeedWhy', { params: { id: need } });
  if (read.error) return <ErrorState error={read.error} onRetry={() => void read.refetch()} />;
  if (!read.data) return <Skeleton cards={1} />;
  const { standing, ways } = say(read.data);
  const { nearest } = read.data;
  return (
    <Card title={t('title')}>
      {standing.map((sentence) => (
        <Line key={sentence}>{sentence}</Line>
      ))}
      {ways.length > 0 && (
        <>
          <h3 className="needs-why-part">{t('yourself')}</h3>
          {ways.map((sentence) => (
            <Line key={sentence}>{sentence}</Line>
          ))}
        </>
      )}
      {nearest.length > 0 && <Nearest nearest={possibleFirst(nearest)} />}
      <ReadAloud text={[t('title'), ...standing, ...ways].join('')} />
    </Card>
  );
}

/** Good news first; otherwise as they are, the nearest first. */
const possibleFirst = (nearest: NeedWhy['nearest']): NeedWhy['nearest'] => [
  ...nearest.filter(({ reason }) => reason === null),
  ...nearest.filter(({ reason }) => reason !== null),
];

function Nearest({ nearest }: Pick<NeedWhy, 'nearest'>): ReactNode {
  const t = useWords(whyWords);
  return (
    <>
      <h3 className="needs-why-part">{t('nearest')}</h3>
      <ul className="needs-near">
        {nearest.map(({ resource, title, providerName, km, remote, reason }) => (
          <li key={resource}>
            {title.includes(providerName) ? title : `${title} · ${providerName}`}
            <Line>
              {[remote ? t('remote') : t('km', { km }), t(`reason.${reason ?? 'possible'}`)].join(t('comma'))}
            </Line>
          </li>
        ))}
      </ul>
    </>
  );
}

/** The facts as sentences: how it stands, then what whoever asked can do. */
function useSentences(): (why: NeedWhy) => { standing: string[]; ways: string[] } {
  const t = useWords(whyWords);
  const language = useLanguage();
  return ({ unmet, nearest, placesWent, wouldHelp, yourself }) => {
    const changes = wouldHelp.map((change) => t(`change.${change}`)).join(t('or'));
    const ways = yourself.map((steps) => t('way', { steps: steps.map((step) => t(`step.${step}`)).join(t('and')) }));
    return {
      standing: [
        ...(unmet === null && nearest.length > 0 ? [t('possible')] : []),
        ...(unmet === 'none_exists' ? [t('none')] : []),
        ...(placesWent ? [t('placesWent', { day: formatDay(language, placesWent) })] : []),
        ...(changes ? [t('wouldHelp', { changes })] : []),
      ],
      ways: ways.length > 0 ? [...ways, t('how')] : [],
    };
  };
}
