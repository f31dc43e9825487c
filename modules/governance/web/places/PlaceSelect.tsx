import { TreeSelect } from 'antd';
import { type ReactNode, useMemo, useState } from 'react';
import { placeWords } from '#modules/governance/web/places/place-words.ts';
import { townsOfVillages, usePlaces } from '#modules/governance/web/places/use-places.ts';
import { useWords } from '#web/ui/use-words.ts';

interface Given {
  id?: string;
  label: string;
  value?: string[];
  onChange?: (codes: string[]) => void;
  /** One place, not several. */
  isOne?: boolean;
  /** The county as a whole is none of the choices. */
  isPart?: boolean;
}

/** The county, towns and villages, the villages of a town read when it is opened. A field of a form, or by itself. */
export function PlaceSelect({ id, label, value = [], onChange, isOne = false, isPart = false }: Given): ReactNode {
  const t = useWords(placeWords);
  const [opened, setOpened] = useState<readonly string[]>([]);
  const chosen = value.join();
  const needed = useMemo(() => [...opened, ...townsOfVillages(chosen.split(','))], [opened, chosen]);
  const { county, towns, villagesOf } = usePlaces(needed);
  const tree = useMemo(() => {
    const coming = (town: string) => [{ value: `${town}-`, title: t('coming'), disabled: true }];
    const branches = towns.map(({ code, name }) => ({
      value: code,
      title: name,
      children: villagesOf(code)?.map((village) => ({ value: village.code, title: village.name })) ?? coming(code),
    }));
    return [{ value: county.code, title: t('county', { county: county.name }), disabled: isPart, children: branches }];
  }, [county, towns, villagesOf, isPart, t]);
  return (
    <TreeSelect<string | string[]>
      {...(id ? { id } : {})}
      allowClear={!isOne}
      aria-label={label}
      multiple={!isOne}
      onChange={(next?: string | string[]) => onChange?.([next ?? []].flat())}
      onTreeExpand={(keys) => setOpened(keys.map(String).filter((code) => code !== county.code))}
      placeholder={t('choose')}
      popupMatchSelectWidth={false}
      showSearch={{ treeNodeFilterProp: 'title' }}
      style={{ inlineSize: '100%' }}
      treeData={tree}
      treeDefaultExpandedKeys={[county.code]}
      value={isOne ? (value[0] ?? '') : value}
    />
  );
}
