export * from '@app/domain/profiles';
export * from './sample-profiles.js';
