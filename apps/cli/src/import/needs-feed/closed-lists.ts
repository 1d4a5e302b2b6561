/** The 20 domains of API Engagement: a mission of another domain is refused. */
export const feedDomains = [
  'animaux',
  'autre',
  'batiment-industrie-logistique',
  'benevolat-competences',
  'communication',
  'culture-loisirs',
  'education',
  'emploi',
  'environnement',
  'gestion-finance-droit',
  'humanitaire',
  'memoire-et-citoyennete',
  'numerique',
  'prevention-protection',
  'recherche',
  'sante',
  'service-public-defense-securite',
  'solidarite-insertion',
  'sport',
  'vivre-ensemble',
] as const;

export type FeedDomain = (typeof feedDomains)[number];

/** The activities of API Engagement; another one is listed, never refused. */
export const feedActivities = [
  'accueil-de-public',
  'activites-manuelles',
  'aide-psychologique',
  'alphabetisation',
  'animation',
  'animation-valorisation',
  'art',
  'autre',
  'bricolage',
  'collecte',
  'collecte-de-produits',
  'communication',
  'comptabilite-finance',
  'conseil',
  'distribution',
  'documentation-traduction',
  'ecoute-permanence',
  'encadrement-d-equipes',
  'enseignement-formation',
  'gestion-de-projets',
  'gestion-recherche-des-partenariats',
  'informatique',
  'jardinage',
  'juridique',
  'logistique',
  'mediation-information',
  'mentorat-parrainage',
  'mission-internationale',
  'preservation-patrimoine',
  'prevention-sensibilisation',
  'recrutement',
  'responsabilites-associatives',
  'sante-soins',
  'secourisme',
  'secours-aide',
  'soutien-accompagnement',
  'soutien-scolaire',
  'sport',
  'taches-administratives',
  'transmission-pedagogie',
  'visites',
] as const;

export type FeedActivity = (typeof feedActivities)[number];

/**
 * Where a mission is done: `no` on site, `possible` on site or from home, `full` from home, `local` near where the
 * volunteer lives, wherever that is.
 */
export const remoteValues = ['no', 'possible', 'full', 'local'] as const;

export type RemoteValue = (typeof remoteValues)[number];

export const compensationUnits = ['hour', 'day', 'month', 'year'] as const;
export const compensationTypes = ['gross', 'net'] as const;

/** What a publisher may feed; only the first is matched here. */
export const missionTypes = [
  'benevolat',
  'volontariat_service_civique',
  'volontariat_sapeurs_pompiers',
  'volontariat_reserve_operationnelle',
] as const;

/** Whether a value is one of a closed list. */
export function isOneOf<T extends string>(list: readonly T[], value: string): value is T {
  return (list as readonly string[]).includes(value);
}
