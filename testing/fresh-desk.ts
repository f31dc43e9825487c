import { createRequire } from 'node:module';
import * as React from 'react';

// What antd's own rules look like is seen in a real browser. Here they would be held against each element whenever a role is looked
// for, which is more than half of what these tests cost.
const sheet = Object.getOwnPropertyDescriptor(HTMLStyleElement.prototype, 'sheet');
Object.defineProperty(HTMLStyleElement.prototype, 'sheet', {
  get(this: HTMLStyleElement) {
    return this.hasAttribute('data-css-hash') ? null : (sheet?.get?.call(this) as unknown);
  },
});

/** Where antd keeps the rules it has made, by what they are of. */
interface Rules {
  opUpdate: (of: string, next: (kept: readonly [users: number, rules: unknown] | undefined) => unknown) => void;
}

// It forgets those nobody uses any more, and would make the same ones again for each test.
const antd = createRequire(createRequire(import.meta.url).resolve('antd'));
const { createCache } = antd('@ant-design/cssinjs') as { createCache: () => Rules };
const rules = Object.getPrototypeOf(createCache()) as Rules & { forgets?: false };
if (rules.forgets !== false) {
  const { opUpdate } = rules;
  rules.forgets = false;
  rules.opUpdate = function (this: Rules, of, next) {
    opUpdate.call(this, of, (kept) => next(kept) ?? [0, kept?.[1]]);
  };
}

// React would note for each element where it was made, to say so in a warning, until it has made too many.
const internals = Object.entries(React).find(([name]) => name.startsWith('__CLIENT_INTERNALS'))?.[1] as object;
Object.defineProperty(internals, 'recentlyCreatedOwnerStacks', {
  get: () => Infinity,
  set() {
    // However often it begins to count anew.
  },
});
