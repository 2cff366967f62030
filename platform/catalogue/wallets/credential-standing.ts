/** What became of a credential in a wallet is what became of the paper behind it. */
import type { Tx } from '#platform/database'
import { findStandings } from '#platform/identity'
import { civilDateOf } from '#platform/kernel'
import type { RegisterRecord } from '#platform/registers'
import type { CredentialStatus } from '#platform/wallet'
import type { Service } from '../definition.ts'
import type { Identity } from '../identity-paper.ts'
import { isInForce } from '../in-force.ts'
import type { Setting } from '../setting.ts'

/** A service whose papers say who somebody is, and what they say. */
export type IdentityPaper = { readonly service: Service; readonly identity: Identity }

export function identityPapersOf({ services }: Pick<Setting, 'services'>): IdentityPaper[] {
  return [...services.values()].flatMap((service) => {
    const identity = service.output?.certificate.identity
    return identity ? [{ service, identity }] : []
  })
}

/** The paper whose records a register holds. */
export function identityPaperIn(setting: Setting, register: string): IdentityPaper | undefined {
  return identityPapersOf(setting).find(({ service }) => service.register?.into.id === register)
}

export function credentialStatusOf(
  setting: Setting,
  record: RegisterRecord | undefined,
  now: Date,
): CredentialStatus {
  const output = record && identityPaperIn(setting, record.register)?.service.output
  if (!output) return 'invalid'
  if (isInForce(output, record, civilDateOf(now))) return 'valid'
  return output.suspendedIn?.includes(record.state) ? 'suspended' : 'invalid'
}

/** Nobody shows the card of who has died: his phone may be in the hands of any of his heirs. */
export async function livingAmong(tx: Tx, personIds: readonly string[]): Promise<Set<string>> {
  const standings = await findStandings(tx, [...new Set(personIds)])
  return new Set([...standings].flatMap(([id, is]) => (is === 'living' ? [id] : [])))
}
