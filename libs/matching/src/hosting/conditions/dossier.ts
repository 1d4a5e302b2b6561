import type { HomeCondition } from '../home-condition.js';

/**
 * A host is asked about one stay at a time. A host whom nobody asks passes, and so does the one asked about this stay;
 * one who is being asked about another does not.
 */
export const dossier: HomeCondition = {
  cases: {
    passes: { home: { dossierNeedId: 'need-1' }, stay: { needId: 'need-1' } },
    fails: { home: { dossierNeedId: 'need-2' }, stay: { needId: 'need-1' } },
  },
  holds: ({ dossierNeedId }, { needId }) => dossierNeedId === null || dossierNeedId === needId,
};
