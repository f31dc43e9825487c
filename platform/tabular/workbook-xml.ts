const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaged = 'http://schemas.openxmlformats.org/package/2006';
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Opens a worksheet; ECMA-376-1, 18.3.1.99. */
export const worksheetHead = `${head}<worksheet xmlns="${main}">`;

// oxlint-disable-next-line no-control-regex
const notXml = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
/** What a spreadsheet program would read as a character's number (ST_Xstring). */
const likeEscape = /_(?=x[0-9A-Fa-f]{4}_)/g;

/** Text within XML: what XML cannot hold is left out. */
export const escaped = (text: string): string =>
  text
    .toWellFormed()
    .replace(notXml, '')
    .replace(likeEscape, '_x005F_')
    .replace(/\r/g, '_x000D_')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

const numbered = (count: number, xml: (number: number) => string): string =>
  Array.from({ length: count }, (_, at) => xml(at + 1)).join('');

export const stylesOverride = `<Override PartName="/xl/styles.xml" ContentType="${types}.styles+xml"/>`;

export const contentTypes = (sheets: number): string =>
  `${head}<Types xmlns="${packaged}/content-types">` +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  '<Default Extension="xml" ContentType="application/xml"/>' +
  `<Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/>` +
  stylesOverride +
  numbered(sheets, (n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${types}.worksheet+xml"/>`) +
  '</Types>';

export const packageRelations =
  `${head}<Relationships xmlns="${packaged}/relationships">` +
  `<Relationship Id="rId1" Type="${relation}/officeDocument" Target="xl/workbook.xml"/></Relationships>`;

export const workbookRelations = (sheets: number): string =>
  `${head}<Relationships xmlns="${packaged}/relationships">` +
  numbered(
    sheets,
    (n) => `<Relationship Id="rId${n}" Type="${relation}/worksheet" Target="worksheets/sheet${n}.xml"/>`,
  ) +
  `<Relationship Id="rId${sheets + 1}" Type="${relation}/styles" Target="styles.xml"/></Relationships>`;

/** The list of sheets, by their names. */
export function workbookXml(names: readonly string[], hidden: readonly string[]): string {
  const wrong = names.find(
    (name) => !/^[^[\]:*?/\\]{1,31}$/.test(name) || names.filter((other) => other === name).length > 1,
  );
  if (wrong !== undefined) throw new RangeError(`no name for a sheet: ${wrong}`);
  const sheets = names.map((name, at) => {
    const state = hidden.includes(name) ? ' state="hidden"' : '';
    return `<sheet name="${escaped(name)}" sheetId="${at + 1}"${state} r:id="rId${at + 1}"/>`;
  });
  return `${head}<workbook xmlns="${main}" xmlns:r="${relation}"><sheets>${sheets.join('')}</sheets></workbook>`;
}

/** Places in `stylesXml` of what a cell looks like. */
export const styles = { plain: 0, text: 1, date: 2, header: 3, required: 4, note: 5 } as const;

const align = '<alignment vertical="center" wrapText="1"/>';

/** Formats 49 (text) and 164 (day); headers white on deep green, those that must be filled on brown. */
export const stylesXml =
  `${head}<styleSheet xmlns="${main}">` +
  '<numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts>' +
  '<fonts count="3"><font><sz val="11"/><name val="等线"/></font>' +
  '<font><b/><sz val="11"/><color rgb="FFFFFFFF"/><name val="等线"/></font>' +
  '<font><sz val="10"/><color rgb="FF595959"/><name val="等线"/></font></fonts>' +
  '<fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
  '<fill><patternFill patternType="solid"><fgColor rgb="FF1F5C4D"/></patternFill></fill>' +
  '<fill><patternFill patternType="solid"><fgColor rgb="FF8A4B14"/></patternFill></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="6">' +
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
  '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>' +
  '<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>' +
  `<xf numFmtId="49" fontId="1" fillId="2" borderId="0" xfId="0" applyFont="1" applyFill="1" applyAlignment="1">${align}</xf>` +
  `<xf numFmtId="49" fontId="1" fillId="3" borderId="0" xfId="0" applyFont="1" applyFill="1" applyAlignment="1">${align}</xf>` +
  '<xf numFmtId="49" fontId="2" fillId="0" borderId="0" xfId="0" applyFont="1"/>' +
  '</cellXfs></styleSheet>';
