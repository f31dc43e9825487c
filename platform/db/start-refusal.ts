/** Why the server cannot start, in a sentence for whoever started it. Nothing has been changed. */
export class StartRefusal extends Error {
  readonly code: string;
  readonly zh: string;
  readonly en: string;

  constructor(code: string, said: { zh: string; en: string }, cause?: unknown) {
    super(said.en, cause === undefined ? undefined : { cause });
    this.name = 'StartRefusal';
    this.code = code;
    this.zh = said.zh;
    this.en = said.en;
  }
}
