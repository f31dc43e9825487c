/** A service of others did not take something now; it may later, not before the seconds it named. */
export class TryAgain extends Error {
  readonly afterSeconds: number | undefined;

  constructor(message: string, afterSeconds?: number) {
    super(message);
    this.afterSeconds = afterSeconds;
  }
}

/** What an answer of HTTP means for what was sent: taken, refused for good, or `TryAgain`. */
export function readAnswer(
  who: string,
  { status, retryAfter }: { status: number; retryAfter?: string | null | undefined },
): 'sent' | 'refused' {
  if (status >= 200 && status < 300) return 'sent';
  if (status >= 400 && status < 500 && ![408, 425, 429].includes(status)) return 'refused';
  const seconds = /^\d{1,7}$/.test(retryAfter ?? '') ? Number(retryAfter) : undefined;
  throw new TryAgain(`${who} answered ${status}`, seconds);
}
