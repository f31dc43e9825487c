type Code = readonly number[];

const types = { i32: 0x7f, f64: 0x7c, v128: 0x7b };

export type Named = readonly [name: string, type: keyof typeof types];

/**
 * One function from integers to a number, in the words of WebAssembly's text format without brackets. It imports a memory and
 * constants by their names; locals begin at 0.
 */
export interface Program {
  readonly isShared: boolean;
  readonly constants: readonly Named[];
  readonly parameters: readonly string[];
  readonly locals: readonly Named[];
  readonly text: string;
}

/** A number in as many groups of seven bits as it takes. */
const unsigned = (number: number): Code =>
  number < 128 ? [number] : [(number & 127) | 128, ...unsigned(number >>> 7)];

const simd = (operation: number, ...more: Code): Code => [0xfd, ...unsigned(operation), ...more];

/** The words that are used here; an address is in bytes, of an integer or of eight. */
const words: Readonly<Record<string, Code>> = {
  block: [0x02, 0x40],
  loop: [0x03, 0x40],
  if: [0x04, 0x40],
  end: [0x0b],
  br: [0x0c],
  br_if: [0x0d],
  return: [0x0f],
  'local.get': [0x20],
  'local.set': [0x21],
  'local.tee': [0x22],
  'global.get': [0x23],
  'i32.load': [0x28, 2, 0],
  'i32.const': [0x41],
  'i32.eq': [0x46],
  'i32.ge_u': [0x4f],
  'i32.add': [0x6a],
  'i32.sub': [0x6b],
  'i32.shl': [0x74],
  'f64.add': [0xa0],
  'f64.mul': [0xa2],
  'f64.div': [0xa3],
  'v128.load': simd(0x00, 3, 0),
  'v128.load64_splat': simd(0x0a, 3, 0),
  'v128.load64_zero': simd(0x5d, 3, 0),
  'v128.and': simd(0x4e),
  'v128.andnot': simd(0x4f),
  'v128.or': simd(0x50),
  'v128.xor': simd(0x51),
  'v128.any_true': simd(0x53),
  'f64x2.splat': simd(0x14),
  'f64x2.extract_lane': simd(0x21),
  'f64x2.le': simd(0x4b),
  'f64x2.add': simd(0xf0),
  'f64x2.sub': simd(0xf1),
  'f64x2.mul': simd(0xf2),
};

const sized = (code: Code): Code => [...unsigned(code.length), ...code];
const list = (items: readonly Code[]): Code => [...unsigned(items.length), ...items.flat()];
const named = (name: string): Code => sized([...name].map((letter) => letter.charCodeAt(0)));
const section = (id: number, items: readonly Code[]): Code => [id, ...sized(list(items))];

const header: Code = [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0];
const mostPages = 65_536;

/** The module that exports the program as `run` and imports what it needs from `in`. */
export function assembled({ isShared, constants, parameters, locals, text }: Program): WebAssembly.Module {
  const memory = [...named('in'), ...named('memory'), 0x02, ...(isShared ? [3, 0, ...unsigned(mostPages)] : [0, 0])];
  const imports = constants.map(([name, type]) => [...named('in'), ...named(name), 0x03, types[type], 0]);
  const places = new Map<string, number>(constants.map(([name], index) => [name, index]));
  [...parameters, ...locals.map(([name]) => name)].forEach((name, index) => places.set(name, index));
  const code = text.match(/\S+/g)?.flatMap((word) => words[word] ?? unsigned(places.get(word) ?? Number(word))) ?? [];
  const bytes = [
    ...header,
    ...section(1, [[0x60, ...list(parameters.map(() => [types.i32])), ...list([[types.f64]])]]),
    ...section(2, [memory, ...imports]),
    ...section(3, [[0]]),
    ...section(7, [[...named('run'), 0, 0]]),
    ...section(10, [sized([...list(locals.map(([, type]) => [1, types[type]])), ...code, 0x0b])]),
  ];
  return new WebAssembly.Module(Uint8Array.from(bytes));
}
