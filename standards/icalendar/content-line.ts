/** One line of a calendar (RFC 5545, 3.1): its name, its parameters in order, and its value as it stands. */
export interface ContentLine {
  name: string;
  parameters: Readonly<Record<string, string>>;
  value: string;
}

/** So many octets a line has at most, its break not counted. */
const mostOctets = 75;

const octetsOf = (text: string): number => new TextEncoder().encode(text).length;

/**
 * Folds a line into such as have 75 octets at most; each but the first begins with a space, which counts. A character is never parted, as UTF-8
 * neither.
 */
export function fold(line: string): string {
  const lines: string[] = [];
  let [now, octets] = ['', 0];
  for (const character of line) {
    const more = octetsOf(character);
    if (octets + more > mostOctets) {
      lines.push(now);
      [now, octets] = [' ', 1];
    }
    now += character;
    octets += more;
  }
  return [...lines, now].join('\r\n');
}

/** The lines of a calendar as they were before they were folded. */
export const unfold = (text: string): string[] =>
  text
    .replaceAll(/\r?\n[ \t]/g, '')
    .split(/\r?\n/)
    .filter((line) => line !== '');

const controls = /\p{Cc}/gu;

/** A text as a value (RFC 5545, 3.3.11). What is no character of a text but a control is left out. */
export const escapeText = (text: string): string =>
  text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(controls, (one) => (one === '\n' || one === '\t' ? one : ''))
    .replaceAll(/[\\;,]/g, (one) => `\\${one}`)
    .replaceAll('\n', '\\n');

/** The text of such a value. */
export const unescapeText = (value: string): string =>
  value.replaceAll(/\\([\\;,nN])/g, (_, one: string) => (one === 'n' || one === 'N' ? '\n' : one));

/** A value of a parameter: quoted where it holds what parts parameters; a quotation mark, which no value can hold, becomes an apostrophe (3.2). */
function parameterText(value: string): string {
  const plain = value.replaceAll(controls, '').replaceAll('"', "'");
  return /[:;,]/.test(plain) ? `"${plain}"` : plain;
}

/** One line, folded. */
export const writeLine = ({ name, parameters, value }: ContentLine): string =>
  fold(
    `${[name, ...Object.entries(parameters).map(([key, one]) => `${key}=${parameterText(one)}`)].join(';')}:${value}`,
  );

const parameterOf = /^;([\w-]+)=("[^"]*"|[^":;]*)/;

/** Reads one line that was unfolded; undefined for what is none. */
export function readLine(line: string): ContentLine | undefined {
  const [name = ''] = /^[\w-]+/.exec(line) ?? [];
  const parameters: Record<string, string> = {};
  let rest = line.slice(name.length);
  for (let found = parameterOf.exec(rest); found; found = parameterOf.exec(rest)) {
    const [all, key = '', value = ''] = found;
    parameters[key.toUpperCase()] = value.replaceAll('"', '');
    rest = rest.slice(all.length);
  }
  return name === '' || !rest.startsWith(':')
    ? undefined
    : { name: name.toUpperCase(), parameters, value: rest.slice(1) };
}
