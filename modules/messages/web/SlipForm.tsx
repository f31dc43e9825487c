import { Button, Form, Input, Radio } from 'antd';
import type { ReactNode } from 'react';
import type { NoticeAnswer } from '#modules/messages/contract/notice.ts';
import { enterSlip, type Slip } from '#modules/messages/contract/slip.ts';
import { slipWords } from '#modules/messages/web/slip-words.ts';
import { countyDay } from '#platform/browser/county-day.ts';
import { formatDateTime, formatDay } from '#platform/i18n/format.ts';
import { useAct } from '#web/api/use-act.ts';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { Panel, Row, Stack } from '#web/ui/Page.tsx';
import { useUndoToast } from '#web/ui/use-undo-toast.tsx';
import { useLanguage, useWords } from '#web/ui/use-words.ts';

interface Fields {
  answer: NoticeAnswer;
  signedAs: string;
  dated: string;
}

/** What stands on a slip: whose it is, what was ticked, the name and the day. */
export function SlipForm({ code, slip, onDone }: { code: string; slip: Slip; onDone: () => void }): ReactNode {
  const t = useWords(slipWords);
  const language = useLanguage();
  const toast = useUndoToast();
  const enter = useAct(enterSlip, {
    onDone: ({ answer }) => {
      toast(t(answer === null ? 'takenBack' : 'entered', { child: slip.child }));
      onDone();
    },
  });
  const { title, level, sentAt, person, child, answer, paper } = slip;
  const choices: NoticeAnswer[] = level === 'confirm' ? ['confirmed'] : ['signed', 'declined'];
  // Neither of two is chosen before somebody has looked.
  const first = {
    answer: answer ?? (choices.length === 1 ? choices[0] : undefined),
    signedAs: paper?.signedAs ?? person,
    dated: paper?.dated ?? countyDay(),
  };
  const say = (said: Omit<Fields, 'answer'> & { answer: NoticeAnswer | null }): void =>
    enter.mutate({ body: { code, ...said } });
  return (
    <Panel note={t('sentAt', { at: formatDateTime(language, sentAt) })} title={title}>
      <Stack>
        <p>{t('whose', { child, name: person })}</p>
        {answer !== null && !paper && <p>{t('byHimself')}</p>}
        {paper && (
          <p>
            {t('enteredBefore', {
              name: paper.enteredBy,
              day: formatDay(language, paper.dated),
              until: formatDateTime(language, paper.until),
            })}
          </p>
        )}
        {enter.error && <ErrorState error={enter.error} />}
        {(answer === null || paper) && (
          <Form<Fields> initialValues={first} layout="vertical" onFinish={say} requiredMark={false}>
            <Form.Item label={t('ticked')} name="answer" rules={[{ required: true, message: t('tickFirst') }]}>
              <Radio.Group options={choices.map((value) => ({ value, label: t(`answer.${value}`) }))} />
            </Form.Item>
            <Form.Item label={t('signedAs')} name="signedAs" rules={[{ required: true, message: t('nameFirst') }]}>
              <Input maxLength={40} />
            </Form.Item>
            <Form.Item label={t('dated')} name="dated" rules={[{ required: true, message: t('dayFirst') }]}>
              <Input type="date" />
            </Form.Item>
            <Row>
              <Button htmlType="submit" loading={enter.isPending} type="primary">
                {t(paper ? 'correct' : 'enter')}
              </Button>
              {paper && (
                <Button
                  disabled={enter.isPending}
                  onClick={() => say({ answer: null, signedAs: paper.signedAs, dated: paper.dated })}
                >
                  {t('takeBack')}
                </Button>
              )}
            </Row>
          </Form>
        )}
      </Stack>
    </Panel>
  );
}
