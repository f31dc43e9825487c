import { cleanup, render, screen } from '@testing-library/preact';
import { userEvent } from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { HandoverScreen } from '#phone/app/HandoverScreen.tsx';
import { ScreenFrame } from '#phone/app/ScreenFrame.tsx';
import { drawer } from '#phone/outbox/drawer.ts';
import { outbox } from '#phone/outbox/own-outbox.ts';

const role = { id: 'r1', role: 'guardian', title: '小雨的监护人' };
const as = (id: string) => ({
  person: { id, name: '王奶奶' },
  county: { code: '990101', name: '云岭县' },
  role,
  roles: [role],
});
const opened = (id: string) => {
  cleanup();
  render(
    <ScreenFrame session={as(id)}>
      <HandoverScreen />
    </ScreenFrame>,
  );
};

afterEach(async () => {
  cleanup();
  vi.unstubAllGlobals();
  await drawer.clear('');
});

/** Takes a file over on this phone. */
async function take(file: Blob, code: string): Promise<void> {
  await userEvent.upload(await screen.findByLabelText('文件'), new File([file], 'lianyu-unsent.json'));
  await userEvent.clear(screen.getByLabelText('号码'));
  await userEvent.type(screen.getByLabelText('号码'), code);
  await userEvent.click(screen.getByRole('button', { name: '接过来' }));
}

it('hands what was not sent to another phone of the same person, under the same key, and to nobody else', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no network')));
  const words = { endpoint: 'needs.openNeed', sent: { body: { words: '孩子睡不着' } }, title: '请帮忙' } as const;
  await outbox.post({ who: '990101 p1 r1', ...words });
  const [before] = await outbox.list('990101 p1');
  let file: Blob | undefined;
  vi.spyOn(URL, 'createObjectURL').mockImplementation((made) => {
    file = made as Blob;
    return 'blob:x';
  });
  opened('p1');
  await userEvent.click(await screen.findByRole('button', { name: '存成文件（1 件）' }));
  const shown = await screen.findByText(/打开文件要用的号码：/);
  const [code = ''] = /[\dA-Z]{4}-[\dA-Z]{4}-[\dA-Z]{4}/.exec(shown.textContent ?? '') ?? [];
  if (!file) throw new Error('no file was made');
  expect(await file.text()).not.toMatch(/睡|openNeed|990101/);

  for (const { id } of await outbox.list('990101 p1')) await outbox.dismiss(id);
  opened('p1');
  await take(file, 'AAAA-AAAA-AAAA');
  await screen.findByText('打不开：号码不对，或者不是这种文件。');
  expect(screen.getByLabelText('号码').getAttribute('aria-invalid')).toBe('true');
  opened('p9');
  await take(file, code);
  await screen.findByText('没有要接的：已经在这里，或者是别人的。');
  opened('p1');
  await take(file, code.toLowerCase().replaceAll('-', ' '));
  await screen.findByText('接过来 1 件，正在送出。');
  expect(await outbox.list('990101 p1')).toMatchObject([{ key: before?.key, sent: words.sent, unsure: /./ }]);
  await take(file, code);
  await screen.findByText('没有要接的：已经在这里，或者是别人的。');
  expect(await outbox.list('990101 p1')).toHaveLength(1);
});
