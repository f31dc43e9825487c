import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { readPromotion } from '#modules/people/contract/promotion.ts';
import { promotionWords } from '#modules/people/web/promotions/promotion-words.ts';
import { ReviewPromotion } from '#modules/people/web/promotions/ReviewPromotion.tsx';
import { useRead } from '#web/api/use-read.ts';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { LoadingShape } from '#web/ui/LoadingShape.tsx';
import { Panel, Row } from '#web/ui/Page.tsx';
import { useWords } from '#web/ui/use-words.ts';

/** The turn of the school year for the classes of a school; whose names are in it is read once it is opened. */
export function PromotionPanel(): ReactNode {
  const t = useWords(promotionWords);
  const [isOpen, setOpen] = useState(false);
  const { data, error, isPending, refetch } = useRead(readPromotion, {}, { enabled: isOpen });
  return (
    <Panel title={t('panel')}>
      <p className="ly-muted">{t('note')}</p>
      <Row>
        <Button onClick={() => setOpen(!isOpen)}>{t(isOpen ? 'close' : 'open')}</Button>
      </Row>
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {isOpen && isPending && <LoadingShape />}
      {isOpen && data && (
        <ReviewPromotion
          key={`${data.year} ${data.done?.at ?? ''}`}
          onRefused={() => void refetch()}
          promotion={data}
        />
      )}
    </Panel>
  );
}
