import { Button, Form } from 'antd';
import type { ReactNode } from 'react';
import { mostOf } from '#modules/messages/web/audience-of.ts';
import './AudienceRows.css';
import { type FieldPath, GroupFields } from '#modules/messages/web/GroupFields.tsx';
import { words } from '#modules/messages/web/words.ts';
import { Row } from '#web/ui/Page.tsx';
import { useWords } from '#web/ui/use-words.ts';

const mostRows = 5;

/** Whom a notice is for: rows that each say which people, of them only those who are something else too, and without whom. */
export function AudienceRows({ name }: { name: string }): ReactNode {
  const t = useWords(words);
  return (
    <Form.List name={name}>
      {(rows, { add, remove }) => (
        <fieldset className="ly-audience">
          <legend>
            <span className="ly-panel-title">{t('to')}</span>
          </legend>
          {rows.map(({ key, name: at }) => (
            <fieldset className="ly-audience-row" key={key}>
              <legend>
                {rows.length > 1 ? t('toRow', { number: at + 1 }) : <span className="ly-hidden">{t('toOne')}</span>}
              </legend>
              <Row>
                <GroupFields at={[name, at]} name={at} />
                {rows.length > 1 && (
                  <Button aria-label={t('takeAway', { number: at + 1 })} onClick={() => remove(at)} size="small">
                    {t('remove')}
                  </Button>
                )}
              </Row>
              <Row>
                <Narrowing at={[name, at, 'also']} kind="also" name={at} />
                <Narrowing at={[name, at, 'not']} kind="not" name={at} />
              </Row>
            </fieldset>
          ))}
          {rows.length < mostRows && (
            <div>
              <Button onClick={() => add({ of: 'guardians' })} size="small">
                {t('toMore')}
              </Button>
            </div>
          )}
        </fieldset>
      )}
    </Form.List>
  );
}

/** What narrows a row: something its people have to be as well, or may not be. */
function Narrowing({ at, kind, name }: { at: FieldPath; kind: 'also' | 'not'; name: number }): ReactNode {
  const t = useWords(words);
  return (
    <Form.List name={[name, kind]}>
      {(rows, { add, remove }) => (
        <>
          {rows.map(({ key, name: one }) => (
            <fieldset className="ly-audience-narrowing" key={key}>
              <legend>{t(kind)}</legend>
              <Row>
                <GroupFields at={[...at, one]} name={one} />
                <Button aria-label={t(`${kind}Away`, { number: one + 1 })} onClick={() => remove(one)} size="small">
                  {t('remove')}
                </Button>
              </Row>
            </fieldset>
          ))}
          {rows.length < mostOf.also && (
            <Button onClick={() => add({ of: 'guardians' })} size="small">
              {t(`${kind}More`)}
            </Button>
          )}
        </>
      )}
    </Form.List>
  );
}
