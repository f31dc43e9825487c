import { readFileSync } from 'node:fs';
import { createSecureContext } from 'node:tls';
import { StartRefusal } from '#platform/db/start-refusal.ts';

/** A certificate and the private key that belongs to it, in PEM. */
export interface KeyPair {
  cert: string;
  key: string;
}

/**
 * Reads what HTTPS is served with. Neither file named means plain HTTP; one alone is refused, for whoever named it
 * meant HTTPS.
 */
export function readKeyPair(certFile: string | undefined, keyFile: string | undefined): KeyPair | undefined {
  if (certFile === undefined && keyFile === undefined) return undefined;
  if (certFile === undefined) throw missing('TLS_CERT', 'TLS_KEY');
  if (keyFile === undefined) throw missing('TLS_KEY', 'TLS_CERT');
  const pair = { cert: readPem('TLS_CERT', certFile), key: readPem('TLS_KEY', keyFile) };
  try {
    createSecureContext(pair);
  } catch (cause) {
    throw new StartRefusal(
      'no_key_pair',
      {
        zh: `TLS_CERT（${certFile}）和 TLS_KEY（${keyFile}）不是一对证书和私钥（PEM 格式）。`,
        en: `TLS_CERT (${certFile}) and TLS_KEY (${keyFile}) are not a certificate and its private key in PEM.`,
      },
      cause,
    );
  }
  return pair;
}

const missing = (name: string, given: string): StartRefusal =>
  new StartRefusal('key_pair_half', {
    zh: `设置了 ${given}，却没有设置 ${name}；HTTPS 需要两个文件。`,
    en: `${given} is set but ${name} is not; HTTPS needs both files.`,
  });

function readPem(name: string, file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    const why = cause instanceof Error && 'code' in cause ? String(cause.code) : '?';
    throw new StartRefusal(
      'key_pair_unreadable',
      {
        zh: `读不了 ${name} 指定的文件 ${file}（${why}）。`,
        en: `The file ${file} named by ${name} cannot be read (${why}).`,
      },
      cause,
    );
  }
}
