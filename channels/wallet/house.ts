/** By what names wallets know this house: its addresses, its key, and what it gives out. */
import { identityPapersOf, type Platform } from '#platform/catalogue'
import type { CredentialIssuer } from '#platform/wallet'

/** The platform, and where wallets reach it: what a request says of that is believed by nobody. */
export type House = Platform & { readonly site: () => string }

/** The issuer's identifier, without a slash at the end: what `iss` says in every credential. */
export function issuerAddress({ site }: Pick<House, 'site'>): string {
  return `${site()}/wallet`
}

export function credentialIssuer({ documentKeys }: Platform): CredentialIssuer {
  return {
    kid: documentKeys.kid.toString('hex'),
    privateKey: documentKeys.privateKey,
    chain: [documentKeys.certificate.toString('base64')],
  }
}

export const typesOf = ({ setting }: Platform): string[] =>
  identityPapersOf(setting).map(({ identity }) => identity.credentialType)
