import type { ReactNode } from 'react';
import type { Board } from '#modules/needs/contract/board.ts';
import { words } from '#modules/needs/web/words.ts';
import { CountyMap } from '#web/ui/CountyMap.tsx';
import { Panel } from '#web/ui/Page.tsx';
import { useWords } from '#web/ui/use-words.ts';

const methodNames = { '2sfca': '2SFCA', e2sfca: 'E2SFCA', '3sfca': '3SFCA', gravity: 'Hansen', raam: 'RAAM' } as const;

/** Where supply does not reach: towns coloured by access, labelled with their unmet needs. */
export function BoardMap({ board }: { board: Board }): ReactNode {
  const t = useWords(words);
  const { method, catchmentKm } = board.access;
  const told = (count: number | null): string => (count === null ? t('below') : String(count));
  return (
    <Panel title={t('whereShort')} note={t('method', { method: methodNames[method], km: catchmentKm })}>
      <CountyMap
        dots={board.towns
          .filter((town) => town.supply > 0)
          .map((town) => ({ key: town.town, name: town.name, at: [town.lon, town.lat] }))}
        dotsName={t('supply')}
        labelName={t('unmet')}
        method={
          <a href="/docs/methods/accessibility.md" rel="help">
            {t('methodLink')}
          </a>
        }
        scale={t('scale')}
        title={t('whereShort')}
        towns={board.towns.map((town) => ({
          code: town.town,
          name: town.name,
          at: [town.lon, town.lat],
          ...(town.outline ? { shape: [[town.outline]] } : {}),
          value: town.access ?? undefined,
          label: told(town.unmet),
          note: `${t('supply')} ${town.supply}`,
          isStrong: !town.rural,
        }))}
      />
    </Panel>
  );
}
