import type { ReactNode } from 'react';
import { kitWords } from '#phone/ui/kit-words.ts';
import { useWords } from '#phone/ui/use-words.ts';
import './Button.css';

interface Given {
  onPress?: () => void;
  /** Sends the form it stands in. */
  submits?: boolean;
  busy?: boolean;
  children: ReactNode;
}

const button = (kind: string) =>
  function PhoneButton({ onPress, submits, busy, children }: Given): ReactNode {
    return (
      <button className={`ly-button ${kind}`} disabled={busy} onClick={onPress} type={submits ? 'submit' : 'button'}>
        {children}
      </button>
    );
  };

/** The one thing to do on this screen. */
export const PrimaryButton = button('ly-button-primary');

/** One of several things to do. */
export const PlainButton = button('ly-button-plain');

/** Help beside the matter, on a soft ground: reading aloud. */
export const SoftButton = button('ly-button-soft');

/** Yes and no as two equal buttons; `note` says what refusing means, by default that it is free. */
export function PairButtons(given: {
  refuse: string;
  accept: string;
  onRefuse: () => void;
  onAccept: () => void;
  busy?: boolean;
  note?: string;
}): ReactNode {
  const t = useWords(kitWords);
  const busy = given.busy ?? false;
  return (
    <div>
      <div className="ly-pair">
        <PlainButton busy={busy} onPress={given.onRefuse}>
          {given.refuse}
        </PlainButton>
        <PlainButton busy={busy} onPress={given.onAccept}>
          {given.accept}
        </PlainButton>
      </div>
      <p className="ly-small">{given.note ?? t('refuseFree')}</p>
    </div>
  );
}
