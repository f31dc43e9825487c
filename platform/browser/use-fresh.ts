import { useEffect, useRef, useState } from 'react';

/** Something with a number that is read or not. */
interface Numbered {
  seq: number;
  read: boolean;
}

/**
 * Which of the things shown were unread when they came into sight; they stay so for this look. `onShown` is told their
 * lowest and highest number once: looking at them is reading them.
 */
export function useFresh(
  shown: readonly Numbered[],
  onShown: (between: { from: number; upTo: number }) => void,
): (seq: number) => boolean {
  const [fresh, setFresh] = useState<ReadonlySet<number>>(new Set());
  const unread = shown.filter((one) => !one.read).map((one) => one.seq);
  if (unread.some((seq) => !fresh.has(seq))) setFresh(new Set([...fresh, ...unread]));
  const latest = useRef(onShown);
  useEffect(() => {
    latest.current = onShown;
  });
  const coming = unread.join(' ');
  useEffect(() => {
    if (coming === '') return;
    const seqs = coming.split(' ').map(Number);
    latest.current({ from: Math.min(...seqs), upTo: Math.max(...seqs) });
  }, [coming]);
  return (seq) => fresh.has(seq);
}
