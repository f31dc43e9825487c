import { Button, Popconfirm } from 'antd';
import { type ReactNode, useState } from 'react';
import { type Promotion, promote, undoPromotion } from '#modules/people/contract/promotion.ts';
import { GoingOn } from '#modules/people/web/promotions/GoingOn.tsx';
import { Graduating } from '#modules/people/web/promotions/Graduating.tsx';
import { promotionWords } from '#modules/people/web/promotions/promotion-words.ts';
import { chosen, counted, type WhereTo } from '#modules/people/web/promotions/where-to.ts';
import { formatDate } from '#platform/i18n/format.ts';
import { useAct } from '#web/api/use-act.ts';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { Row } from '#web/ui/Page.tsx';
import { useUndoToast } from '#web/ui/use-undo-toast.tsx';
import { useLanguage, useWords } from '#web/ui/use-words.ts';

/** What becomes of the classes, and the one act of it; what was chosen stays while the school is looked at anew. */
export function ReviewPromotion({ promotion, onRefused }: { promotion: Promotion; onRefused: () => void }): ReactNode {
  const t = useWords(promotionWords);
  const language = useLanguage();
  const toast = useUndoToast();
  const [unticked, setUnticked] = useState<readonly string[]>([]);
  const [said, setSaid] = useState<readonly WhereTo[]>([]);
  const act = useAct(promote, { onDone: () => toast(t('done')) });
  const { year, day, over, up, seen, done } = promotion;
  const [looked, setLooked] = useState(seen);
  const onward = chosen(promotion, said);
  const ended = unticked.filter((id) => up.some(({ roles: held }) => held.some((one) => one.id === id)));
  const { goOn, leave } = counted(promotion, onward);
  const roles = over.reduce((sum, one) => sum + one.roles.length, 0) + ended.length;
  const onGoingOn = (id: string, goesOn: boolean): void =>
    setUnticked(goesOn ? ended.filter((one) => one !== id) : [...ended, id]);
  return (
    <>
      {done && <Done done={done} isNextYear={seen === null} />}
      <h3>{t('heading', { from: year, to: year + 1, day: formatDate(language, day) })}</h3>
      <Graduating
        isFixed={seen === null}
        onChange={(told) => setSaid([...said.filter((one) => one.class !== told.class), told])}
        onward={onward}
        over={over}
      />
      <GoingOn ended={ended} isFixed={seen === null} onChange={onGoingOn} up={up} />
      {seen !== null && <Unsettled promotion={promotion} />}
      {act.error && <ErrorState error={act.error} />}
      {looked !== seen && (
        <Row>
          <output>{t('changed')}</output>
          <Button onClick={() => setLooked(seen)}>{t('looked')}</Button>
        </Row>
      )}
      {seen !== null && looked === seen && (
        <Popconfirm
          cancelText={t('cancel')}
          description={t(onward.length > 0 ? 'doAskOnward' : 'doAsk', {
            classes: over.length,
            goOn,
            pupils: leave,
            roles,
          })}
          okText={t('do')}
          onConfirm={() => act.mutate({ body: { seen, ended, onward } }, { onError: onRefused })}
          overlayStyle={{ maxInlineSize: '24rem' }}
          title={t('panel')}
        >
          <Button loading={act.isPending} style={{ alignSelf: 'start' }} type="primary">
            {t('do')}
          </Button>
        </Popconfirm>
      )}
    </>
  );
}

function Done({ done, isNextYear }: { done: NonNullable<Promotion['done']>; isNextYear: boolean }): ReactNode {
  const t = useWords(promotionWords);
  const language = useLanguage();
  const toast = useUndoToast();
  const act = useAct(undoPromotion, { onDone: () => toast(t('undone')) });
  const { year, at, by, mayUndo } = done;
  return (
    <>
      <p>
        {t('doneOn', { from: year, to: year + 1, by, day: formatDate(language, at) })}{' '}
        {t(isNextYear ? 'nextYear' : 'stillOver')}
      </p>
      {act.error && <ErrorState error={act.error} />}
      {mayUndo && (
        <Popconfirm
          cancelText={t('cancel')}
          description={t('undoAsk')}
          okText={t('undo')}
          onConfirm={() => act.mutate({})}
          overlayStyle={{ maxInlineSize: '24rem' }}
          title={t('undo')}
        >
          <Button loading={act.isPending} style={{ alignSelf: 'start' }}>
            {t('undo')}
          </Button>
        </Popconfirm>
      )}
    </>
  );
}

function Unsettled({ promotion: { suspended, transfers } }: { promotion: Promotion }): ReactNode {
  const t = useWords(promotionWords);
  return (
    <>
      <h3>{t('look')}</h3>
      {suspended.length + transfers.length === 0 && <p className="ly-muted">{t('nothing')}</p>}
      <ul>
        {suspended.length > 0 && <li>{t('suspended', { names: suspended.map(({ name }) => name).join(t('sep')) })}</li>}
        {transfers.map(({ id, ...said }) => (
          <li key={id}>{t('transfer', said)}</li>
        ))}
      </ul>
    </>
  );
}
