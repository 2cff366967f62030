import type { Item, RegisterDefinition } from '#platform/catalogue'

/** The register of stamps: since the paper is plain, it is the only proof of a stamp. */
export const stamps: RegisterDefinition = {
  id: 'stamps',
  publicFields: [
    'instrument',
    'amount',
    'executionDate',
    'issuedOn',
    'refundAskedOn',
    'usedOn',
    'deedKind',
    'usedAt',
    'deedNumber',
    'deedFile',
    'pageCount',
  ],
  uniqueFields: ['psid'],
  searchableFields: ['cnic'],
  // A stamp that was used, or paid back, stays so for ever.
  states: {
    issued: ['deficient', 'consumed', 'refund-asked'],
    deficient: ['issued'],
    'refund-asked': ['refund-checked', 'issued'],
    'refund-checked': ['refunded', 'issued'],
    consumed: [],
    refunded: [],
  },
  check: (previous, next) =>
    changed(previous, next, ['instrument', 'executionDate', 'issuedOn']) ?? lowered(previous, next),
}

/** The valuation table of a district: one record for a locality in a fiscal year. */
export const valuations: RegisterDefinition = {
  id: 'dc-valuation',
  publicFields: ['fiscalYear', 'tehsilName', 'localityName', 'rows'],
  states: { published: ['published'] },
  publishedBy: 'collector',
}

/** Money is added to a stamp whose deed needs more; nothing is ever taken off it. */
function lowered(previous: Item | undefined, next: Item) {
  const isLower = previous && Number(next['amount']) < Number(previous['amount'])
  return isLower ? "a stamp's amount never falls" : undefined
}

/** What a stamp says never changes; only its state moves. */
function changed(previous: Item | undefined, next: Item, fields: readonly string[]) {
  const field = previous && fields.find((name) => previous[name] !== next[name])
  return field && `a stamp's ${field} never changes`
}
