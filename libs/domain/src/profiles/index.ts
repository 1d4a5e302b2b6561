export * from './home-profile.js';
export * from './need-profile.js';
export * from './offer-profile.js';
export * from './outlooks.js';
export * from './profiles.js';
export * from './scarcity-outlook.js';
export * from './session-profile.js';
export * from './spoken-language.js';
