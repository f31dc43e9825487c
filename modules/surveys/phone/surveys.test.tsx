import { constants, createPublicKey, generateKeyPairSync, privateDecrypt, verify } from 'node:crypto';
import { cleanup, render, screen, waitFor } from '@testing-library/preact';
import { userEvent } from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ballotMessage } from '#engines/blind-signature/ballot-message.ts';
import { HandsIn } from '#modules/surveys/phone/HandsIn.tsx';
import { SheetScreen } from '#modules/surveys/phone/SheetScreen.tsx';
import { SurveyScreen } from '#modules/surveys/phone/SurveyScreen.tsx';
import { SurveysScreen } from '#modules/surveys/phone/SurveysScreen.tsx';
import { ScreenFrame } from '#phone/app/ScreenFrame.tsx';
import { drawer } from '#phone/outbox/drawer.ts';

const role = { id: 'r1', role: 'guardian', title: '家长' };
const county = { code: '990101', name: '云岭县' };
const session = { person: { id: 'p1', name: '王桂兰' }, county, role, roles: [role] };
const [survey, org] = ['0199a000-0000-7000-8000-000000000005', '0199a000-0000-7000-8000-000000000006'];
const said = (zh: string) => ({ zh, en: '' });
const plain = { choices: [], least: 0, most: 0, ends: null, isTurned: false, isNeeded: true, onlyIf: null };
const questionnaire = {
  survey,
  title: said('家访问卷'),
  about: said('想知道家访做得怎么样。'),
  minutes: 2,
  ends: '2026-12-10',
  questions: [
    {
      ...plain,
      code: 'visited',
      kind: 'one',
      text: said('老师来家访过吗？'),
      choices: [
        { code: 'yes', text: said('来过') },
        { code: 'no', text: said('没来过') },
      ],
    },
    {
      ...plain,
      code: 'how',
      kind: 'scale',
      text: said('有帮助吗？'),
      least: 1,
      most: 3,
      ends: { low: said('没有'), high: said('很有') },
      onlyIf: { question: 'visited', is: ['yes'] },
    },
  ],
};
const invitation = { ...questionnaire, org, orgName: '石塘乡中心小学', state: 'asked' };

const pair = generateKeyPairSync('rsa', { modulusLength: 2048, publicExponent: 65_537 });
const modulus = createPublicKey(pair.privateKey).export({ format: 'jwk' }).n;

/** What the server was sent; `isDown` while nothing comes through to it. */
let [sent, isDown] = [[] as { path: string; body: never }[], false];

beforeEach(async () => {
  await drawer.clear('');
  [sent, isDown] = [[], false];
  vi.stubGlobal('fetch', async (input: RequestInfo | URL, init?: RequestInit) => {
    const { pathname } = new URL(String(input instanceof Request ? input.url : input), 'http://localhost');
    if (isDown) throw new TypeError('no network');
    if (init?.method !== 'POST') return Response.json({ items: [invitation], total: 1, page: 1, size: 50 });
    const body = JSON.parse((init.body as string | undefined) ?? '{}');
    sent.push({ path: pathname, body: body as never });
    if (pathname.endsWith('/ballot-keys')) return Response.json({ modulus });
    if (pathname.endsWith('/looks')) return Response.json(questionnaire);
    if (!pathname.endsWith('/api/surveys/' + survey + '/ballots'))
      return Response.json({ received: true, declined: true });
    const blinded = Buffer.from((body as { blinded: string }).blinded, 'base64url');
    const signed = privateDecrypt({ key: pair.privateKey, padding: constants.RSA_NO_PADDING }, blinded);
    return Response.json({ signed: signed.toString('base64url') });
  });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const drawn = (at: string, path: string, shown: ReactNode): void =>
  void render(
    <ScreenFrame at={at} path={path} session={session}>
      {shown}
    </ScreenFrame>,
  );

const press = async (name: string | RegExp): Promise<void> =>
  userEvent.click(await screen.findByRole('button', { name }));
const choose = async (name: string | RegExp): Promise<void> =>
  userEvent.click(await screen.findByRole('radio', { name }));

it('asks what is asked of him, and hands in a ballot nobody has seen before, without a name', async () => {
  drawn(`/surveys/${survey}`, '/surveys/:id', <SurveyScreen />);
  await screen.findByText('不记名。学校和县里都不知道是谁填的，也不知道您填没填。');
  await press('开始填');
  await screen.findByText(/老师来家访过吗/);
  await press('交卷');
  await screen.findByText('这一题要答');
  expect(screen.queryByText(/有帮助吗/)).toBeNull();
  await choose('来过');
  await choose('3 很有');
  await press('交卷');
  await screen.findByText('谢谢您。没有人知道这是您填的。');
  const cast = sent.find(({ path }) => path === '/p/990101/ballots')?.body as
    | { ballot: { token: string; signature: string }; answers: object }
    | undefined;
  expect(cast?.answers).toEqual({ visited: 'yes', how: 3 });
  const { token = '', signature = '' } = cast?.ballot ?? {};
  const key = { key: pair.publicKey, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 48 };
  expect(verify('sha384', ballotMessage(survey, org, token), key, Buffer.from(signature, 'base64url'))).toBe(true);
  // Of what was signed nothing stands in what was handed in.
  const asked = sent.find(({ path }) => path.endsWith('/ballots') && path.startsWith('/api'))?.body as
    | { blinded: string }
    | undefined;
  expect(JSON.stringify(cast)).not.toContain(asked?.blinded);
  expect(JSON.stringify(cast)).not.toContain('p1');
});

it('keeps what was filled in without a network, and hands it in once there is one', async () => {
  drawn(`/surveys/${survey}`, '/surveys/:id', <SurveyScreen />);
  await press('开始填');
  await choose('没来过');
  isDown = true;
  await press('交卷');
  await screen.findByText('写好了，有网络时自动交');
  expect(sent.filter(({ path }) => path === '/p/990101/ballots')).toEqual([]);
  const keys = async (): Promise<string> => (await drawer.entries('reply ')).map(([key]) => key).join();
  await waitFor(async () => expect(await keys()).toContain('survey waits'));
  isDown = false;
  cleanup();
  drawn('/', '/', <HandsIn />);
  await waitFor(() => expect(sent.filter(({ path }) => path === '/p/990101/ballots')).toHaveLength(1));
});

it('asks nothing of the server where nothing waits, and shows what he was drawn for', async () => {
  drawn('/', '/', <HandsIn />);
  drawn('/surveys', '/surveys', <SurveysScreen />);
  await screen.findByRole('link', { name: /看看问什么/ });
  expect(sent).toEqual([]);
});

it('lets him decline, and says what became of it', async () => {
  drawn(`/surveys/${survey}`, '/surveys/:id', <SurveyScreen />);
  await press('不想填');
  await screen.findByText('好的，不填。不会再问。');
  expect(sent.map(({ path }) => path)).toEqual([`/api/surveys/${survey}/refusals`]);
});

it('tells the county that somebody pressed, by what was done and no name', async () => {
  drawn(`/surveys/${survey}`, '/surveys/:id', <SurveyScreen />);
  await press('开始填');
  await userEvent.click(await screen.findByText('有人要我怎么填？'));
  await userEvent.click(await screen.findByRole('checkbox', { name: '有人在旁边看着' }));
  await press('告诉县里');
  await screen.findByText('县里收到了，谢谢您说出来。');
  const pressure = sent.at(-1) as { path: string; body: { what: string[] } } | undefined;
  expect([pressure?.path, pressure?.body.what]).toEqual(['/p/990101/ballots/pressures', ['watched']]);
});

it('opens a sheet by the code behind the # of an address, with nobody signed in', async () => {
  history.replaceState(null, '', '/m/sheet#990101.0123-4567-89AB');
  drawn('/sheet', '/sheet', <SheetScreen />);
  await press('打开问卷');
  await choose('没来过');
  await press('交卷');
  await screen.findByText('收到了');
  expect(sent).toEqual([
    { path: '/p/990101/ballots/looks', body: { ballot: { code: '0123-4567-89AB' } } },
    { path: '/p/990101/ballots', body: { ballot: { code: '0123-4567-89AB' }, answers: { visited: 'no' } } },
  ]);
});
