/** What is used of HiGHS. The types it brings describe another module format than the one that is loaded. */
declare module 'highs' {
  export default function load(): Promise<{
    solve: (program: string) => { readonly Status: string; readonly ObjectiveValue: number };
  }>;
}
