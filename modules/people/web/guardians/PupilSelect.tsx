import { Select } from 'antd';
import { type ReactNode, useState } from 'react';
import { listClasses, listPupils } from '#modules/people/contract/place.ts';
import { guardianWords } from '#modules/people/web/guardians/guardian-words.ts';
import { useRead } from '#web/api/use-read.ts';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { Row } from '#web/ui/Page.tsx';
import { useWords } from '#web/ui/use-words.ts';

/** A pupil of the reader's class or school; each look into a class is audited. */
export interface Picked {
  id: string;
  name: string;
  leftBehind: boolean;
}

/** First the class, then one of its pupils. */
export function PupilSelect(given: { value: Picked | undefined; onPick: (pupil: Picked) => void }): ReactNode {
  const t = useWords(guardianWords);
  const classes = useRead(listClasses, { query: {} });
  const [chosen, setChosen] = useState<string>();
  const only = classes.data?.items.length === 1 ? classes.data.items[0]?.id : undefined;
  const group = chosen ?? only;
  if (classes.error) return <ErrorState error={classes.error} onRetry={() => void classes.refetch()} />;
  return (
    <Row>
      <Select
        aria-label={t('whichClass')}
        onChange={setChosen}
        options={(classes.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        placeholder={t('whichClass')}
        style={{ inlineSize: '12rem' }}
        {...(group === undefined ? {} : { value: group })}
      />
      {group !== undefined && <OfClass group={group} key={group} {...given} />}
    </Row>
  );
}

function OfClass(given: { group: string; value: Picked | undefined; onPick: (pupil: Picked) => void }): ReactNode {
  const t = useWords(guardianWords);
  const pupils = useRead(listPupils, { params: { id: given.group }, query: {} });
  if (pupils.error) return <ErrorState error={pupils.error} onRetry={() => void pupils.refetch()} />;
  const items = pupils.data?.items ?? [];
  const isHere = items.some(({ id }) => id === given.value?.id);
  return (
    <Select
      aria-label={t('whichPupil')}
      onChange={(id: string) => {
        const found = items.find((one) => one.id === id);
        if (found) given.onPick(found);
      }}
      optionFilterProp="label"
      options={items.map(({ id, name }) => ({ value: id, label: name }))}
      placeholder={t('choosePupil')}
      showSearch
      style={{ inlineSize: '12rem' }}
      {...(isHere && given.value ? { value: given.value.id } : {})}
    />
  );
}
