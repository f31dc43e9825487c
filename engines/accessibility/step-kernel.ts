import { assembled, type Named, type Program } from '#engines/accessibility/assembly.ts';

/** What the code of a kernel depends on. */
interface Shape {
  readonly dimensions: number;
  readonly bands: number;
  /** No pair is ever in doubt. */
  readonly isExact: boolean;
  readonly isShared: boolean;
}

/** What it imports: the memory; where in it, in bytes, lie coordinates, values and runs; limits in the square and weights. */
type Imports = Readonly<Record<string, WebAssembly.ImportValue>>;

/** The sum around the point at a place over so many runs; not a number where a pair is in doubt. */
export type Kernel = (place: number, count: number) => number;

const modules = new Map<string, WebAssembly.Module>();

export function kernelOf(shape: Shape, imports: Imports): Kernel {
  const key = JSON.stringify(shape);
  const module = modules.get(key) ?? assembled(program(shape));
  modules.set(key, module);
  return new WebAssembly.Instance(module, { in: { ...imports } }).exports['run'] as Kernel;
}

/** A text for each number from 0 to below another. */
const each = (length: number, text: (at: number) => string): string =>
  Array.from({ length }, (_, at) => text(at)).join(' ');

/** Names with a type. */
const typed = (type: Named[1], names: string): Named[] => names.split(' ').map((name) => [name, type]);

const program = ({ dimensions, bands, isExact, isShared }: Shape): Program => ({
  isShared,
  constants: [
    ...typed('i32', `values runs ${each(dimensions, (d) => `from${d} to${d}`)}`),
    ...(bands > 0
      ? typed(
          'f64',
          each(bands, (s) => `nearest${s} farthest${s} weight${s}`),
        )
      : []),
  ],
  parameters: ['place', 'count'],
  locals: [
    ...typed('i32', 'run lastRun at last'),
    ...typed('f64', 'total'),
    ...typed('v128', `side square value doubt ${each(dimensions, (d) => `here${d}`)}`),
    ...(bands > 0
      ? typed(
          'v128',
          each(bands, (s) => `near${s} far${s} within${s} sum${s}`),
        )
      : []),
  ],
  text: `
    ${each(dimensions, (d) => `global.get from${d} local.get place i32.const 3 i32.shl i32.add v128.load64_splat local.set here${d}`)}
    ${each(bands, (s) => `global.get nearest${s} f64x2.splat local.set near${s}`)}
    ${each(bands, (s) => `global.get farthest${s} f64x2.splat local.set far${s}`)}
    ${overRuns((load) => pairs(load, dimensions) + each(bands, (s) => band(s) + (isExact ? '' : doubt(s))))}
    local.get doubt v128.any_true if local.get total local.get total f64.div return end
    local.get total
    ${each(
      bands,
      (s) => `local.get sum${s} f64x2.extract_lane 0 local.get sum${s} f64x2.extract_lane 1 f64.add
              global.get weight${s} f64.mul f64.add`,
    )}`,
});

/** From the begin of each run to its end, two pairs at once; a last one with one that is all 0. */
const overRuns = (look: (load: string) => string): string => `
  global.get runs local.tee run local.get count i32.const 3 i32.shl i32.add local.set lastRun
  block loop
    local.get run local.get lastRun i32.ge_u br_if 1
    local.get run i32.load i32.const 3 i32.shl local.set at
    local.get run i32.const 4 i32.add i32.load i32.const 3 i32.shl i32.const 8 i32.sub local.set last
    local.get run i32.const 8 i32.add local.set run
    block loop
      local.get at local.get last i32.ge_u br_if 1
      ${look('v128.load')}
      local.get at i32.const 16 i32.add local.set at
      br 0
    end end
    local.get at local.get last i32.eq if
      ${look('v128.load64_zero')}
    end
    br 0
  end end`;

/** The squares of two distances, and the values there. */
const pairs = (load: string, dimensions: number): string => `
  ${each(
    dimensions,
    (d) => `local.get here${d} local.get at global.get to${d} i32.add ${load} f64x2.sub
            local.tee side local.get side f64x2.mul ${d > 0 ? 'f64x2.add' : ''}`,
  )}
  local.set square
  local.get at global.get values i32.add ${load} local.set value `;

/** Adds to the sum of a band the values within its limit and not within that of the band before: no branch, no table. */
const band = (s: number): string => `
  local.get sum${s} local.get value local.get square local.get near${s} f64x2.le local.tee within${s} v128.and
  ${s > 0 ? `local.get within${s - 1} v128.andnot` : ''} f64x2.add local.set sum${s} `;

/** Notes whether a pair is within rounding of its limit. */
const doubt = (s: number): string => `
  local.get square local.get far${s} f64x2.le local.get within${s} v128.xor local.get doubt v128.or local.set doubt `;
