/** The records as the protocol's library wants to keep them. */
import { errors, type Adapter, type AdapterPayload } from 'oidc-provider'
import { metadataOf } from './client-metadata.ts'
import type { PartyReader } from './party-reader.ts'
import type { Payload, Records } from './records.ts'

export type AdapterSources = {
  readonly records: Records
  readonly parties: PartyReader
  /** Whether a consent still holds: withdrawn, its tokens are dead. */
  readonly isConsentAlive: (grantId: string) => Promise<boolean>
  readonly now: () => Date
  /** What belongs to a code, before it is kept. */
  readonly onCode: (payload: AdapterPayload) => Promise<void>
}

const endless = new Date('9999-12-31T00:00:00Z')

export function adapterFor(kind: string, sources: AdapterSources): Adapter {
  const { records, parties, isConsentAlive, now, onCode } = sources
  const find = async (id: string) => {
    const payload = await records.find(kind, id)
    return payload as AdapterPayload | undefined
  }
  const adapter: Adapter = {
    find,
    async upsert(id, payload, expiresIn) {
      if (kind === 'AuthorizationCode') await onCode(payload)
      const endsAt =
        expiresIn === undefined ? endless : new Date(now().getTime() + expiresIn * 1000)
      await records.keep(kind, id, payload as Payload, endsAt)
    },
    async findByUid(uid) {
      return (await records.findByUid(kind, uid)) as AdapterPayload | undefined
    },
    // Codes typed from another device are not used here.
    findByUserCode: async () => undefined,
    async consume(id) {
      if (await records.consume(kind, id, now())) return
      // Two at one moment, of whom one is a thief: nobody gets anything.
      const payload = await records.find(kind, id)
      const grantId = payload?.['grantId']
      if (typeof grantId === 'string') await records.forgetOfGrant(grantId)
      throw new errors.InvalidGrant('already consumed')
    },
    destroy: (id) => records.forget(kind, id),
    revokeByGrantId: (grantId) => records.forgetOfGrant(grantId),
  }
  if (kind === 'Client') {
    return {
      ...adapter,
      async find(id) {
        const terms = await parties.termsOf(id)
        return terms && (metadataOf(id, terms) as AdapterPayload)
      },
    }
  }
  if (kind !== 'Grant') return adapter
  return {
    ...adapter,
    async find(id) {
      const [payload, isAlive] = await Promise.all([find(id), isConsentAlive(id)])
      return isAlive ? payload : undefined
    },
  }
}
