import { generateKeyPairSync } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readConfig } from '#app/config.ts';
import { knownPushHosts } from '#platform/push/web-push.ts';
import { StartRefusal } from '#platform/db/start-refusal.ts';

const pem = (name: string): string => join(import.meta.dirname, '..', 'testing', 'tls', `${name}.pem`);
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lianyu-config-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** What a start with these variables says, in both languages. */
function refusedWith(environment: Record<string, string>): { zh: string; en: string } {
  try {
    readConfig(environment, []);
  } catch (error) {
    if (error instanceof StartRefusal) return { zh: error.zh, en: error.en };
    throw error;
  }
  throw new Error('it was taken');
}

test('it listens on port 8080 of this machine, unless another is named', () => {
  expect(readConfig({}, [])).toMatchObject({ host: '127.0.0.1', port: 8080, demo: false, lite: false });
  expect(readConfig({ PORT: '9000' }, ['--demo', '--pglite'])).toMatchObject({ port: 9000, demo: true, lite: true });
  expect(readConfig({}, ['--new-county'])).toMatchObject({ newCounty: true });
});

describe('HTTPS', () => {
  test('is served with what the two files hold', () => {
    const { tls } = readConfig({ TLS_CERT: pem('cert'), TLS_KEY: pem('key') }, []);
    expect(tls?.cert).toMatch(/^-----BEGIN CERTIFICATE-----/);
    expect(tls?.key).toMatch(/^-----BEGIN PRIVATE KEY-----/);
    expect(readConfig({}, []).tls).toBeUndefined();
  });

  test.each([
    ['TLS_CERT', 'TLS_KEY'],
    ['TLS_KEY', 'TLS_CERT'],
  ])('is not silently left out when only %s is named', (given, name) => {
    expect(refusedWith({ [given]: pem('cert') })).toEqual({
      zh: `设置了 ${given}，却没有设置 ${name}；HTTPS 需要两个文件。`,
      en: `${given} is set but ${name} is not; HTTPS needs both files.`,
    });
  });

  test('names the file that cannot be read', () => {
    const nowhere = join(folder, 'nowhere.pem');
    expect(refusedWith({ TLS_CERT: pem('cert'), TLS_KEY: nowhere })).toEqual({
      zh: `读不了 TLS_KEY 指定的文件 ${nowhere}（ENOENT）。`,
      en: `The file ${nowhere} named by TLS_KEY cannot be read (ENOENT).`,
    });
  });

  test('is refused where the key belongs to another certificate, or is none', async () => {
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const other = join(folder, 'other.pem');
    await writeFile(other, privateKey.export({ type: 'pkcs8', format: 'pem' }));
    const none = join(folder, 'none.pem');
    await writeFile(none, 'not a key');
    for (const key of [other, none])
      expect(refusedWith({ TLS_CERT: pem('cert'), TLS_KEY: key })).toEqual({
        zh: `TLS_CERT（${pem('cert')}）和 TLS_KEY（${key}）不是一对证书和私钥（PEM 格式）。`,
        en: `TLS_CERT (${pem('cert')}) and TLS_KEY (${key}) are not a certificate and its private key in PEM.`,
      });
  });
});

describe('a variable', () => {
  test.each([
    ['PORT', '80800', '0 到 65535 的整数', 'a whole number from 0 to 65535'],
    ['PORT', 'http', '0 到 65535 的整数', 'a whole number from 0 to 65535'],
    [
      'TRUST_PROXY',
      'anybody',
      'true、false、代理的层数，或用逗号隔开的代理地址',
      'true, false, how many proxies stand in a row, or their addresses with commas between',
    ],
    [
      'PUBLIC_URL',
      'lianyu.example',
      '以 http:// 或 https:// 开头的地址',
      'an address that begins with http:// or https://',
    ],
    ['LIANYU_AUDIT_ANCHOR', 'anchors', '一个文件夹的绝对路径', 'the absolute path of a folder'],
    ['LIANYU_ROSTERS', 'rosters', '一个文件夹的绝对路径', 'the absolute path of a folder'],
    ['METRICS_TOKEN', 'short', '至少 16 个字符', 'at least 16 characters'],
    [
      'SMS_URL',
      'http://sms.example/messages',
      '以 https:// 开头的地址；http:// 只能用于本机',
      'an address that begins with https://, or with http:// on this machine',
    ],
    [
      'SMTP_URL',
      'smtps://user:secret@mail.example',
      '以 smtps:// 或 smtp:// 开头的地址，不含用户名和密码',
      'an address that begins with smtps:// or smtp://, without a user or password in it',
    ],
    [
      'SMTP_FROM',
      'nobody',
      '一个邮箱地址，前面可以有名称，如 联育 <lianyu@example.org>',
      'an e-mail address, after a name if you like: Lianyu <lianyu@example.org>',
    ],
    ['SMS_SECRET', 'short', '至少 32 个字符', 'at least 32 characters'],
    ['SMS_TIMEOUT_SECONDS', '0', '1 到 60 的整数', 'a whole number from 1 to 60'],
  ])('%s=%s is refused in one sentence that does not repeat it', (name, value, zh, en) => {
    expect(refusedWith({ [name]: value })).toEqual({
      zh: `环境变量 ${name} 的值不对，应当是${zh}。`,
      en: `The environment variable ${name} is wrong: it has to be ${en}.`,
    });
  });

  test.each([
    ['true', 1],
    ['false', false],
    ['2', 2],
    ['loopback, 10.0.0.0/8,2001:db8::1', ['loopback', '10.0.0.0/8', '2001:db8::1']],
  ])('TRUST_PROXY=%s believes exactly those proxies', (value, believed) => {
    expect(readConfig({ TRUST_PROXY: value }, []).trustProxy).toEqual(believed);
  });

  test.each(['10.0.0.0/33', '10.0.0/8', '0', '10.0.0.1/8/8', ''])('TRUST_PROXY=%s names no proxy', (value) => {
    if (value === '') expect(readConfig({ TRUST_PROXY: value }, []).trustProxy).toBe(false);
    else expect(refusedWith({ TRUST_PROXY: value }).en).toContain('TRUST_PROXY');
  });
});

test('NATS_URL names the servers of one NATS, and nothing else', () => {
  expect(readConfig({}, []).nats).toBeUndefined();
  const named = readConfig({ NATS_URL: 'tls://lianyu:word@n1.example:4222, tls://n2.example' }, []).nats;
  expect(named?.map(({ host, username }) => [host, username])).toEqual([
    ['n1.example:4222', 'lianyu'],
    ['n2.example', ''],
  ]);
  for (const wrong of ['n1.example:4222', 'https://n1.example', 'nats://', 'nats://n1,'])
    expect(refusedWith({ NATS_URL: wrong }).en).toContain('NATS_URL');
});

describe('messages to telephones', () => {
  const secret = 'x'.repeat(32);

  test('rings browsers where it says who may be asked about it, at the push services that are known or named', () => {
    expect(readConfig({}, []).push).toBeUndefined();
    const PUSH_CONTACT = 'mailto:it@example.org';
    expect(readConfig({ PUSH_CONTACT }, []).push).toMatchObject({ contact: PUSH_CONTACT, hosts: knownPushHosts });
    const named = readConfig({ PUSH_CONTACT, PUSH_HOSTS: 'push.example,.push.example.org:8443' }, []).push;
    expect(named?.hosts).toEqual(['push.example', '.push.example.org:8443']);
    for (const wrong of [{ PUSH_CONTACT: 'it@example.org' }, { PUSH_HOSTS: 'https://push.example/' }])
      expect(refusedWith(wrong).en).toContain(`The environment variable ${Object.keys(wrong).join()} is wrong`);
  });

  test('go out where an address and a secret are named, the secret also in a file', async () => {
    expect(readConfig({}, []).sms).toBeUndefined();
    const SMS_URL = 'https://sms.example/messages';
    expect(readConfig({ SMS_URL, SMS_SECRET: secret }, []).sms).toEqual({ url: SMS_URL, secret, timeoutMs: 10_000 });
    const file = join(folder, 'sms-secret');
    await writeFile(file, `${secret}\n`);
    const read = { SMS_URL: 'http://127.0.0.1:9000/', SMS_SECRET_FILE: file, SMS_TIMEOUT_SECONDS: '3' };
    expect(readConfig(read, []).sms).toMatchObject({ secret, timeoutMs: 3_000 });
  });

  test('are refused without a secret, and with one that cannot be read', () => {
    const SMS_URL = 'https://sms.example/messages';
    expect(refusedWith({ SMS_URL })).toEqual({
      zh: '设置了 SMS_URL，还需要 SMS_SECRET，或 SMS_SECRET_FILE 指定的文件，其中的密钥至少 32 个字符。',
      en: 'SMS_URL is set: SMS_SECRET, or a file named by SMS_SECRET_FILE, has to hold a secret of at least 32 characters.',
    });
    const nowhere = join(folder, 'no-secret');
    expect(refusedWith({ SMS_URL, SMS_SECRET_FILE: nowhere }).zh).toBe(
      `读不了 SMS_SECRET_FILE 指定的文件 ${nowhere}（ENOENT）。`,
    );
  });
});

describe('letters', () => {
  const named = { SMTP_FROM: '联育 <lianyu@example.org>', PUBLIC_URL: 'https://lianyu.example' };

  test.each([
    ['smtps://mail.example', 'mail.example', 465, 'tls'],
    ['smtp://mail.example', 'mail.example', 587, 'starttls'],
    ['smtp://mail.example:25', 'mail.example', 25, 'starttls'],
    ['smtp://127.0.0.1:2525', '127.0.0.1', 2525, 'plain'],
  ])('to %s say nothing in the clear but on this machine', (SMTP_URL, host, port, line) => {
    const { mail } = readConfig({ ...named, SMTP_URL }, []);
    expect(mail).toMatchObject({ host, port, line, from: named.SMTP_FROM, site: named.PUBLIC_URL, account: undefined });
  });

  test('are given away by a name whose password may be in a file, and come from somebody and lead somewhere', async () => {
    const SMTP_PASSWORD_FILE = join(folder, 'smtp-password');
    await writeFile(SMTP_PASSWORD_FILE, 'a password\n');
    const SMTP_URL = 'smtps://mail.example';
    const { mail } = readConfig({ ...named, SMTP_URL, SMTP_USER: 'lianyu', SMTP_PASSWORD_FILE }, []);
    expect(mail?.account).toEqual({ user: 'lianyu', pass: 'a password' });
    expect(readConfig(named, []).mail).toBeUndefined();
    for (const missing of ['SMTP_FROM', 'PUBLIC_URL'])
      expect(refusedWith({ ...named, [missing]: '', SMTP_URL }).zh).toBe(
        '设置了 SMTP_URL，还需要 SMTP_FROM（发件地址）和 PUBLIC_URL（邮件里的链接通向那里）。',
      );
  });
});

describe('other sites to sign in at', () => {
  const PUBLIC_URL = 'https://lianyu.example';
  const one = {
    name: 'bureau',
    issuer: 'https://id.example',
    clientId: 'lianyu',
    clientSecret: 'a secret of 16 or more',
    label: { zh: '教育云账号', en: 'cloud account' },
  };
  const written = async (text: string): Promise<string> => {
    const file = join(folder, 'issuers.json');
    await writeFile(file, text);
    return file;
  };

  test('are those of a file', async () => {
    expect(readConfig({}, []).issuers).toEqual([]);
    const OPENID_ISSUERS = await written(JSON.stringify([one]));
    expect(readConfig({ OPENID_ISSUERS, PUBLIC_URL }, []).issuers).toEqual([one]);
  });

  test.each([
    ['/', 'no JSON'],
    ['/', JSON.stringify([])],
    ['0.issuer', JSON.stringify([{ ...one, issuer: 'http://id.example' }])],
    ['0.name', JSON.stringify([{ ...one, name: 'Bureau' }])],
    ['0.clientSecret', JSON.stringify([{ ...one, clientSecret: 'short' }])],
    ['/', JSON.stringify([one, one])],
    ['0', JSON.stringify([{ ...one, email: true }])],
  ])('are refused in words, by where the file is wrong: %s', async (where, text) => {
    const file = await written(text);
    const said = refusedWith({ OPENID_ISSUERS: file, PUBLIC_URL });
    expect(said.en).toBe(
      `The file ${file} named by OPENID_ISSUERS is wrong at ${where}: docs/openid.md says how it is written.`,
    );
    expect(said.zh).toContain(where);
  });

  test('need an address to come back to', async () => {
    const OPENID_ISSUERS = await written(JSON.stringify([one]));
    expect(refusedWith({ OPENID_ISSUERS }).zh).toBe('设置了 OPENID_ISSUERS，还需要 PUBLIC_URL：登录之后要回到那里。');
  });
});
