/** By what names wallets know this house: its addresses, its key, and what it gives out. */
import type { Identity, Platform, Service } from '#platform/catalogue'
import type { CredentialIssuer } from '#platform/wallet'
import type { FastifyRequest } from 'fastify'

/** The issuer's identifier, without a slash at the end: what `iss` says in every credential. */
export function issuerAddress({ origin }: Platform, request: FastifyRequest): string {
  return `${origin ?? `${request.protocol}://${request.host}`}/wallet`
}

export function credentialIssuer({ documentKeys }: Platform): CredentialIssuer {
  return {
    kid: documentKeys.kid.toString('hex'),
    privateKey: documentKeys.privateKey,
    chain: [documentKeys.certificate.toString('base64')],
  }
}

/** A service whose papers say who somebody is, and what they say. */
export type Issued = { readonly service: Service; readonly identity: Identity }

export function issuedHere({ setting }: Platform): Issued[] {
  return [...setting.services.values()].flatMap((service) => {
    const identity = service.output?.certificate.identity
    return identity ? [{ service, identity }] : []
  })
}
