import type { Vault } from '#platform/identity'

/** By which one relying party knows a person: keyed, so that nobody else can make or compare it. */
export const subjectOf = (vault: Vault, party: string, personId: string): string =>
  vault.blindIndex('openid.subject', `${party} ${personId}`).toString('base64url')
