import { feedExtension } from './feed-extension.js';
import { feedMission } from './feed-mission.js';
import { kindOfMission } from './kind-of-mission.js';
import { foldTag } from './raw-mission.js';

const kindFor = (fields: Record<string, string>) => {
  const raw = Object.fromEntries(Object.entries(fields).map(([tag, value]) => [foldTag(tag), value]));
  const mission = feedMission(raw);
  return kindOfMission(mission, feedExtension(mission.tags, 'Europe/Paris'));
};

describe('kindOfMission', () => {
  it.each([
    ['education', 'alphabetisation', 'Accompagner des apprenants', 'french-lessons'],
    ['education', 'enseignement-formation', 'Donner des cours de français', 'french-lessons'],
    ['education', 'enseignement-formation', 'Donner des cours de piano', undefined],
    ['solidarite-insertion', 'taches-administratives', 'Aider aux démarches', 'admin-help'],
    ['environnement', 'taches-administratives', 'Tenir le secrétariat', undefined],
    ['solidarite-insertion', 'documentation-traduction', 'Interprète en pachto', 'interpreting'],
    ['solidarite-insertion', 'documentation-traduction', 'Traduire un livret', 'translation'],
    ['emploi', 'mentorat-parrainage', 'Accompagner une personne', 'mentoring'],
    ['emploi', 'mentorat-parrainage', 'Accompagner des entrepreneurs réfugiés', 'business-mentoring'],
    ['solidarite-insertion', 'collecte-de-produits', 'Trier des vêtements', 'goods-collection'],
    ['environnement', 'collecte', 'Ramasser des déchets', undefined],
    ['solidarite-insertion', 'distribution', 'Servir des repas', 'distribution'],
    ['solidarite-insertion', 'distribution', 'Participer à une maraude', 'outreach'],
    ['solidarite-insertion', 'accueil-de-public', 'Accueillir le public', undefined],
    ['benevolat-competences', 'juridique', 'Relire nos statuts', 'skilled-mission'],
    ['solidarite-insertion', 'juridique', 'Tenir une permanence', 'legal-support'],
  ])('%s / %s, "%s": %s', (domain, activity, title, kind) => {
    expect(kindFor({ domain, activity, title }).kind).toBe(kind);
  });

  it('takes a word of the tags where the list of activities has none', () => {
    const fields = {
      domain: 'solidarite-insertion',
      activity: 'accueil-de-public',
      title: 'Ouvrir sa porte',
    };
    expect(kindFor({ ...fields, tags: 'hébergement, accueil' }).kind).toBe('hosting');
  });

  it('chooses none of two kinds', () => {
    const fields = {
      domain: 'education',
      title: 'Aider le soir',
      activity: 'alphabetisation, soutien-scolaire',
    };
    expect(kindFor(fields)).toEqual({ kind: undefined, unknownActivities: [], ambiguous: true });
  });

  it('hands a civic service over, and matches no other paid service', () => {
    const fields = { domain: 'education', activity: 'alphabetisation', title: 'Aider le soir' };
    expect(kindFor({ ...fields, type: 'volontariat_service_civique' }).kind).toBe('civic-service');
    expect(kindFor({ ...fields, type: 'volontariat_sapeurs_pompiers' }).kind).toBeUndefined();
  });

  it('reads an activity by its label as by its slug', () => {
    const fields = { domain: 'solidarite-insertion', title: 'Aider aux démarches' };
    expect(kindFor({ ...fields, activity: 'Tâches administratives' })).toMatchObject({
      kind: 'admin-help',
      unknownActivities: [],
    });
  });
});
