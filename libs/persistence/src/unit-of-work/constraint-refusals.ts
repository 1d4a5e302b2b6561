/**
 * What the database says no to, in the domain's words: the codes of the refusals that two people at once can meet.
 * A constraint that is not listed is a bug of ours, and stays an error.
 */
export const constraintRefusals: Readonly<Record<string, string>> = {
  bookings_no_overlap: 'overlapping-session',
  bookings_vehicle_once: 'vehicle-taken',
  places_confirmed: 'place-taken',
  places_match_id_key: 'place-already-held',
  matches_ongoing: 'match-already-open',
  matches_need_id_offer_id_round_key: 'match-already-open',
  invitations_one_open: 'invitation-already-open',
  account_contacts_email_key_key: 'address-in-use',
  volunteers_account_id_key: 'volunteer-already-known',
  associations_rna_key: 'association-already-known',
  associations_siren_key: 'association-already-known',
  associations_by_source: 'association-already-known',
  needs_by_source: 'need-already-known',
  hosting_dossiers_one_a_host: 'host-in-dossier',
  hosting_dossiers_one_a_stay: 'host-in-dossier',
  offers_one_home: 'second-home',
  roles_held: 'role-already-held',
};

/** The error code with which the guard of match transitions says no. */
export const transitionRefused = 'TU001';
