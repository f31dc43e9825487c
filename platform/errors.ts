/** How a refusal is answered. */
export interface RefusalRule {
  status: 400 | 401 | 403 | 404 | 409 | 413 | 415 | 416 | 422 | 429 | 500 | 503 | 507;
}

/** Everything known about refusals by code, filled by the modules' contracts as they are loaded. */
const rules = new Map<string, RefusalRule>();

/** Declares the refusals a module may give; the same code twice is a programming error. */
export function refusalsOf<const R extends Record<string, RefusalRule>>(declared: R): R {
  for (const [code, rule] of Object.entries(declared)) {
    if (rules.has(code)) throw new Error(`the refusal ${code} is declared twice`);
    rules.set(code, rule);
  }
  return declared;
}

/** All codes declared so far, sorted. */
export const refusalCodes = (): string[] => [...rules.keys()].sort();

/**
 * The one way of saying no. `code` names the reason, `data` holds what the words need (never personal data),
 * `cause` is for the log only.
 */
export class Refusal extends Error {
  readonly code: string;
  readonly status: RefusalRule['status'];
  readonly data: Readonly<Record<string, unknown>>;

  constructor(code: string, data: Readonly<Record<string, unknown>> = {}, cause?: unknown) {
    super(code, cause === undefined ? undefined : { cause });
    const rule = rules.get(code);
    if (!rule) throw new Error(`the refusal ${code} is not declared`);
    this.name = 'Refusal';
    this.code = code;
    this.status = rule.status;
    this.data = data;
  }
}
