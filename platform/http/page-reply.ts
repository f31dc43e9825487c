import { z } from 'zod';

/** A reply that a browser or reader shows by itself, in the language of whoever asks. */
export class PageReply {
  readonly status: number;
  readonly type: string;
  readonly body: string;
  /** What the page may load, where it has a policy of its own. */
  readonly policy: string | undefined;

  constructor({ status = 200, type, body, policy }: { status?: number; type: string; body: string; policy?: string }) {
    this.status = status;
    this.type = type;
    this.body = body;
    this.policy = policy;
  }
}

/** The reply schema of an endpoint that answers with such a page. */
export const Page = z.instanceof(PageReply);
