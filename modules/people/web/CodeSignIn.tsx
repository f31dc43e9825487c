import { Button, Form, Input } from 'antd';
import { type ReactNode, useState } from 'react';
import type { SignInStep } from '#modules/people/contract/factor.ts';
import { askForCode, type CodeHolder, giveCode } from '#modules/people/contract/one-time-code.ts';
import { codeWords } from '#modules/people/web/code-words.ts';
import { useCountdown } from '#platform/browser/use-countdown.ts';
import type { Reply } from '#platform/http/endpoint.ts';
import { formatList } from '#platform/i18n/format.ts';
import { useAct } from '#web/api/use-act.ts';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { Panel, Row, Stack } from '#web/ui/Page.tsx';
import { useLanguage, useWords } from '#web/ui/use-words.ts';

type Asked = Reply<typeof askForCode> & { phone: string };

/** Signing in with a code sent to a telephone: number, code, and who it is where several share the number. */
export function CodeSignIn({ county, onStep }: { county: string; onStep: (step: SignInStep) => void }): ReactNode {
  const t = useWords(codeWords);
  const [asked, setAsked] = useState<Asked>();
  const ask = useAct(askForCode);
  const give = useAct(giveCode, { onDone: (step) => !step.people && onStep(step) });
  const people = give.data?.people;
  const failed = give.error ?? ask.error;
  const askFor = (phone: string): void =>
    ask.mutate(
      { query: { county }, body: { phone } },
      { onSuccess: (reply) => (give.reset(), setAsked({ ...reply, phone })) },
    );
  const giveOf = (code: string, person?: string): void =>
    give.mutate({ body: { ticket: asked?.ticket ?? '', code, ...(person ? { person } : {}) } });
  return (
    <Panel title={people ? t('who') : t('title')}>
      <Stack>
        <p className="ly-muted">{people ? t('whoNote') : asked ? t('sent', asked) : t('note')}</p>
        {failed && <ErrorState error={failed} />}
        {!asked && <NumberForm isBusy={ask.isPending} onAsk={askFor} />}
        {asked && !people && (
          <DigitsForm
            asked={asked}
            isBusy={give.isPending || ask.isPending}
            onAgain={() => askFor(asked.phone)}
            onGive={giveOf}
          />
        )}
        {people && (
          <People
            isBusy={give.isPending}
            onChoose={(person) => giveOf(give.variables?.body.code ?? '', person)}
            people={people}
          />
        )}
        {asked && (
          <Button onClick={() => (give.reset(), setAsked(undefined))} type="link">
            {t('other')}
          </Button>
        )}
      </Stack>
    </Panel>
  );
}

function NumberForm({ isBusy, onAsk }: { isBusy: boolean; onAsk: (phone: string) => void }): ReactNode {
  const t = useWords(codeWords);
  return (
    <Form layout="vertical" onFinish={({ phone }: { phone: string }) => onAsk(phone.trim())}>
      <Form.Item label={t('phone')} name="phone" rules={[{ required: true, message: t('phone') }]}>
        <Input autoComplete="tel" inputMode="tel" maxLength={20} minLength={11} size="large" type="tel" />
      </Form.Item>
      <Button block htmlType="submit" loading={isBusy} size="large" type="primary">
        {t('ask')}
      </Button>
    </Form>
  );
}

function DigitsForm(given: {
  asked: Asked;
  isBusy: boolean;
  onGive: (code: string) => void;
  onAgain: () => void;
}): ReactNode {
  const t = useWords(codeWords);
  const { asked, isBusy } = given;
  const left = useCountdown(asked.againSeconds, asked.ticket);
  return (
    <Form key={asked.ticket} layout="vertical" onFinish={({ code }: { code: string }) => given.onGive(code)}>
      <Form.Item label={t('code')} name="code" rules={[{ required: true, pattern: /^\d{6}$/, message: t('code') }]}>
        <Input autoComplete="one-time-code" inputMode="numeric" maxLength={6} size="large" />
      </Form.Item>
      <Button block htmlType="submit" loading={isBusy} size="large" type="primary">
        {t('go')}
      </Button>
      <Row>
        {left > 0 ? (
          <span className="ly-muted">{t('againIn', { seconds: left })}</span>
        ) : (
          <Button disabled={isBusy} onClick={given.onAgain} type="link">
            {t('again')}
          </Button>
        )}
      </Row>
    </Form>
  );
}

function People(given: {
  people: readonly CodeHolder[];
  isBusy: boolean;
  onChoose: (person: string) => void;
}): ReactNode {
  const language = useLanguage();
  return (
    <ul className="people-holders">
      {given.people.map(({ person, name, roles }) => (
        <li key={person}>
          <Button block disabled={given.isBusy} onClick={() => given.onChoose(person)} size="large">
            {name} · {formatList(language, roles)}
          </Button>
        </li>
      ))}
    </ul>
  );
}
