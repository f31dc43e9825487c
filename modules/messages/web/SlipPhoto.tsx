import { Button, Upload } from 'antd';
import { type ReactNode, useState } from 'react';
import { slipWords } from '#modules/messages/web/slip-words.ts';
import { useWords } from '#web/ui/use-words.ts';

/** Reads the squares of slips from a photo. The photo is read here and sent nowhere: on it stand names and signatures. */
export function SlipPhoto({ onFound }: { onFound: (codes: readonly string[]) => void }): ReactNode {
  const t = useWords(slipWords);
  const [state, setState] = useState<'waiting' | 'reading' | 'nothing'>('waiting');
  const read = async (photo: File): Promise<void> => {
    setState('reading');
    const { codesIn, pixelsOf } = await import('./slip-squares.ts');
    // What this browser cannot draw has nothing to be found in it.
    const codes = await pixelsOf(photo).then(codesIn, () => []);
    setState(codes.length === 0 ? 'nothing' : 'waiting');
    if (codes.length > 0) onFound(codes);
  };
  const take = (photo: File): boolean => {
    void read(photo);
    return false;
  };
  return (
    <div>
      <Upload accept="image/*" beforeUpload={take} capture="environment" showUploadList={false}>
        <Button loading={state === 'reading'}>{t('photograph')}</Button>
      </Upload>
      <p className="ly-muted">{t('photoNote')}</p>
      <div aria-live="polite">{state === 'nothing' && <p>{t('photoNothing')}</p>}</div>
    </div>
  );
}
