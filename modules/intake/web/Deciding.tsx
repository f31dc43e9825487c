import { Checkbox, Radio } from 'antd';
import type { ReactNode } from 'react';
import type { ImportRun } from '#modules/intake/contract/run.ts';
import { words } from '#modules/intake/web/words.ts';
import { formatList, formatPercent } from '#platform/i18n/format.ts';
import { Mark } from '#web/ui/Mark.tsx';
import { Panel } from '#web/ui/Page.tsx';
import { useLanguage, useWords } from '#web/ui/use-words.ts';

/** What the official wants done. */
export interface Wish {
  missing: 'keep' | 'end';
  accept: boolean;
}

/** How many rows would be kept or ended. */
export const todo = ({ kinds }: ImportRun, { missing }: Wish): number =>
  kinds.reduce((sum, kind) => sum + kind.added + kind.changed + (missing === 'end' ? kind.ended : 0), 0);

/** Whether a kind's change has to be said yes to under a wish. */
export const isAsked = ({ changesMuch, endsMuch }: ImportRun['kinds'][number], { missing }: Wish): boolean =>
  missing === 'end' ? endsMuch : changesMuch;

/** What has to be decided before a run is kept: what becomes of those left out, and whether so much shall change. */
export function Deciding({
  run,
  wish,
  onWish,
}: {
  run: ImportRun;
  wish: Wish;
  onWish: (wish: Wish) => void;
}): ReactNode {
  const t = useWords(words);
  const language = useLanguage();
  const ended = run.kinds.reduce((sum, kind) => sum + kind.ended, 0);
  const share = formatPercent(language, run.perMille / 1000, 1);
  const source = run.source ?? '';
  const much = run.kinds.filter((kind) => isAsked(kind, wish));
  return (
    <>
      {ended > 0 && run.source !== null && (
        <Panel title={t('sourceEnds', { source: run.source, count: ended })}>
          <p className="ly-muted">{t('sourceEndsNote')}</p>
        </Panel>
      )}
      {ended > 0 && run.source === null && (
        <Panel title={t('missing', { count: ended })}>
          <Radio.Group
            className="intake-choice"
            name="missing"
            onChange={(event) => onWish({ ...wish, missing: event.target.value as Wish['missing'], accept: false })}
            value={wish.missing}
          >
            <Radio value="keep">{t('missing.keep')}</Radio>
            <Radio value="end">{t('missing.end')}</Radio>
          </Radio.Group>
          <p className="ly-muted ly-small">{t('missingRefused')}</p>
        </Panel>
      )}
      {much.length > 0 && (
        <Panel title={<Mark tone="warn">{t(source === '' ? 'much' : 'muchOfSource', { share, source })}</Mark>}>
          <p>
            {t('muchNote', {
              kinds: formatList(
                language,
                much.map((kind) => kind.title),
              ),
            })}
          </p>
          <Checkbox checked={wish.accept} onChange={(event) => onWish({ ...wish, accept: event.target.checked })}>
            {t('muchAccept')}
          </Checkbox>
        </Panel>
      )}
    </>
  );
}
