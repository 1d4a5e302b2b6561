import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { decodeText } from '../decode-text.js';
import { UnreadableFileError } from '../unreadable-file.error.js';
import type { RawElement, RawValue } from './raw-mission.js';
import { elementsOf, foldTag, textOf } from './raw-mission.js';

/** Who publishes the feed, as the feed says. */
export interface FeedPublisher {
  readonly name: string | undefined;
  readonly url: string | undefined;
  readonly builtAt: string | undefined;
}

export interface ParsedFeed {
  readonly publisher: FeedPublisher;
  readonly missions: readonly RawElement[];
}

const parser = new XMLParser({
  ignoreAttributes: true,
  parseTagValue: false,
  trimValues: true,
  // The five entities of XML only: a DOCTYPE is refused before, and `&#…;` stays to be seen and refused.
  processEntities: true,
  htmlEntities: false,
  transformTagName: foldTag,
});

/**
 * The publisher and the missions of an API Engagement feed, every value still text.
 * @throws UnreadableFileError when the file is no such feed
 * @source https://api-engagement.beta.gouv.fr, XML feed of missions
 */
export function parseFeed(bytes: Uint8Array): ParsedFeed {
  const text = feedText(bytes);
  const checked = XMLValidator.validate(text);
  if (checked !== true) {
    throw new UnreadableFileError('xml-malformed', `line ${checked.err.line}, column ${checked.err.col}`);
  }
  const source = rootOf(text);
  const missions = elementsOf(source, 'mission');
  if (missions.length === 0) throw new UnreadableFileError('feed-without-missions');
  return {
    publisher: {
      name: textOf(source, 'publisher'),
      url: textOf(source, 'publisherurl'),
      builtAt: textOf(source, 'lastBuildDate'),
    },
    missions,
  };
}

function feedText(bytes: Uint8Array): string {
  if (bytes.length === 0) throw new UnreadableFileError('file-empty');
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  const declared = /^[^<]*<\?xml[^>]*\bencoding\s*=\s*["']([\w.-]+)["']/i.exec(head)?.[1];
  const text = decodeText(bytes, declared)
    .replace(/^\uFEFF/, '')
    .trimStart();
  if (!text.startsWith('<?xml')) throw new UnreadableFileError('xml-declaration-missing');
  if (declaresEntities(text)) throw new UnreadableFileError('xml-doctype-refused');
  return text;
}

const declaration = /<!(?:DOCTYPE|ENTITY)/i;

/** Read from left to right: what looks like CDATA inside a comment, an instruction or an attribute hides nothing. */
const markup = /<!--.*?-->|<\?.*?\?>|<!\[CDATA\[.*?\]\]>|<[^!?/](?:[^"'>]|"[^"]*"|'[^']*')*>/gs;

/** Anywhere but in CDATA, which is text: the parser would follow a DOCTYPE even after the root has begun. */
function declaresEntities(text: string): boolean {
  if (!declaration.test(text)) return false;
  return declaration.test(text.replace(markup, (part) => (part.startsWith('<![CDATA[') ? '' : part)));
}

function rootOf(text: string): RawElement {
  let parsed: Record<string, RawValue>;
  try {
    parsed = parser.parse(text) as Record<string, RawValue>;
  } catch {
    // The validator lets through what the parser's own limits refuse (names that would touch a prototype, nesting).
    throw new UnreadableFileError('xml-malformed');
  }
  const source = parsed['source'];
  if (source === '') throw new UnreadableFileError('feed-without-missions');
  if (source === undefined || typeof source === 'string' || Array.isArray(source)) {
    throw new UnreadableFileError('feed-root-missing');
  }
  return source as RawElement;
}
