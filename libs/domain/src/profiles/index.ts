export * from './need-profile.js';
export * from './offer-profile.js';
export * from './profiles.js';
export * from './session-profile.js';
export * from './spoken-language.js';
