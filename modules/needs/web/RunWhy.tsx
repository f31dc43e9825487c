import { Button } from 'antd';
import type { ReactNode } from 'react';
import type { Alternative, RunPin, RunRow, Term } from '#modules/needs/contract/run.ts';
import { RunMissing } from '#modules/needs/web/RunMissing.tsx';
import { samePair } from '#modules/needs/web/same-pair.ts';
import { words } from '#modules/needs/web/words.ts';
import { formatNumber } from '#platform/i18n/format.ts';
import { Row, Stack } from '#web/ui/Page.tsx';
import { useLanguage, useWords } from '#web/ui/use-words.ts';
import { type Reason, WhyPanel } from '#web/ui/WhyPanel.tsx';

interface Decided {
  pins: readonly RunPin[];
  mayChange: boolean;
  onChange: (pins: readonly RunPin[]) => void;
}

/** Why a need got this resource and not the others, with the levers to say otherwise. */
export function RunWhy(given: Decided & { row: RunRow }): ReactNode {
  const t = useWords(words);
  const { row } = given;
  const levers = (option: Alternative): ReactNode => given.mayChange && <Levers {...given} option={option} />;
  return (
    <Stack>
      {row.chosen && (
        <WhyPanel
          foot={levers(row.chosen)}
          reasons={row.chosen.terms.map((term) => reasonOf(term, t))}
          sentence={t(row.verdict === 'pinned' ? 'whyPinned' : 'whySentence')}
          title={`${row.chosen.title} · ${row.chosen.providerName}`}
        />
      )}
      <NeedSide row={row} />
      <RunMissing row={row} />
      {row.others.length > 0 && <h3>{t('whyNot')}</h3>}
      {row.others.map((option) => (
        <WhyPanel
          foot={
            <>
              <OtherLine option={option} />
              {levers(option)}
            </>
          }
          key={option.resource}
          reasons={option.terms.map((term) => reasonOf(term, t))}
          title={`${option.title} · ${option.providerName}`}
        />
      ))}
      <p className="ly-muted ly-small">{t('whyNotResting')}</p>
    </Stack>
  );
}

/** What the need itself weighs: the terms that may be told, without their sum. */
function NeedSide({ row }: { row: RunRow }): ReactNode {
  const t = useWords(words);
  const language = useLanguage();
  return (
    <section aria-label={t('needSide')} className="ly-why">
      <h3>{t('needSide')}</h3>
      <ul>
        {row.penalty.map((term) => {
          const { key, name, found, contribution } = reasonOf(term, t);
          return (
            <li className="ly-why-row" key={key}>
              <span>
                {name} <span className="ly-muted ly-small">{found}</span>{' '}
              </span>
              <span>+{formatNumber(language, contribution)}</span>
            </li>
          );
        })}
      </ul>
      <p className="ly-muted ly-small">{t('needSideNote')}</p>
    </section>
  );
}

function OtherLine({ option }: { option: Alternative }): ReactNode {
  const t = useWords(words);
  const { reason } = option;
  return reason === null || reason === 'served' || reason === 'pinned' ? null : <p>{t(`pairReason.${reason}`)}</p>;
}

type Say = ReturnType<typeof useWords<Extract<keyof (typeof words)['zh'], string>>>;

const found = { travel: 'kmFound', time: 'minutesFound', urgency: 'levelFound', waiting: 'daysFound' } as const;

function reasonOf(term: Term, t: Say): Reason {
  const named = term.name as keyof typeof found | 'remote';
  const how = named === 'remote' || term.value === null ? undefined : t(found[named], { value: term.value });
  return { key: term.name, name: t(`term.${named}`), contribution: term.cost, ...(how ? { found: how } : {}) };
}

/** Insist on a pair or exclude it; it takes effect when the official runs again. */
function Levers(given: Decided & { row: RunRow; option: Alternative }): ReactNode {
  const t = useWords(words);
  const { row, option, pins, onChange } = given;
  const { need, category, town, stage, rural } = row;
  const { resource, title, providerName } = option;
  const decide = (verdict: RunPin['verdict']): RunPin => ({
    need,
    resource,
    verdict,
    category,
    town,
    stage,
    rural,
    title,
    providerName,
  });
  const now = pins.find((pin) => samePair(pin, { need, resource }));
  if (now) {
    return (
      <Row>
        <span>{t(now.verdict === 'pin' ? 'pinned' : 'forbidden')}</span>
        <Button onClick={() => onChange(pins.filter((pin) => pin !== now))} size="small" type="link">
          {t('undo')}
        </Button>
      </Row>
    );
  }
  return (
    <Row>
      <Button
        onClick={() => onChange([...pins.filter((pin) => pin.need !== need || pin.verdict !== 'pin'), decide('pin')])}
        size="small"
      >
        {t('pin')}
      </Button>
      <Button onClick={() => onChange([...pins, decide('forbid')])} size="small">
        {t('forbid')}
      </Button>
    </Row>
  );
}
