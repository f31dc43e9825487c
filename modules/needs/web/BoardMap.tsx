import { Select } from 'antd';
import type { ReactNode } from 'react';
import { AccessMethod, type Board } from '#modules/needs/contract/board.ts';
import { boardWords } from '#modules/needs/web/board-words.ts';
import { townOnMap } from '#modules/needs/web/town-on-map.ts';
import { formatNumber } from '#platform/i18n/format.ts';
import { CountyMap } from '#web/ui/CountyMap.tsx';
import { kitWords } from '#web/ui/kit-words.ts';
import { Panel } from '#web/ui/Page.tsx';
import { useLanguage, useWords } from '#web/ui/use-words.ts';

/** Where supply does not reach: towns coloured by access, labelled with their unmet needs, and all of it as a table. */
export function BoardMap({ board, onMethod }: { board: Board; onMethod: (method: AccessMethod) => void }): ReactNode {
  const t = useWords(boardWords);
  const kit = useWords(kitWords);
  const language = useLanguage();
  const { method, catchmentKm: km } = board.access;
  const isCost = method === 'raam';
  const told = (count: number | null): string => (count === null ? t('withheld') : formatNumber(language, count));
  return (
    <Panel
      action={
        <Select
          aria-label={t('method')}
          onChange={onMethod}
          options={AccessMethod.options.map((value) => ({ value, label: t(`method.${value}`) }))}
          popupMatchSelectWidth={false}
          value={method}
        />
      }
      foot={
        <>
          <p>{t(`methodIs.${method}`)}</p>
          {board.towns.some(({ demand, pupils }) => demand === null || pupils === null) && <p>{t('hiddenNote')}</p>}
        </>
      }
      note={t(isCost ? 'note' : 'noteRemote', { km })}
      title={t('whereShort')}
    >
      <CountyMap
        columns={[t('demand'), t('used'), t('unmet'), t('supply'), t('pupils'), t(isCost ? 'accessCost' : 'access')]}
        dots={board.towns
          .filter((town) => town.supply > 0)
          .map((town) => ({ key: town.town, name: town.name, at: [town.lon, town.lat] }))}
        dotsName={t('placesHere')}
        isLowGood={isCost}
        method={
          <a href="/docs/methods/accessibility.md" rel="help">
            {t('methodLink')}
          </a>
        }
        scale={t(isCost ? 'scaleCost' : 'scale')}
        title={t('whereShort')}
        towns={board.towns.map((town) => ({
          ...townOnMap(town),
          value: town.access ?? undefined,
          label: told(town.unmet),
          cells: [
            told(town.demand),
            told(town.used),
            told(town.unmet),
            formatNumber(language, town.supply),
            told(town.pupils),
            town.access === null ? kit('unknown') : formatNumber(language, town.access, 2),
          ],
        }))}
      />
    </Panel>
  );
}
