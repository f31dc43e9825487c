import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { checkRun, type MatchRun } from '#modules/needs/contract/run.ts';
import { words } from '#modules/needs/web/words.ts';
import { useRead } from '#web/api/use-read.ts';
import { Row } from '#web/ui/Page.tsx';
import { useWords } from '#web/ui/use-words.ts';

const outcomes = { same: 'checkSame', differs: 'checkDiffers', older_rules: 'checkOlder' } as const;

/** Lets anybody who sees a run have it computed again from its stored inputs. */
export function RunCheck({ run }: { run: MatchRun }): ReactNode {
  const t = useWords(words);
  const [asked, setAsked] = useState(false);
  const check = useRead(checkRun, { params: { id: run.id } }, { enabled: asked });
  if (run.objective === null) return null;
  return (
    <Row>
      <Button loading={check.isFetching} onClick={() => setAsked(true)} size="small">
        {t('check')}
      </Button>
      <span aria-live="polite" className="ly-muted">
        {check.data &&
          t(outcomes[check.data.outcome], { hash: check.data.inputsHash.slice(0, 12), version: run.rulesVersion })}
      </span>
    </Row>
  );
}
