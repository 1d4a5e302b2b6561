export type { City, CityAssociation, CityNeed, CityPerson, CityVolunteer } from './city.js';
export type { CityPlan } from './make-city.js';
export { makeCity } from './make-city.js';
export { askedLanguages } from './draw-languages.js';
