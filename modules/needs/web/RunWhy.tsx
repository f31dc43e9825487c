import { Button } from 'antd';
import type { ReactNode } from 'react';
import type { Alternative, Pin, RunRow, Term } from '#modules/needs/contract/run.ts';
import { words } from '#modules/needs/web/words.ts';
import { formatNumber } from '#platform/i18n/format.ts';
import { Row, Stack } from '#web/ui/Page.tsx';
import { useLanguage, useWords } from '#web/ui/use-words.ts';
import { type Reason, WhyPanel } from '#web/ui/WhyPanel.tsx';

/** Why a need got this resource and not the others, with the levers to say otherwise. */
export function RunWhy(given: {
  row: RunRow;
  changes: readonly Pin[];
  mayChange: boolean;
  onChange: (changes: readonly Pin[]) => void;
}): ReactNode {
  const t = useWords(words);
  const language = useLanguage();
  const { row } = given;
  const levers = (option: Alternative): ReactNode =>
    given.mayChange && (
      <Levers changes={given.changes} need={row.need} onChange={given.onChange} resource={option.resource} />
    );
  return (
    <Stack>
      {row.chosen && (
        <WhyPanel
          foot={levers(row.chosen)}
          reasons={row.chosen.terms.map((term) => reasonOf(term, t))}
          sentence={t('whySentence')}
          title={`${row.chosen.title} · ${row.chosen.providerName}`}
        />
      )}
      {row.others.length > 0 && <h3>{t('whyNot')}</h3>}
      {row.others.map((option) => (
        <WhyPanel
          foot={
            <>
              <p>
                {t('otherLine', {
                  extra: formatNumber(language, option.extraCost),
                  price: formatNumber(language, option.price),
                })}
              </p>
              {levers(option)}
            </>
          }
          key={option.resource}
          reasons={option.terms.map((term) => reasonOf(term, t))}
          title={`${option.title} · ${option.providerName}`}
        />
      ))}
    </Stack>
  );
}

type Say = ReturnType<typeof useWords<Extract<keyof (typeof words)['zh'], string>>>;

const found = { travel: 'kmFound', time: 'minutesFound' } as const;

function reasonOf(term: Term, t: Say): Reason {
  const named = term.name as 'travel' | 'remote' | 'time';
  const how = named === 'remote' || term.value === null ? undefined : t(found[named], { value: term.value });
  return { key: term.name, name: t(`term.${named}`), contribution: term.cost, ...(how ? { found: how } : {}) };
}

/** Insist on a pair or exclude it; it takes effect when the official runs again. */
function Levers(given: {
  need: string;
  resource: string;
  changes: readonly Pin[];
  onChange: (changes: readonly Pin[]) => void;
}): ReactNode {
  const t = useWords(words);
  const { need, resource, changes, onChange } = given;
  const now = changes.find((pin) => pin.need === need && pin.resource === resource);
  const rest = changes.filter((pin) => pin !== now);
  if (now) {
    return (
      <Row>
        <span>{t(now.verdict === 'pin' ? 'pinned' : 'forbidden')}</span>
        <Button onClick={() => onChange(rest)} size="small" type="link">
          {t('undo')}
        </Button>
      </Row>
    );
  }
  return (
    <Row>
      <Button
        onClick={() =>
          onChange([
            ...rest.filter((pin) => pin.need !== need || pin.verdict !== 'pin'),
            { need, resource, verdict: 'pin' },
          ])
        }
        size="small"
      >
        {t('pin')}
      </Button>
      <Button onClick={() => onChange([...rest, { need, resource, verdict: 'forbid' }])} size="small">
        {t('forbid')}
      </Button>
    </Row>
  );
}
