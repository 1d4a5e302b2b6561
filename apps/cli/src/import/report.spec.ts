import { paris } from '@app/domain/territories';
import { context, feedBytes, missionXml } from './needs-feed/feed.fixture.js';
import { feedReport } from './needs-feed/feed-report.js';
import { readNeedsFeed } from './needs-feed/read-needs-feed.js';
import { offersReport } from './offers-csv/offers-report.js';
import { readOffersCsv } from './offers-csv/read-offers-csv.js';
import { reportCsv } from './report-csv.js';
import { renderReport } from './report.js';

const feed = feedReport(
  readNeedsFeed(
    feedBytes(
      missionXml(),
      missionXml({ clientId: '=HYPERLINK("x")', activity: 'jardinage\u001b[2J', title: 'Jardiner ensemble' }),
      missionXml({ clientId: 'M-003', title: 'Maraude', places: '0' }),
    ),
    context,
  ),
);

const offers = offersReport(
  readOffersCsv(
    Buffer.from(
      'Prénom;Nom;E-mail;CP;Missions;Dispo;Pointure\nLéa;Secret;lea@exemple.invalid;75018;poterie, maraude;soir;42\nTom;Discret;tom;75018;maraude;soir;43',
    ),
    { territory: paris, now: context.now },
  ),
);

describe('the report of an import', () => {
  it('tells every row in the order of the file, then counts', () => {
    const lines = renderReport(feed);
    expect(lines[0]).toBe('Needs feed of Réseau Exemple: 3 missions');
    expect(lines.filter((line) => line.startsWith('row '))).toEqual([
      'row 1  M-001  ready',
      'row 2  =HYPERLINK("x")  listed',
      'row 3  M-003  refused',
    ]);
    expect(lines).toContain('    title: title-one-word. The title is one single word.');
    expect(lines).toContain('    places: places-not-positive. The number of places is not above zero.');
    expect(lines).toContain('3 rows: 1 ready, 1 listed, 1 refused.');
    expect(lines.at(-1)).toBe('     1  vivre-ensemble / jardinage [2J');
  });

  it('lets no control character of the file reach a terminal', () => {
    expect(renderReport(feed).join('\n')).not.toMatch(/(?!\n)\p{Cc}/u);
  });

  it('disarms formulas in the file for a spreadsheet, one line a remark', () => {
    const csv = reportCsv(feed);
    expect(csv.startsWith('\uFEFFrow;reference;outcome;field;word;code;explanation\r\n')).toBe(true);
    expect(csv).toContain(`"'=HYPERLINK(""x"")"`);
    expect(csv).not.toMatch(/(^|;)=/m);
    expect(csv.match(/^3;M-003;refused;/gm)).toHaveLength(2);
  });

  it('names nobody of a spreadsheet', () => {
    const text = [...renderReport(offers), reportCsv(offers)].join('\n');
    expect(text).not.toMatch(/Léa|Secret|Tom|Discret|exemple\.invalid/);
    expect(text).toContain('row 2  ready');
    expect(text).toContain('row 3  refused');
    expect(text).toContain('"poterie": kind-unknown');
    expect(text).toContain('     2  Pointure');
  });
});
