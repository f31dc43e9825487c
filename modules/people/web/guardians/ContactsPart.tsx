import { Button, Select } from 'antd';
import { type ReactNode, useState } from 'react';
import { addContact, endContact, listContacts, listWorkers } from '#modules/people/contract/contact.ts';
import { guardianWords } from '#modules/people/web/guardians/guardian-words.ts';
import { formatDate } from '#platform/i18n/format.ts';
import { useAct } from '#web/api/use-act.ts';
import { useRead } from '#web/api/use-read.ts';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { Row, Stack } from '#web/ui/Page.tsx';
import { useLanguage, useWords } from '#web/ui/use-words.ts';

/** The community workers who look after a left-behind pupil. */
export function ContactsPart({ pupil }: { pupil: string }): ReactNode {
  const t = useWords(guardianWords);
  const language = useLanguage();
  const [words, setWords] = useState('');
  const [worker, setWorker] = useState<string>();
  const contacts = useRead(listContacts, { params: { id: pupil } });
  const workers = useRead(listWorkers, { query: { words, size: '20' } });
  const refetch = { onDone: () => void contacts.refetch() };
  const add = useAct(addContact, refetch);
  const end = useAct(endContact, refetch);
  const failed = add.error ?? end.error ?? contacts.error;
  return (
    <Stack>
      <h3 className="ly-small">{t('contacts')}</h3>
      <p className="ly-muted ly-small">{t('contactsNote')}</p>
      {failed && <ErrorState error={failed} />}
      {contacts.data?.items.length === 0 && <p>{t('noContacts')}</p>}
      {contacts.data?.items.map(({ id, name, community, from }) => (
        <Row key={id}>
          <span>
            {name} · {community}
          </span>
          <span className="ly-muted ly-small">{t('contactFrom', { at: formatDate(language, from) })}</span>
          <Button onClick={() => end.mutate({ params: { id } })} size="small">
            {t('endContact')}
          </Button>
        </Row>
      ))}
      <Row>
        <Select
          aria-label={t('chooseWorker')}
          filterOption={false}
          onChange={setWorker}
          onSearch={setWords}
          options={(workers.data?.items ?? []).map(({ person, name, community }) => ({
            value: person,
            label: `${name} · ${community}`,
          }))}
          placeholder={t('chooseWorker')}
          popupMatchSelectWidth={false}
          showSearch
          style={{ inlineSize: '16rem' }}
        />
        <Button
          disabled={worker === undefined}
          loading={add.isPending}
          onClick={() => worker && add.mutate({ params: { id: pupil }, body: { worker } })}
        >
          {t('addContact')}
        </Button>
      </Row>
    </Stack>
  );
}
