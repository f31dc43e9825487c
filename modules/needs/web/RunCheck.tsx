import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { checkRun } from '#modules/needs/contract/run.ts';
import { words } from '#modules/needs/web/words.ts';
import { useRead } from '#web/api/use-read.ts';
import { Row } from '#web/ui/Page.tsx';
import { useWords } from '#web/ui/use-words.ts';

/** Lets anybody who sees a run have it computed again from its stored inputs. */
export function RunCheck({ id }: { id: string }): ReactNode {
  const t = useWords(words);
  const [asked, setAsked] = useState(false);
  const check = useRead(checkRun, { params: { id } }, { enabled: asked });
  return (
    <Row>
      <Button loading={check.isFetching} onClick={() => setAsked(true)} size="small">
        {t('check')}
      </Button>
      <span aria-live="polite" className="ly-muted">
        {check.data &&
          (check.data.same ? t('checkSame', { hash: check.data.inputsHash.slice(0, 12) }) : t('checkDiffers'))}
      </span>
    </Row>
  );
}
