import type { ReactNode } from 'react';
import type { Erasure } from '#modules/people/contract/erasure.ts';
import { requestWords } from '#modules/people/phone/request-words.ts';
import { SureButton } from '#modules/people/phone/SureButton.tsx';
import { useAct } from '#phone/api/use-act.ts';
import { addressOf, call } from '#phone/api/call.ts';
import { Line } from '#phone/ui/Card.tsx';
import { ErrorState } from '#phone/ui/states.tsx';
import { useLanguage, useWords } from '#phone/ui/use-words.ts';
import { formatDate } from '#platform/i18n/format.ts';
import './own-data.css';

/** How far it is with deleting what one asked to: taking it back while that can be, and the certificate when it is done. */
export function ErasureLines({ request, erasure }: { request: string; erasure: Erasure }): ReactNode {
  const t = useWords(requestWords);
  const language = useLanguage();
  const { busy, failed, act } = useAct('people');
  const { state, until, lost } = erasure;
  const takeBack = (): void =>
    act(
      () => call('people.takeBackErasure', { params: { id: request } }, { key: crypto.randomUUID() }),
      () => undefined,
    );
  return (
    <>
      <Line>{t(`erasure.${state}`, { at: until === null ? '' : formatDate(language, until) })}</Line>
      {lost > 0 && <Line>{t('erasure.lost', { count: lost })}</Line>}
      {failed !== undefined && <ErrorState error={failed} />}
      {state === 'hidden' && (
        <SureButton
          act={t('takeBack')}
          busy={busy}
          leave={t('takeBackNot')}
          note={t('takeBackNote')}
          onPress={takeBack}
        />
      )}
      {(state === 'done' || state === 'nothing') && (
        <>
          <p>
            <a
              className="ly-copy"
              download
              href={addressOf('people.downloadCertificatePdf', { params: { id: request } })}
            >
              {t('certificatePdf')}
            </a>
          </p>
          <p>
            <a
              className="ly-copy"
              download
              href={addressOf('people.downloadCertificateJson', { params: { id: request } })}
            >
              {t('certificateJson')}
            </a>
          </p>
        </>
      )}
    </>
  );
}
