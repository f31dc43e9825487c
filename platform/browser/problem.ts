/** An error reply of the server, or the failure to reach it (`code` is then `offline`, `status` 0). */
export class Problem extends Error {
  readonly code: string;
  readonly status: number;
  /** What happened, said by the server in the reader's language. */
  readonly title: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly requestId: string;

  constructor(
    told: { code: string; status: number; title?: string; data?: Record<string, unknown>; requestId?: string },
    cause?: unknown,
  ) {
    super(told.title ?? told.code, cause === undefined ? undefined : { cause });
    this.name = 'Problem';
    this.code = told.code;
    this.status = told.status;
    this.title = told.title ?? '';
    this.data = told.data ?? {};
    this.requestId = told.requestId ?? '';
  }
}

/** Whether nothing was heard from the server, so that the same act may be tried again with the same key. */
export const isOffline = (error: unknown): boolean => error instanceof Problem && error.code === 'offline';

/** Reads the problem of a reply that is not 2xx; a proxy's page in between becomes `server.unreadable`. */
export async function problemOf(response: Response): Promise<Problem> {
  const requestId = response.headers.get('x-request-id') ?? '';
  const told: unknown = await response.json().catch(() => undefined);
  if (typeof told !== 'object' || told === null || !('code' in told) || typeof told.code !== 'string')
    return new Problem({ code: 'server.unreadable', status: response.status, requestId });
  return new Problem({
    code: told.code,
    status: response.status,
    title: 'title' in told && typeof told.title === 'string' ? told.title : '',
    data: 'data' in told && typeof told.data === 'object' && told.data ? { ...told.data } : {},
    requestId: 'request' in told && typeof told.request === 'string' ? told.request : requestId,
  });
}
