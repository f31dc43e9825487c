import { drawer, type Drawer } from '#phone/outbox/drawer.ts';

/** A part of the drawer whose values nobody reads on the disk of the phone. Keys are in the clear: they hold ids alone. */
export interface Shelf {
  /** In the order of the keys; what cannot be opened any more is not there. */
  entries: <Value>(start?: string) => Promise<[key: string, value: Value][]>;
  get: <Value>(key: string) => Promise<Value | undefined>;
  put: (key: string, value: unknown) => Promise<void>;
  /** Behind all that is there, whatever the clock says; gives the key. */
  append: (at: string, value: unknown) => Promise<string>;
  remove: (key: string) => Promise<void>;
  /** Forgets everything, and first the key it was sealed with. */
  shred: () => Promise<void>;
}

/** What lies in the drawer: AES-GCM with a nonce of its own. */
interface Sealed {
  nonce: Uint8Array<ArrayBuffer>;
  sealed: ArrayBuffer;
}

const isSealed = (value: unknown): value is Sealed =>
  typeof value === 'object' && value !== null && 'nonce' in value && 'sealed' in value;

const algorithm = { name: 'AES-GCM', length: 256 };

/** Seals and opens values with a key that the browser keeps and does not hand out, not even to this page. */
class Seal {
  readonly #inside: Drawer;
  readonly #name: string;
  #known: Promise<CryptoKey> | undefined;

  constructor(inside: Drawer, name: string) {
    this.#inside = inside;
    this.#name = name;
  }

  async seal(value: unknown): Promise<unknown> {
    // Then the drawer is of memory alone.
    if (globalThis.crypto?.subtle === undefined) return value;
    const nonce = crypto.getRandomValues(new Uint8Array(12));
    const plain = new TextEncoder().encode(JSON.stringify(value));
    const sealed = await crypto.subtle.encrypt(this.#with(nonce), await this.#key(), plain);
    return { nonce, sealed } satisfies Sealed;
  }

  /** `undefined` for what was sealed with a key that is gone. */
  async open(kept: unknown): Promise<unknown> {
    if (!isSealed(kept)) return kept;
    const plain = await crypto.subtle
      .decrypt(this.#with(kept.nonce), await this.#key(), kept.sealed)
      .catch(() => undefined);
    return plain && (JSON.parse(new TextDecoder().decode(plain)) as unknown);
  }

  async forget(): Promise<void> {
    this.#known = undefined;
    await this.#inside.remove(`key ${this.#name}`);
  }

  #with(nonce: Sealed['nonce']): AesGcmParams {
    return { name: 'AES-GCM', iv: nonce, additionalData: new TextEncoder().encode(this.#name) };
  }

  #key(): Promise<CryptoKey> {
    this.#known ??= this.#make();
    this.#known.catch(() => (this.#known = undefined));
    return this.#known;
  }

  async #make(): Promise<CryptoKey> {
    const place = `key ${this.#name}`;
    const there = await this.#inside.get(place);
    if (there) return there as CryptoKey;
    const made = await crypto.subtle.generateKey(algorithm, false, ['encrypt', 'decrypt']);
    // Another tab may have made one meanwhile: the first stays.
    return (await this.#inside.add(place, made)) as CryptoKey;
  }
}

/** The shelf of this name, with a key of its own. What an older app has put there in the clear is sealed when it is first read. */
export function shelfOf(name: string, inside: Drawer = drawer): Shelf {
  const start = `${name} `;
  const seal = new Seal(inside, name);
  // What was in the clear is sealed while it is read: what is shredded meanwhile must not come back by that.
  let turn: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = turn.then(work);
    turn = done.catch(() => undefined);
    return done;
  };
  return {
    entries: <Value>(within = '') =>
      inTurn(async () => {
        const kept = await inside.entries(start + within);
        const opened = await Promise.all(
          kept.map(async ([at, value]) => [at.slice(start.length), await seal.open(value)]),
        );
        for (const [at, value] of kept) if (!isSealed(value)) await inside.put(at, await seal.seal(value));
        return opened.filter(([, value]) => value !== undefined) as [string, Value][];
      }),
    get: async <Value>(at: string) => (await seal.open(await inside.get(start + at))) as Value | undefined,
    put: async (at, value) => inside.put(start + at, await seal.seal(value)),
    append: async (at, value) => (await inside.append(start, at, await seal.seal(value))).slice(start.length),
    remove: (at) => inside.remove(start + at),
    shred: () =>
      inTurn(async () => {
        await seal.forget();
        await inside.clear(start);
      }),
  };
}
