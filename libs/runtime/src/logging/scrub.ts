const email = /[\w.!#$%&'*+/=?^`{|}~-]+@[\w-]+(\.[\w-]+)+/g;
/** French and international numbers; the guards keep identifiers and instants whole. */
const phone = /(?<![\w.:-])(\+\d{1,3}|0)[ .]?[1-9]([ .]?\d{2}){4}(?![\w-])/g;
/** Cookies and bearers by their names, and the credentials and query of any URL. */
const bearer = /\b(bearer|basic)\s+[\w.~+/=-]+/gi;
const credentials = /(\b[a-z][a-z+]*:\/\/)[^\s/@"]+@/gi;
const query = /(\bhttps?:\/\/[^\s"?#]*|\/[\w/.-]*)[?#][^\s"]+/gi;
/** Secrets of links and sessions: 32 base64url characters or more without the dashes of an identifier. */
const secret = /(?<![\w/.-])(?=[\w-]*[A-Z])(?=[\w-]*\d)[\w-]{32,}(?![\w.-])/g;
const secretInPath = /(?<=\/)(?=[\w-]*[A-Z])(?=[\w-]*\d)[\w-]{32,}(?![\w.-])/g;

/** The same text without what could name a person or open a door; the last net below typed log fields. */
export function scrub(text: string): string {
  return text
    .replace(credentials, '$1[credentials]@')
    .replace(email, '[email]')
    .replace(query, '$1?[query]')
    .replace(bearer, '$1 [token]')
    .replace(secret, '[token]')
    .replace(secretInPath, '[token]')
    .replace(phone, '[phone]');
}
