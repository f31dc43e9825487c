import { readFileSync } from 'node:fs';

/** Read when the first password is chosen: 49,232 of them, the commonest of leaked lists. */
let listed: ReadonlySet<string> | undefined;

const isListed = (text: string): boolean => (listed ??= read()).has(text);

function read(): ReadonlySet<string> {
  const lines = readFileSync(new URL('leaked-passwords.txt', import.meta.url), 'utf8').split('\n');
  return new Set(lines.filter((line) => line !== '' && !line.startsWith('#')));
}

/** Digits and signs people write for letters. */
const letters: Readonly<Record<string, string>> = {
  0: 'o',
  1: 'i',
  3: 'e',
  4: 'a',
  5: 's',
  7: 't',
  '@': 'a',
  $: 's',
  '!': 'i',
};
const spelled = (text: string): string => text.replaceAll(/[013457@$!]/g, (one) => letters[one] ?? one);

/** So many digits and signs around a word (a year, a mark) make no other password of it. */
const trimmings = 6;

/**
 * Whether a password is one of the commonest, in whatever case and spelling, alone, again and again, or with a few digits and
 * signs around it: `P@ssw0rd2026!` is `password`.
 */
export function isLeakedPassword(password: string): boolean {
  const said = password.normalize('NFKC').toLowerCase();
  const bare = said.replaceAll(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  const core = said.length - bare.length <= trimmings ? [bare] : [];
  const once = /^(.+?)\1+$/u.exec(said)?.[1];
  const forms = [said, ...core, ...(once === undefined ? [] : [once.trim()])];
  return forms.some((form) => isListed(form) || isListed(spelled(form)));
}
