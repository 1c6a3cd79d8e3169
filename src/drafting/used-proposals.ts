import type { Proposal } from '../ingest/proposals.ts';

/** Proposals that the fields still name: a fact that was removed needs no entry. */
export function usedProposals(proposals: readonly Proposal[], fields: object): Proposal[] {
  const words = new Set<unknown>();
  const walk = (value: unknown): void => {
    if (value !== null && typeof value === 'object') for (const inner of Object.values(value)) walk(inner);
    else words.add(value);
  };
  walk(fields);
  return proposals.filter(({ id }) => words.has(id));
}
