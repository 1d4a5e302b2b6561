import { parseOfferDraft } from '@app/domain/offers';
import { paris } from '@app/domain/territories';
import { makeCity } from '@app/simulation';
import { readNeedsFeed } from '../../import/needs-feed/read-needs-feed.js';
import { readOffersCsv } from '../../import/offers-csv/read-offers-csv.js';
import { cityCsv } from './city-csv.js';
import { cityFeed } from './city-feed.js';

const now = new Date('2026-11-19T09:00:00Z');
const context = { territory: paris, now };
const city = makeCity({ city: 'paris', associations: 8, volunteers: 60, needs: 60, seed: 'files', now });

describe('the files of a city', () => {
  it('are a feed of which every mission may be matched', () => {
    const { missions, refused } = readNeedsFeed(Buffer.from(cityFeed(city, now)), context);
    expect(refused).toEqual([]);
    expect(missions.map(({ need }) => need.kind)).toEqual(city.needs.map(({ need }) => need.kind));
    expect(missions.flatMap(({ listedOnly }) => listedOnly)).toEqual([]);
    expect(missions.flatMap(({ warnings }) => warnings).filter(({ code }) => code === 'tag-unread')).toEqual(
      [],
    );
  });

  it('are a spreadsheet of which every row says what was drawn', () => {
    const { rows, unknownColumns, unmapped } = readOffersCsv(Buffer.from(cityCsv(city.volunteers)), context);
    expect([unknownColumns, unmapped]).toEqual([[], []]);
    const read = rows.map(({ draft }) => draft && parseOfferDraft(draft.offer, paris, '2026-11-19'));
    // A spreadsheet has no column for the days on which somebody is away.
    const drawn = city.volunteers.map(({ offer }) => {
      const terms = parseOfferDraft(offer, paris, '2026-11-19');
      return { ...terms, availability: { ...terms.availability, exceptions: [] } };
    });
    expect(read).toEqual(drawn);
  });
});
