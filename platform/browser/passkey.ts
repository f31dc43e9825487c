import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
  RegistrationResponseJSON,
} from '@simplewebauthn/browser';
import { Problem } from '#platform/browser/problem.ts';
import type { ProofKind } from '#platform/browser/session.ts';
import { dictionary, say } from '#platform/i18n/dictionary.ts';

const words = dictionary({
  zh: {
    stopped: '没有用成通行密钥：可能已取消、等得太久，或者这里没有可用的通行密钥。',
    known: '这台设备上已经有这个账号的通行密钥。',
  },
  en: {
    stopped: 'No passkey was used: it was cancelled, took too long, or there is none for this here.',
    known: 'This device already holds a passkey of this account.',
  },
});

/** Whether passkeys can be used here: a browser that knows them, at the address they belong to. */
export const mayUsePasskeys = (at: string | undefined): boolean =>
  at === location.origin && 'PublicKeyCredential' in window;

/** Has the browser sign with a passkey of its holder's choice. Its code comes when it is needed. */
export async function signWithPasskey(
  optionsJSON: PublicKeyCredentialRequestOptionsJSON,
): Promise<AuthenticationResponseJSON> {
  const { startAuthentication } = await import('@simplewebauthn/browser');
  return startAuthentication({ optionsJSON }).catch(stopped);
}

/** Has the browser make a passkey. */
export async function makePasskey(
  optionsJSON: PublicKeyCredentialCreationOptionsJSON,
): Promise<RegistrationResponseJSON> {
  const { startRegistration } = await import('@simplewebauthn/browser');
  return startRegistration({ optionsJSON }).catch(stopped);
}

/** What proves somebody with these factors, what is easiest here first. */
export function proofKinds(own: { items: readonly { kind: string }[]; passkeysAt: string }): ProofKind[] {
  if (own.items.length === 0) return ['password'];
  const hasKey = own.items.some(({ kind }) => kind === 'passkey');
  return hasKey && mayUsePasskeys(own.passkeysAt) ? ['passkey', 'code'] : ['code'];
}

/** Browsers tell pages next to nothing of why there was no key, so that a page learns nothing of whose they are. */
function stopped(cause: unknown): never {
  const isKnown = cause instanceof Error && cause.name === 'InvalidStateError';
  const language = document.documentElement.lang.startsWith('en') ? 'en' : 'zh';
  const title = say(words, language, isKnown ? 'known' : 'stopped');
  throw new Problem({ code: isKnown ? 'passkey.known' : 'passkey.stopped', status: 400, title }, cause);
}
