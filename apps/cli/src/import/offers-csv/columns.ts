import { foldText } from '../fold-text.js';

/** The headings that each column is known by, French then English; accents, case and spacing do not count. */
const headings = {
  givenName: ['prénom', 'prénoms', 'prénom usuel', 'first name', 'given name', 'firstname'],
  familyName: ['nom', 'nom de famille', "nom d'usage", 'last name', 'family name', 'surname', 'lastname'],
  email: [
    'e-mail',
    'email',
    'mail',
    'mél',
    'courriel',
    'adresse e-mail',
    'adresse mail',
    'adresse électronique',
    'adresse email',
    'email address',
    'e-mail address',
  ],
  phone: [
    'téléphone',
    'tél',
    'tel.',
    'portable',
    'mobile',
    'téléphone portable',
    'téléphone mobile',
    'numéro de téléphone',
    'n° de téléphone',
    'phone',
    'phone number',
    'telephone',
    'mobile phone',
  ],
  birthDate: [
    'date de naissance',
    'né le',
    'née le',
    'né(e) le',
    'naissance',
    'birth date',
    'date of birth',
    'birthdate',
  ],
  postalCode: ['code postal', 'cp', 'postal code', 'postcode', 'zip', 'zip code'],
  district: ['arrondissement', 'arr', 'arrdt', 'arr.', 'district'],
  kinds: [
    'types de mission',
    'type de mission',
    'missions',
    'mission',
    'missions souhaitées',
    'activités',
    'activité',
    'je propose',
    'domaines',
    'kinds',
    'kinds of mission',
    'mission types',
    'activities',
  ],
  languages: [
    'langues',
    'langue',
    'langues parlées',
    'langue parlée',
    'langues et niveaux',
    'languages',
    'spoken languages',
    'languages spoken',
  ],
  skills: ['compétences', 'compétence', 'savoir-faire', 'diplômes et compétences', 'skills', 'skill'],
  availability: [
    'disponibilités',
    'disponibilité',
    'dispos',
    'dispo',
    'jours et horaires',
    'créneaux',
    'horaires',
    'availability',
    'available',
    'time slots',
  ],
  from: [
    'disponible à partir du',
    'à partir du',
    'date de début',
    'du',
    'available from',
    'from',
    'start date',
  ],
  until: ["jusqu'au", "disponible jusqu'au", 'date de fin', 'au', 'available until', 'until', 'end date'],
  maxTravelKm: [
    'distance',
    'distance km',
    'distance (km)',
    'distance max',
    'distance maximale',
    'rayon',
    'rayon km',
    'rayon (km)',
    'rayon en km',
    'km',
    'déplacement',
    'max distance',
    'max distance km',
    'radius',
    'radius km',
  ],
  hoursPerWeek: [
    'heures par semaine',
    'h/semaine',
    'nombre d’heures par semaine',
    'hours per week',
    'weekly hours',
  ],
  remote: ['à distance', 'distanciel', 'télébénévolat', 'missions à distance', 'remote', 'online'],
  items: [
    'objets à donner',
    'objets donnés',
    'objets',
    'dons en nature',
    'dons',
    'items to give',
    'items',
    'goods',
  ],
  vehicleSeats: [
    'places dans le véhicule',
    'places du véhicule',
    'places passagers',
    'vehicle seats',
    'passenger seats',
  ],
  vehicleCubicMetres: [
    'volume du véhicule (m³)',
    'volume du véhicule',
    'volume utile',
    'm³',
    'vehicle volume',
    'cubic metres',
  ],
  childSeats: ['sièges enfant', 'sièges auto', 'rehausseurs', 'child seats'],
  roomCapacity: ['places dans la salle', 'capacité de la salle', 'capacité', 'room capacity', 'capacity'],
  roomStepFree: ['salle sans marche', 'accès sans marche', 'sans marche', 'step-free room', 'step free'],
  roomEquipment: ['équipement de la salle', 'équipements', 'équipement', 'room equipment', 'equipment'],
  roomDwelling: [
    'salle dans un logement',
    'est-ce un logement',
    'quelqu’un y habite',
    'room in a dwelling',
    'dwelling',
  ],
  consent: [
    'consentement',
    'accord',
    'rgpd',
    'consentement rgpd',
    "accepte d'être contacté",
    "accepte d'être contacté(e)",
    'autorisation',
    'consent',
    'gdpr',
    'agrees to be contacted',
  ],
} as const satisfies Record<string, readonly string[]>;

export type Column = keyof typeof headings;

/** Why a column is left unread: free text names people, and the engine may never know the rest. */
export type IgnoredColumn = 'free-text' | 'sensitive' | 'not-needed';

const ignored = {
  'free-text': [
    'remarques',
    'remarque',
    'commentaires',
    'commentaire',
    'observations',
    'notes',
    'note',
    'motivation',
    'motivations',
    'présentation',
    'remarks',
    'comments',
  ],
  sensitive: [
    'nationalité',
    'pays',
    "pays d'origine",
    'origine',
    'statut',
    'statut administratif',
    'titre de séjour',
    'religion',
    'santé',
    'handicap',
    'situation familiale',
    'profession',
    'sexe',
    'genre',
    'civilité',
    'photo',
    'nationality',
    'country of origin',
    'status',
    'health',
    'gender',
    'sex',
    'title',
  ],
  'not-needed': [
    'adresse',
    'adresse postale',
    'rue',
    'ville',
    'commune',
    'lieu de naissance',
    'numéro de sécurité sociale',
    'address',
    'street',
    'city',
    'id',
    'n°',
    'numéro',
  ],
} as const satisfies Record<IgnoredColumn, readonly string[]>;

type Meaning =
  | { readonly column: Column; readonly ignored?: undefined }
  | { readonly ignored: IgnoredColumn; readonly column?: undefined };

const meanings: ReadonlyMap<string, Meaning> = new Map<string, Meaning>([
  ...entriesOf(ignored).map(([heading, why]) => [heading, { ignored: why }] as const),
  ...entriesOf(headings).map(([heading, column]) => [heading, { column }] as const),
]);

/** What a heading means; nothing when it is in no table. `Prénom *` and `PRENOM :` are the given name. */
export function columnOfHeading(heading: string): Meaning | undefined {
  const folded = headingKey(heading);
  return meanings.get(folded) ?? meanings.get(headingKey(heading.replace(/\([^)]*\)/g, ' ')));
}

/** The heading that the template and the report show for a column. */
export function headingOf(column: Column): string {
  return headings[column][0];
}

function headingKey(heading: string): string {
  return foldText(heading)
    .replace(/[\s'.]+/g, ' ')
    .trim();
}

function entriesOf<Key extends string>(
  table: Readonly<Record<Key, readonly string[]>>,
): readonly [string, Key][] {
  return (Object.keys(table) as Key[]).flatMap((key) =>
    table[key].map((heading): [string, Key] => [headingKey(heading), key]),
  );
}
