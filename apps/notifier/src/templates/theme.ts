import type { CSSProperties } from 'react';

/** Colours of paper by day; text on its ground has at least 4.5 to 1. The pages use the same. */
const day = {
  paper: '#faf7f1',
  card: '#ffffff',
  ink: '#1f2a2a',
  muted: '#566261',
  line: '#e2dacb',
  accent: '#0b5e55',
  accentInk: '#ffffff',
  soft: '#e3f0ec',
} as const;

const night = {
  paper: '#141b1b',
  card: '#1c2525',
  ink: '#eef2f0',
  muted: '#a9b7b4',
  line: '#34413f',
  accent: '#7fd1c2',
  accentInk: '#0c1f1c',
  soft: '#1f3835',
} as const satisfies Record<keyof typeof day, string>;

const sans = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Noto Sans Arabic', sans-serif";
const serif = "'Iowan Old Style', 'Palatino Linotype', Palatino, 'Noto Serif', Georgia, serif";

/** Styles of the parts, inline because many mail programs read no other. Nothing is smaller than 16 px. */
export const styles = {
  body: { margin: 0, padding: 0 },
  ground: {
    backgroundColor: day.paper,
    color: day.ink,
    fontFamily: sans,
    fontSize: 17,
    lineHeight: '27px',
  },
  page: { maxWidth: 600, padding: '28px 16px 40px' },
  brand: { margin: '0 0 18px', padding: '0 8px', fontWeight: 650, fontSize: 17, color: day.ink },
  dot: {
    display: 'inline-block',
    width: 9,
    height: 9,
    border: `3px solid ${day.accent}`,
    borderRadius: '50%',
    verticalAlign: 'middle',
  },
  stroke: {
    display: 'inline-block',
    width: 12,
    height: 3,
    backgroundColor: day.accent,
    verticalAlign: 'middle',
  },
  card: {
    backgroundColor: day.card,
    border: `1px solid ${day.line}`,
    borderRadius: 18,
    padding: '32px 28px',
  },
  title: { margin: '0 0 16px', fontFamily: serif, fontWeight: 600, fontSize: 27, lineHeight: '34px' },
  subtitle: { margin: '0 0 10px', fontFamily: serif, fontWeight: 600, fontSize: 19, lineHeight: '26px' },
  text: { margin: '0 0 16px', fontSize: 17, lineHeight: '27px', color: day.ink },
  facts: { margin: '4px 0 20px', padding: '16px 18px 6px', borderRadius: 12, backgroundColor: day.soft },
  factName: { margin: 0, fontSize: 16, lineHeight: '22px', color: day.muted },
  factValue: { margin: '0 0 10px', fontSize: 17, lineHeight: '25px', fontWeight: 600, color: day.ink },
  list: { margin: '0 0 20px', padding: '0 0 0 22px' },
  item: { margin: '0 0 6px', fontSize: 17, lineHeight: '26px', color: day.ink },
  actions: { margin: '24px 0 8px' },
  primary: button(day.accent, day.accentInk),
  secondary: button(day.card, day.accent),
  plain: {
    display: 'block',
    padding: '10px 0',
    textAlign: 'center',
    color: day.accent,
    fontSize: 17,
    textDecoration: 'underline',
  },
  address: { margin: '0 0 8px', fontSize: 16, lineHeight: '24px', color: day.muted },
  url: { color: day.accent, textDecoration: 'underline', wordBreak: 'break-all' },
  aside: { margin: '28px 0 0', padding: '24px 0 0', borderTop: `1px solid ${day.line}` },
  footer: { margin: '0 0 10px', padding: '0 8px', fontSize: 16, lineHeight: '24px', color: day.muted },
  foot: { padding: '22px 0 0' },
} as const satisfies Record<string, CSSProperties>;

function button(ground: string, words: string): CSSProperties {
  return {
    display: 'block',
    margin: '0 0 12px',
    padding: '14px 20px',
    border: `1.5px solid ${day.accent}`,
    borderRadius: 999,
    backgroundColor: ground,
    color: words,
    fontSize: 17,
    lineHeight: '22px',
    fontWeight: 620,
    textAlign: 'center',
    textDecoration: 'none',
  };
}

/** For programs that know about dark screens; the others keep the day’s colours, ground and words together. */
export const styleSheet = `
:root { color-scheme: light dark; supported-color-schemes: light dark; }
.paper { background-color: ${day.paper}; }
@media (prefers-color-scheme: dark) {
  .paper { background-color: ${night.paper} !important; color: ${night.ink} !important; }
  .card { background-color: ${night.card} !important; border-color: ${night.line} !important; }
  .ink { color: ${night.ink} !important; }
  .muted { color: ${night.muted} !important; }
  .soft { background-color: ${night.soft} !important; }
  .rule { border-color: ${night.line} !important; }
  .accent { color: ${night.accent} !important; }
  .dot { border-color: ${night.accent} !important; }
  .stroke { background-color: ${night.accent} !important; }
  .primary { background-color: ${night.accent} !important; border-color: ${night.accent} !important; color: ${night.accentInk} !important; }
  .secondary { background-color: ${night.card} !important; border-color: ${night.accent} !important; color: ${night.accent} !important; }
}`;
