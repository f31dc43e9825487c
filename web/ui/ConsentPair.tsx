import { Button } from 'antd';
import type { ReactNode } from 'react';
import { kitWords } from '#web/ui/kit-words.ts';
import { useWords } from '#web/ui/use-words.ts';
import './ConsentPair.css';

/** Yes and no as two equal buttons, with the promise that no costs nothing. */
export function ConsentPair(given: {
  refuse: string;
  accept: string;
  onRefuse: () => void;
  onAccept: () => void;
  busy?: boolean;
  /** What refusing means, if there is more to say than that it is free. */
  note?: string;
}): ReactNode {
  const t = useWords(kitWords);
  return (
    <div>
      <div className="ly-consent">
        <Button disabled={given.busy ?? false} onClick={given.onRefuse} size="large">
          {given.refuse}
        </Button>
        <Button disabled={given.busy ?? false} onClick={given.onAccept} size="large">
          {given.accept}
        </Button>
      </div>
      <p className="ly-muted ly-small">{given.note ?? t('refuseFree')}</p>
    </div>
  );
}
