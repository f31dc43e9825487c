import { readFileSync } from 'node:fs';
import type { Config } from '#app/config.ts';
import { StartRefusal } from '#platform/db/start-refusal.ts';
import type { Outside } from '#platform/outside.ts';
import { type SmsAddress, smsGateway } from '#platform/sms/gateway.ts';

/** The services of others a server may use. */
export const outsideOf = ({ sms }: Pick<Config, 'sms'>): Outside => ({ sms: sms && smsGateway(sms) });

/** What the gateway of messages is reached by: a secret comes with it, or messages could be made by anybody. */
export function readSms(read: {
  SMS_URL?: string | undefined;
  SMS_SECRET?: string | undefined;
  SMS_SECRET_FILE?: string | undefined;
  SMS_TIMEOUT_SECONDS: number;
}): SmsAddress | undefined {
  if (read.SMS_URL === undefined) return undefined;
  const secret = read.SMS_SECRET ?? (read.SMS_SECRET_FILE === undefined ? '' : secretIn(read.SMS_SECRET_FILE));
  if (secret.length < 32)
    throw new StartRefusal('sms_secret_missing', {
      zh: '设置了 SMS_URL，还需要 SMS_SECRET，或 SMS_SECRET_FILE 指定的文件，其中的密钥至少 32 个字符。',
      en: 'SMS_URL is set: SMS_SECRET, or a file named by SMS_SECRET_FILE, has to hold a secret of at least 32 characters.',
    });
  return { url: read.SMS_URL, secret, timeoutMs: read.SMS_TIMEOUT_SECONDS * 1_000 };
}

function secretIn(file: string): string {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (cause) {
    const why = cause instanceof Error && 'code' in cause ? String(cause.code) : '?';
    throw new StartRefusal(
      'sms_secret_unreadable',
      {
        zh: `读不了 SMS_SECRET_FILE 指定的文件 ${file}（${why}）。`,
        en: `The file ${file} named by SMS_SECRET_FILE cannot be read (${why}).`,
      },
      cause,
    );
  }
}
