import * as Y from 'yjs';

/** A change on its way to the server, under the id it is known by there. */
interface OnItsWay {
  id: string;
  change: Uint8Array;
}

/** How a document speaks with the server; both throw where that is not reached. */
export interface Line {
  pull: (after: number) => Promise<{ seq: number; changes: readonly Uint8Array[] }>;
  push: (id: string, change: Uint8Array) => Promise<unknown>;
}

/** Where what the server has not got is kept while a page is closed. */
export interface Drawer {
  read: () => Promise<Uint8Array | undefined>;
  keep: (change: Uint8Array | undefined) => Promise<void>;
}

const fromServer = Symbol('from the server');

/**
 * A document that several write at once, also without a network: what is written is there at once, goes to the server when that is reached, and comes
 * together with what others wrote, whatever order, loss and repetition it meets on the way. What the server has not said it has stays in the drawer.
 */
export class SharedDocument {
  readonly document = new Y.Doc();
  readonly #line: Line;
  readonly #drawer: Drawer;
  #after = 0;
  #written: Uint8Array[] = [];
  #leaving: OnItsWay | undefined;

  constructor(line: Line, drawer: Drawer) {
    this.#line = line;
    this.#drawer = drawer;
    this.document.on('update', (change: Uint8Array, origin: unknown) => {
      if (origin === fromServer) return;
      this.#written.push(change);
      void this.#keep();
    });
  }

  /** Whether something was written here that the server has not said it has. */
  get isAhead(): boolean {
    return this.#leaving !== undefined || this.#written.length > 0;
  }

  /** Takes what was in the drawer when the page was closed; once, before anything else. */
  async open(): Promise<void> {
    const kept = await this.#drawer.read();
    if (!kept) return;
    // It may build on what is still to be pulled, and is whole as it was kept.
    Y.applyUpdate(this.document, kept, fromServer);
    this.#written.push(kept);
  }

  /** Brings what others wrote, then gives what was written here; one at a time. */
  async turn(): Promise<void> {
    const { seq, changes } = await this.#line.pull(this.#after);
    for (const change of changes) Y.applyUpdate(this.document, change, fromServer);
    this.#after = seq;
    if (!this.isAhead) return;
    // Under one id until it is said to be there: sent again it is the same change.
    this.#leaving ??= { id: crypto.randomUUID(), change: Y.mergeUpdates(this.#written.splice(0)) };
    await this.#line.push(this.#leaving.id, this.#leaving.change);
    this.#leaving = undefined;
    await this.#keep();
  }

  #keep(): Promise<void> {
    const ahead = [...(this.#leaving ? [this.#leaving.change] : []), ...this.#written];
    return this.#drawer.keep(ahead.length > 0 ? Y.mergeUpdates(ahead) : undefined);
  }
}
