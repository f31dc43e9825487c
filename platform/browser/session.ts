import { createContext, useContext } from 'react';

/** A role a person has at a place: homeroom teacher of a class, official of the county. */
export interface SessionRole {
  id: string;
  /** The code the access policy uses. */
  role: string;
  /** For reading: “班主任 · 石塘乡中心小学”. */
  title: string;
}

/** Who is signed in, and as what. */
export interface Session {
  person: { id: string; name: string };
  county: { code: string; name: string };
  role: SessionRole;
  roles: readonly SessionRole[];
  /** Until when he has to guard his account with a second factor; what is over withholds all else from him. */
  factorDue?: string | null;
}

/** What somebody proves with that it is he who sits here. */
export type ProofKind = 'password' | 'code' | 'passkey';

/** Where the frame learns who is signed in. The module that owns sign-in exports one as `session` from its routes. */
export interface SessionSource {
  /** `undefined` when nobody is signed in. */
  read: (signal: AbortSignal) => Promise<Session | undefined>;
  takeRole: (id: string) => Promise<unknown>;
  signOut: () => Promise<unknown>;
  /** What proves the one signed in, the easiest first: what he has for a second factor, else his password. */
  provedBy: () => Promise<readonly ProofKind[]>;
  /** Proves once more to be oneself; a passkey is asked of the browser, all else was typed. */
  prove: (kind: ProofKind, said: string) => Promise<unknown>;
  /** The page where one signs in. */
  signInPath: string;
  /** The page where one changes one’s own password. */
  passwordPath?: string;
  /** The page where one guards one’s own account. */
  securityPath?: string;
}

/** The session of the screen; the frame sets it. */
export const SessionContext = createContext<Session | undefined>(undefined);

/** Who is signed in; only on pages that are not public. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('no session on this page');
  return session;
}

/** Takes another role of the one signed in, by its id, and then opens an address. The frame sets it. */
export const TakeRoleContext = createContext<(id: string, to: string) => Promise<void>>(async () => undefined);

/** Lets a screen lead to where another role of the reader is needed: `void takeRole(role.id, '/offers/7')`. */
export const useTakeRole = (): ((id: string, to: string) => Promise<void>) => useContext(TakeRoleContext);
