import { Button } from 'antd';
import type { ReactNode } from 'react';
import type { RunPin } from '#modules/needs/contract/run.ts';
import { samePair } from '#modules/needs/web/same-pair.ts';
import { useNeedPlace } from '#modules/needs/web/use-need-place.ts';
import { useCategories } from '#modules/resources/web/public.tsx';
import { words } from '#modules/needs/web/words.ts';
import { Mark } from '#web/ui/Mark.tsx';
import { Panel, Row } from '#web/ui/Page.tsx';
import { useWords } from '#web/ui/use-words.ts';

/** The pairs an official has decided himself, each to be taken back; `trouble` is the one a new run was refused for. */
export function RunPins(given: {
  pins: readonly RunPin[];
  mayChange: boolean;
  onChange: (pins: readonly RunPin[]) => void;
  trouble: { need?: unknown; resource?: unknown } | undefined;
}): ReactNode {
  const t = useWords(words);
  const { nameOf } = useCategories();
  const placeOf = useNeedPlace();
  const { pins, trouble } = given;
  return (
    <Panel title={t('pins')} note={pins.length > 0 ? t('pinsNote', { count: pins.length }) : t('pinsEmpty')}>
      <ul aria-label={t('pins')} className="needs-run-pins">
        {pins.map((pin) => {
          const resource = `${pin.title} · ${pin.providerName}`;
          const pair = t('pinPair', { kind: nameOf(pin.category), place: placeOf(pin), resource });
          const isTrouble = trouble?.need === pin.need && trouble.resource === pin.resource;
          return (
            <li key={`${pin.need} ${pin.resource} ${pin.verdict}`}>
              <Row>
                <Mark tone={pin.verdict === 'pin' ? 'info' : 'plain'}>{t(`pinVerdict.${pin.verdict}`)}</Mark>
                <span>{pair}</span>
                {isTrouble && <Mark tone="bad">{t('pinTrouble')}</Mark>}
                {given.mayChange && (
                  <Button
                    aria-label={t('takeBack', { pair })}
                    onClick={() => given.onChange(pins.filter((one) => !samePair(one, pin)))}
                    size="small"
                    type="link"
                  >
                    {t('undo')}
                  </Button>
                )}
              </Row>
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}
