import { useEffect, useState } from 'react';
import { Problem } from '#platform/browser/problem.ts';
import type { ProofKind, SessionSource } from '#platform/browser/session.ts';

/** Asks whoever sits here to prove himself; gives whether he proved to be himself. The frame sets it. */
let ask: (() => Promise<boolean>) | undefined;
/** Several requests may meet the same refusal: he is asked once. */
let asked: Promise<boolean> | undefined;

/** Sends, and where the server wants a fresh proof sends once more after it was given. */
export async function proved<Reply>(send: () => Promise<Reply>): Promise<Reply> {
  try {
    return await send();
  } catch (error) {
    if (!ask || !(error instanceof Problem) || error.code !== 'access.prove_again') throw error;
    asked ??= ask().finally(() => (asked = undefined));
    if (!(await asked)) throw error;
    return send();
  }
}

/** For the frame: whether somebody is to be asked now, and how to say what came of it. */
export function useProof(): { isAsked: boolean; settle: (isProved: boolean) => void } {
  const [answer, setAnswer] = useState<(isProved: boolean) => void>();
  useEffect(() => {
    ask = () => new Promise((resolve) => setAnswer(() => resolve));
    return () => {
      ask = undefined;
    };
  }, []);
  const settle = (isProved: boolean): void => {
    answer?.(isProved);
    setAnswer(undefined);
  };
  return { isAsked: answer !== undefined, settle };
}

/** What whoever is asked proves himself with, and what he may take instead. */
export interface ProofChoice {
  kind: ProofKind;
  other: ProofKind | undefined;
  swap: () => void;
}

/** What proves whoever is asked, once it is known; the password where the server cannot be asked. */
export function useProofKind(source: SessionSource | undefined, isAsked: boolean): ProofChoice | undefined {
  const [kinds, setKinds] = useState<readonly ProofKind[]>();
  useEffect(() => {
    if (!isAsked) return undefined;
    source?.provedBy().then(setKinds, () => setKinds(['password']));
    return () => setKinds(undefined);
  }, [source, isAsked]);
  const [kind, other] = kinds ?? [];
  return kind && { kind, other, swap: () => other && setKinds([other, kind]) };
}
