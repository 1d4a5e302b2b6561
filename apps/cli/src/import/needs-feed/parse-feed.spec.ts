import { missionXml } from './feed.fixture.js';
import { parseFeed } from './parse-feed.js';

const parse = (afterDeclaration: string) =>
  parseFeed(Buffer.from(`<?xml version="1.0"?>${afterDeclaration}`));
const doctype = '<!DOCTYPE source [<!ENTITY a "b">]>';

describe('parseFeed', () => {
  it.each([
    ['before the root', `${doctype}<source><mission/></source>`],
    ['after a comment that looks like the root', `<!-- <source> -->${doctype}<source><mission/></source>`],
    ['after the root has begun', `<source>${doctype.toLowerCase()}<mission/></source>`],
    ['without a DOCTYPE', '<source><!ENTITY a "b"><mission/></source>'],
    ['in what a comment makes look like CDATA', `<!-- <![CDATA[ -->${doctype}<source><!-- ]]> --></source>`],
    ['in what an attribute makes look like CDATA', `<source a="<![CDATA[">${doctype}]]></source>`],
  ])('refuses entities %s', (_name, text) => {
    expect(() => parse(text)).toThrow(expect.objectContaining({ code: 'xml-doctype-refused' }));
  });

  it('takes a DOCTYPE in CDATA for text', () => {
    const text = `<source>${missionXml({ description: '<!DOCTYPE html><p>Lire</p>' })}</source>`;
    expect(parse(text).missions).toHaveLength(1);
  });
});
