const hearing = new Map<string, Set<() => void>>();

/** Hears whenever the stream wakes those who listen to a topic, which read by a number of their own what is new. Returns how to stop. */
export function onWake(topic: string, hear: () => void): () => void {
  const all = hearing.get(topic) ?? new Set();
  hearing.set(topic, all.add(hear));
  return () => all.delete(hear);
}

/** Wakes whoever hears a topic on this page. */
export function wake(topic: string): void {
  for (const hear of hearing.get(topic) ?? []) hear();
}
