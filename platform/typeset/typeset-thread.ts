import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { answerAsThread } from '#platform/threads/answer-as-thread.ts';

/** What the thread is given. */
export interface Work {
  template: string;
  data: string;
}

const fonts = [
  import.meta.resolve('@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf'),
  import.meta.resolve('@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf'),
];

/** A template reads nothing beyond the folder of the shared page. */
const workspace = fileURLToPath(new URL('./papers', import.meta.url));

answerAsThread(({ template, data }: Work): Uint8Array => {
  const compiler = NodeCompiler.create({
    workspace,
    fontArgs: [{ fontBlobs: fonts.map((font) => readFileSync(new URL(font))) }],
  });
  const compiled = compiler.compile({
    mainFileContent: readFileSync(new URL(template), 'utf8'),
    inputs: { data },
  });
  const wrong = compiled.takeDiagnostics();
  if (wrong) throw new Error(`not typeset: ${JSON.stringify(compiler.fetchDiagnostics(wrong))}`);
  if (!compiled.result) throw new Error('not typeset');
  return compiler.pdf(compiled.result, { pdfStandard: 'ua-1' });
});
