import { Button } from 'antd';
import type { ReactNode } from 'react';
import { builderWords } from '#modules/surveys/web/builder/builder-words.ts';
import { Panel, Row } from '#web/ui/Page.tsx';
import { useWords } from '#web/ui/use-words.ts';

/** A colleague kept another version while this one was written: both can be looked at, and one is chosen. */
export function Theirs(given: {
  shown: 'own' | 'theirs';
  onShow: (shown: 'own' | 'theirs') => void;
  onTake: () => void;
  onKeepOwn: () => void;
}): ReactNode {
  const t = useWords(builderWords);
  const { shown, onShow, onTake, onKeepOwn } = given;
  const isOwn = shown === 'own';
  return (
    <Panel>
      <div role="alert">{t('theirs')}</div>
      <Row>
        <Button onClick={() => onShow(isOwn ? 'theirs' : 'own')}>{t(isOwn ? 'seeTheirs' : 'seeOwn')}</Button>
        <Button onClick={onTake}>{t('takeTheirs')}</Button>
        <Button onClick={onKeepOwn}>{t('keepOwn')}</Button>
      </Row>
    </Panel>
  );
}
