import type { PersonActor } from '@app/domain/accounts';
import type { MatchContactsView } from '@app/persistence';
import type { Wording } from '@app/wording';
import type { ReactElement } from 'react';
import { Fact } from '../../pages/elements.js';

/** What opens to both sides at the confirmation: the other's name and how to reach them, and the site. */
export function ContactCard({
  wording,
  contacts: { volunteer, contact, site, volunteerInsurance },
  as,
}: {
  readonly wording: Wording;
  readonly contacts: MatchContactsView;
  readonly as: PersonActor['kind'];
}): ReactElement {
  const say = (key: string) => wording.t(`pages:contacts.${key}`);
  const other = as === 'volunteer' ? contact : volunteer;
  return (
    <section className="card">
      <h2>{say('title')}</h2>
      <p className="muted">{say('text')}</p>
      <dl className="facts columns">
        {other && (
          <Fact name={say('name')}>{[other.givenName, other.familyName].filter(Boolean).join(' ')}</Fact>
        )}
        {other?.email && (
          <Fact name={say('email')}>
            <a href={`mailto:${other.email}`}>{other.email}</a>
          </Fact>
        )}
        {other?.phone && (
          <Fact name={say('phone')}>
            <a href={`tel:${other.phone}`}>{other.phone}</a>
          </Fact>
        )}
        {site && (
          <Fact name={say('site')}>
            {[site.label, site.street, `${site.postalCode} ${site.city}`, site.accessNote]
              .filter(Boolean)
              .join(', ')}
          </Fact>
        )}
        {site?.contactNote && <Fact name={say('note')}>{site.contactNote}</Fact>}
        {volunteerInsurance && <Fact name={say('insurance')}>{volunteerInsurance}</Fact>}
      </dl>
    </section>
  );
}
