import { deflateSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { bombIn } from '#testing/hostile/archives.ts';
import { checkDocument } from './check-document.ts';

/** Small enough that bombs need not be large. */
const most = 1_000_000;
const codeOf = (bytes: Uint8Array): Promise<unknown> =>
  checkDocument(bytes, most).then(
    ({ extension }) => extension,
    (error: unknown) => (error as { code?: string }).code ?? error,
  );
const pdf = (body: string | Uint8Array, end = '\n%%EOF\n'): Uint8Array =>
  Buffer.concat([strToU8('%PDF-1.7\n'), typeof body === 'string' ? strToU8(body) : body, strToU8(end)]);
/** Objects packed, as newer writers do. */
const packedObjects = (objects: Uint8Array): Uint8Array =>
  pdf(
    Buffer.concat([strToU8('5 0 obj<</Type/ObjStm/Filter/FlateDecode>>stream\n'), deflateSync(objects)]),
    '\nendstream\n%%EOF',
  );
const [types, relations] = ['[Content_Types].xml', 'word/_rels/document.xml.rels'];
const docx = (more: Record<string, string> = {}): Record<string, Uint8Array> =>
  Object.fromEntries(
    Object.entries({ [types]: '<Types/>', 'word/document.xml': '<w/>', ...more }).map(([name, text]) => [
      name,
      strToU8(text),
    ]),
  );
const link = (type: string): string =>
  `<Relationship Id="r" Type="http://x/relationships/${type}" Target="https://elsewhere.example" TargetMode="External"/>`;

test('papers are kept, with the links somebody may touch in them', async () => {
  const kept = [
    pdf('1 0 obj<</Type/Catalog>>'),
    packedObjects(strToU8('<</Type/Catalog>>')),
    zipSync(docx({ [relations]: link('hyperlink') })),
    zipSync({ [types]: strToU8('<Types/>'), 'xl/workbook.xml': strToU8('<w/>') }),
    zipSync({ [types]: strToU8('<Types/>'), 'ppt/presentation.xml': strToU8('<p/>') }),
  ];
  expect(await Promise.all(kept.map(codeOf))).toEqual(['pdf', 'pdf', 'docx', 'xlsx', 'pptx']);
});

test('what would act when it is opened, cannot be looked into, or is something else too is refused', async () => {
  const refused = {
    script: await codeOf(pdf('<</OpenAction<</S/JavaScript/JS(app.alert(1))>>>>')),
    scriptByNumbers: await codeOf(pdf('<</S/J#61vaScript/J#53(app.alert(1))>>')),
    scriptPacked: await codeOf(packedObjects(strToU8('<</S/JavaScript>>'))),
    program: await codeOf(pdf('<</S/Launch/F(cmd.exe)>>')),
    fileWithin: await codeOf(pdf('<</Names<</EmbeddedFiles 3 0 R>>>>')),
    password: await codeOf(pdf('trailer<</Encrypt 4 0 R>>')),
    cut: await codeOf(strToU8('%PDF-1.7\n1 0 obj<<')),
    archiveBehind: await codeOf(Buffer.concat([pdf(''), zipSync({ a: strToU8('a') })])),
    brokenObjects: await codeOf(pdf('/ObjStm>>stream\nnothing packed')),
    bombInPdf: await codeOf(packedObjects(new Uint8Array(most + 1))),
    macros: await codeOf(zipSync(docx({ 'word/vbaProject.bin': '' }))),
    macrosByType: await codeOf(zipSync(docx({ [types]: '<Types ContentType="ms-word.document.macroEnabled.main"/>' }))),
    template: await codeOf(zipSync(docx({ [relations]: link('attachedTemplate') }))),
    object: await codeOf(zipSync(docx({ 'word/embeddings/oleObject1.bin': '' }))),
    bomb: await codeOf(bombIn(docx(), 'word/media/a.png', 2)),
    anyArchive: await codeOf(zipSync({ a: strToU8('a') })),
    cutArchive: await codeOf(zipSync(docx()).subarray(0, 60)),
    encryptedOffice: await codeOf(zipSync({ EncryptedPackage: strToU8('a') })),
    old: await codeOf(Buffer.from('d0cf11e0a1b11ae1', 'hex')),
  };
  expect(refused).toEqual({
    script: 'media.active',
    scriptByNumbers: 'media.active',
    scriptPacked: 'media.active',
    program: 'media.active',
    fileWithin: 'media.active',
    password: 'media.encrypted',
    cut: 'media.damaged',
    archiveBehind: 'media.two_in_one',
    brokenObjects: 'media.damaged',
    bombInPdf: 'media.inflates_too_far',
    macros: 'media.active',
    macrosByType: 'media.active',
    template: 'media.active',
    object: 'media.active',
    bomb: 'media.inflates_too_far',
    anyArchive: 'media.unknown_type',
    cutArchive: 'media.damaged',
    encryptedOffice: 'media.encrypted',
    old: 'media.unknown_type',
  });
});
