import { type FormEvent, type ReactNode, useState } from 'react';
import type { MatterInFull } from '#modules/governance/contract/raised-matter.ts';
import { proposalWords } from '#modules/governance/phone/proposal-words.ts';
import { call } from '#phone/api/call.ts';
import { useAct } from '#phone/api/use-act.ts';
import { useRead } from '#phone/api/use-read.ts';
import { PrimaryButton } from '#phone/ui/Button.tsx';
import { Card, Line } from '#phone/ui/Card.tsx';
import { Field } from '#phone/ui/Field.tsx';
import { Link } from '#phone/ui/Link.tsx';
import { Screen } from '#phone/ui/Screen.tsx';
import { ErrorState } from '#phone/ui/states.tsx';
import { useWords } from '#phone/ui/use-words.ts';

/** Proposes something: what it is, and where. What was typed stays when it could not be sent. */
export function ProposeScreen(): ReactNode {
  const t = useWords(proposalWords);
  const [sent, setSent] = useState<MatterInFull>();
  const [said, setSaid] = useState({ title: '', body: '', kind: '', where: '' });
  const where = useWhere();
  const { busy, failed, act } = useAct('governance');
  if (sent) return <Sent matter={sent} />;
  const type = (more: Partial<typeof said>): void => setSaid({ ...said, ...more });
  const send = (event: FormEvent): void => {
    event.preventDefault();
    const { title, body, kind } = said;
    const wish = { title, body, ...(kind !== '' && { kind }) };
    const raise = async (): Promise<MatterInFull> =>
      call('governance.raiseMatter', { body: { ...wish, ...(await where.sentOf(said.where)) } });
    act(raise, setSent);
  };
  return (
    <Screen title={t('propose')}>
      <Card>
        <form onSubmit={send}>
          <Field hint={t('whatHint')} label={t('what')}>
            <input
              maxLength={60}
              minLength={2}
              onInput={(event) => type({ title: event.currentTarget.value })}
              value={said.title}
            />
          </Field>
          <Field hint={t('aboutHint')} label={t('about')}>
            <textarea
              maxLength={2000}
              minLength={5}
              onInput={(event) => type({ body: event.currentTarget.value })}
              rows={5}
              value={said.body}
            />
          </Field>
          <KindField onChoose={(kind) => type({ kind })} value={said.kind} />
          <Field label={t('where')}>
            <select onChange={(event) => type({ where: event.currentTarget.value })} value={said.where}>
              <option value="">{t('chooseWhere')}</option>
              {where.of.map(({ value, name }) => (
                <option key={value} value={value}>
                  {name}
                </option>
              ))}
            </select>
          </Field>
          <Line>{t('seen')}</Line>
          {Boolean(failed ?? where.error) && <ErrorState error={failed ?? where.error} />}
          <PrimaryButton busy={busy} submits>
            {t('send')}
          </PrimaryButton>
        </form>
      </Card>
    </Screen>
  );
}

function KindField({ value, onChoose }: { value: string; onChoose: (kind: string) => void }): ReactNode {
  const t = useWords(proposalWords);
  const kinds = useRead('governance.listMatterKinds', { query: { size: '200' } });
  return (
    <Field hint={t('kindHint')} label={t('kind')} optional>
      <select onChange={(event) => onChoose(event.currentTarget.value)} value={value}>
        <option value="">{t('kindUnknown')}</option>
        {(kinds.data?.items ?? []).map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </select>
    </Field>
  );
}

/** Where it may be: at a school of one’s children, or in a town; and what is sent of what was chosen. */
function useWhere() {
  const children = useRead('people.listChildren', {});
  const towns = useRead('people.listRegions', { query: { size: '200' } });
  const schools = [...new Set((children.data?.items ?? []).map(({ school }) => school))];
  const of = [
    ...schools.map((name) => ({ value: name, name })),
    ...(towns.data?.items ?? []).map(({ code, name }) => ({ value: code, name })),
  ];
  const sentOf = async (chosen: string): Promise<{ school: string } | { place: string }> =>
    schools.includes(chosen) ? { school: await schoolCalled(chosen) } : { place: chosen };
  return { of, sentOf, error: towns.error };
}

/** A child is known by the name of its school: whose it is is asked when it is needed. */
async function schoolCalled(called: string): Promise<string> {
  const found = await call('people.listOrganisations', { query: { kind: 'school', words: called } });
  const school = found.items.find(({ name }) => name === called);
  if (!school) throw new Error(`no school is called ${called}`);
  return school.id;
}

function Sent({ matter: { title, holder } }: { matter: MatterInFull }): ReactNode {
  const t = useWords(proposalWords);
  return (
    <Screen title={t('sent', { org: holder.name })}>
      <Card title={title}>
        <Line>{t('sentNote')}</Line>
      </Card>
      <Link className="ly-button ly-button-primary" to="/matters">
        {t('toProposals')}
      </Link>
    </Screen>
  );
}
