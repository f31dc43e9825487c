import { asAct } from '#phone/outbox/machine.ts';
import type { Act } from '#phone/outbox/machine.ts';

/** What waits on a phone as a file, to be read by another with the code that was shown. */
interface Handover {
  lianyu: 'unsent acts';
  salt: string;
  nonce: string;
  sealed: string;
}

/** No letter or digit that looks like another. */
const letters = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const codeLength = 12;
/** About half a second on an old phone; the code has 59 bits of its own. */
const rounds = 100_000;

const base64 = (bytes: Uint8Array): string => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
const bytesOf = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(text), (char) => char.charCodeAt(0));

/** A code to be read off one screen and typed into another: `7KQM-…`. */
function newCode(): string {
  let code = '';
  while (code.length < codeLength) {
    const [byte = 255] = crypto.getRandomValues(new Uint8Array(1));
    // What is left over above a multiple would make the first letters likelier.
    if (byte < 256 - (256 % letters.length)) code += letters.charAt(byte % letters.length);
  }
  return code.replace(/(.{4})(?=.)/g, '$1-');
}

async function keyOf(code: string, salt: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  const typed = code.toUpperCase().replace(/[^\dA-Z]/g, '');
  const from = await crypto.subtle.importKey('raw', new TextEncoder().encode(typed), 'PBKDF2', false, ['deriveKey']);
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds };
  return crypto.subtle.deriveKey(how, from, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

/** The acts as the text of a file, and the code it opens with. */
export async function handOver(acts: readonly Act[]): Promise<{ code: string; file: string }> {
  const code = newCode();
  const [salt, nonce] = [crypto.getRandomValues(new Uint8Array(16)), crypto.getRandomValues(new Uint8Array(12))];
  const plain = new TextEncoder().encode(JSON.stringify(acts));
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv: nonce }, await keyOf(code, salt), plain);
  const file: Handover = {
    lianyu: 'unsent acts',
    salt: base64(salt),
    nonce: base64(nonce),
    sealed: base64(new Uint8Array(sealed)),
  };
  return { code, file: JSON.stringify(file) };
}

/** What was handed over; `undefined` where the code or the file is another. */
export async function takeOver(file: string, code: string): Promise<readonly Act[] | undefined> {
  try {
    const { salt, nonce, sealed } = JSON.parse(file) as Handover;
    const how = { name: 'AES-GCM', iv: bytesOf(nonce) };
    const plain = await crypto.subtle.decrypt(how, await keyOf(code, bytesOf(salt)), bytesOf(sealed));
    const acts = JSON.parse(new TextDecoder().decode(plain)) as unknown[];
    return acts.flatMap((kept) => asAct(kept) ?? []);
  } catch {
    // Whatever was chosen is not a file of ours, or does not open with this code: the reader is told one thing.
    return undefined;
  }
}
