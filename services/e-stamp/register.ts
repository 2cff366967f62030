import type { Item, RegisterDefinition } from '#platform/catalogue'

/** The register of stamps: since the paper is plain, it is the only proof of a stamp. */
export const stamps: RegisterDefinition = {
  id: 'stamps',
  publicFields: ['instrument', 'amount', 'executionDate', 'issuedOn'],
  uniqueFields: ['psid'],
  searchableFields: ['cnic'],
  states: { issued: [] },
  check: (previous, next) => changed(previous, next, ['instrument', 'amount', 'issuedOn']),
}

/** The valuation table of a district: one record for a locality in a fiscal year. */
export const valuations: RegisterDefinition = {
  id: 'dc-valuation',
  publicFields: ['fiscalYear', 'tehsilName', 'localityName', 'rows'],
  states: { published: ['published'] },
  publishedBy: 'collector',
}

/** What a stamp says never changes; only its state moves. */
function changed(previous: Item | undefined, next: Item, fields: readonly string[]) {
  const field = previous && fields.find((name) => previous[name] !== next[name])
  return field && `a stamp's ${field} never changes`
}
