import { useMutation } from '@tanstack/react-query';
import { Upload } from 'antd';
import type { ReactNode } from 'react';
import { sendFile, startImport } from '#modules/intake/contract/run.ts';
import { words } from '#modules/intake/web/words.ts';
import { call } from '#web/api/call.ts';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { Icon } from '#web/ui/Icon.tsx';
import { useGo } from '#web/ui/use-address.ts';
import { useWords } from '#web/ui/use-words.ts';
import './imports.css';

/** Takes a file, sends it to be looked at, and goes to where that can be watched. */
export function DropFile(): ReactNode {
  const t = useWords(words);
  const go = useGo();
  const upload = useMutation({
    mutationFn: async (file: File) => {
      const { id } = await call(startImport, { body: { fileName: file.name } });
      const body = new Blob([file], { type: 'application/octet-stream' });
      await call(sendFile, { params: { id }, body });
      return id;
    },
    onSuccess: (id) => go(`/imports/${id}`),
  });
  return (
    <>
      {upload.error && <ErrorState error={upload.error} />}
      <Upload.Dragger
        accept=".xlsx,.xls,.csv,.zip"
        beforeUpload={(file) => {
          upload.mutate(file);
          return false;
        }}
        className="intake-drop"
        disabled={upload.isPending}
        showUploadList={false}
      >
        <p className="intake-drop-icon">
          <Icon name="import" size={32} />
        </p>
        <p className="intake-drop-words">{upload.isPending ? t('uploading') : t('drop')}</p>
        <p className="ly-muted">{t('dropNote')}</p>
      </Upload.Dragger>
    </>
  );
}
