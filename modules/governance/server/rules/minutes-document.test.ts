import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { takeChange, textOfMinutes } from '#modules/governance/server/rules/minutes-document.ts';

/** A paragraph with words, as the editor makes one. */
function paragraph(words: string): Y.XmlElement {
  const element = new Y.XmlElement('paragraph');
  element.insert(0, [new Y.XmlText(words)]);
  return element;
}

function written(...lines: string[]): Y.Doc {
  const document = new Y.Doc();
  document.getXmlFragment('default').insert(0, lines.map(paragraph));
  return document;
}

test('a document says a line for each paragraph and item of a list, without their form', () => {
  const document = written('会议同意限行。');
  const list = new Y.XmlElement('bulletList');
  for (const words of ['公安局牵头', '12 月 7 日起']) {
    const item = new Y.XmlElement('listItem');
    item.insert(0, [paragraph(words)]);
    list.push([item]);
  }
  document.getXmlFragment('default').push([list, paragraph('')]);
  expect(textOfMinutes([Y.encodeStateAsUpdate(document)])).toBe('会议同意限行。\n公安局牵头\n12 月 7 日起');
});

test('a change that cannot be read is not taken, nor one that builds on what is not there', () => {
  const document = written('一');
  const before = Y.encodeStateVector(document);
  document.getXmlFragment('default').push([paragraph('二')]);
  const second = Y.encodeStateAsUpdate(document, before);
  expect(takeChange([], Buffer.from('no change at all'))).toEqual({ reason: 'unreadable' });
  expect(takeChange([], second)).toEqual({ reason: 'unreadable' });
  expect(takeChange([Y.encodeStateAsUpdate(written('别的'))], second)).toEqual({ reason: 'unreadable' });
});

test('a change taken twice is there once, and a document has an end', () => {
  const change = Y.encodeStateAsUpdate(written('一次'));
  const once = takeChange([], change);
  const twice = 'merged' in once ? takeChange([once.merged], change) : once;
  expect('merged' in twice && textOfMinutes([twice.merged])).toBe('一次');
  expect(takeChange([change], Y.encodeStateAsUpdate(written('长'.repeat(400_000))))).toEqual({ reason: 'full' });
});
