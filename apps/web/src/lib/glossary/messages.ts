// Made from the files beside it by `npm run languages`.
import { catalogue } from '@vorrang/planning';
import de from './messages/de.json' with { type: 'json' };
import en from './messages/en.json' with { type: 'json' };

type Words = {
  words: {
    mode: { term: string; meaning: string };
    fundingSource: { term: string; meaning: string };
    carryOver: { term: string; meaning: string };
    grantTerms: { term: string; meaning: string };
    resource: { term: string; meaning: string };
    criterion: { term: string; meaning: string };
    benefit: { term: string; meaning: string };
    disruption: { term: string; meaning: string };
    bound: { term: string; meaning: string };
    gap: { term: string; meaning: string };
    certificate: { term: string; meaning: string };
    claim: { term: string; meaning: string };
    scenario: { term: string; meaning: string };
    draft: { term: string; meaning: string };
    revision: { term: string; meaning: string };
    plan: { term: string; meaning: string };
    constraint: { term: string; meaning: string };
    mandatory: { term: string; meaning: string };
    pin: { term: string; meaning: string };
    ban: { term: string; meaning: string };
    precedence: { term: string; meaning: string };
    bundle: { term: string; meaning: string };
    oneClosure: { term: string; meaning: string };
    corridorConflict: { term: string; meaning: string };
    moratorium: { term: string; meaning: string };
    priorities: { term: string; meaning: string };
    valuationRule: { term: string; meaning: string };
    assumption: { term: string; meaning: string };
    confirmation: { term: string; meaning: string };
    reconciliation: { term: string; meaning: string };
    qualityIssue: { term: string; meaning: string };
    fingerprint: { term: string; meaning: string };
    brief: { term: string; meaning: string };
    decision: { term: string; meaning: string };
    event: { term: string; meaning: string };
  };
};

export const messages = catalogue<Words>({ de, en });
