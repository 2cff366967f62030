/** The wallets into which a person has put papers, and taking one back. */
import type { Tx } from '#platform/database'
import { findRecords } from '#platform/registers'
import {
  credentialsOfPerson,
  takeBackWallet,
  type CredentialStatus,
  type WalletCredential,
} from '#platform/wallet'
import type { Text } from '#platform/kernel'
import { recordActOfNoCase } from '../act-of-no-case.ts'
import type { Catalogue } from '../catalogue.ts'
import { credentialStatusOf, identityPaperIn } from './credential-standing.ts'
import { noEffects, writeEffects } from '../effects.ts'
import { alertPerson } from '../identity-alerts.ts'
import { recordName } from '../names.ts'
import type { Setting } from '../setting.ts'

type Place = Pick<Catalogue, 'db' | 'setting'>

export type PaperInWallet = {
  /** What it is called; undefined of a paper that is issued no more. */
  readonly name: Text | undefined
  readonly number: string
  readonly issuedAt: Date
  readonly expiresAt: Date | undefined
  readonly takenBackAt: Date | undefined
  /** As whoever is shown it is told at this moment. */
  readonly standing: CredentialStatus | 'expired' | 'taken-back'
}

export type PersonWallet = {
  /** The thumbprint of its key, in hexadecimal digits. */
  readonly id: string
  /** By which a person tells it from others; a wallet shows the same. */
  readonly mark: string
  readonly papers: readonly PaperInWallet[]
}

const markDigits = 12

/** The first digits of the key's thumbprint, in fours. */
export function walletMarkOf(id: string): string {
  return (id.slice(0, markDigits).match(/.{4}/g) ?? []).join(' ')
}

/** Those that still count for something stand first; in each the newest paper. */
export async function walletsOf({ db, setting }: Place, personId: string): Promise<PersonWallet[]> {
  const held = (await credentialsOfPerson(db, personId)).toReversed()
  const records = await findRecords(db, held)
  const byName = new Map(records.map((one) => [recordName(one.register, one.key), one]))
  const now = setting.now()
  const paperOf = (one: WalletCredential): PaperInWallet => {
    const record = byName.get(recordName(one.register, one.key))
    const { key: number, issuedAt, expiresAt, takenBackAt, isLost } = one
    const isOver = expiresAt !== null && expiresAt <= now
    return {
      name: identityPaperIn(setting, one.register)?.identity.name,
      number,
      issuedAt,
      expiresAt: expiresAt ?? undefined,
      takenBackAt: takenBackAt ?? undefined,
      standing: isLost
        ? 'taken-back'
        : isOver
          ? 'expired'
          : credentialStatusOf(setting, record, now),
    }
  }
  const wallets = [...Map.groupBy(held, ({ holderKey }) => holderKey.toString('hex'))].map(
    ([id, papers]) => ({ id, mark: walletMarkOf(id), papers: papers.map(paperOf) }),
  )
  return wallets.toSorted((a, b) => Number(canTakeBack(b)) - Number(canTakeBack(a)))
}

/** A card that is suspended may come back into force: its wallet can be taken back as well. */
export function canTakeBack({ papers }: PersonWallet): boolean {
  return papers.some(({ standing }) => standing === 'valid' || standing === 'suspended')
}

/**
 * What a person put into this wallet counts for nothing from this commit on; it is in the log, and
 * the person is told. A second time, and for a wallet of somebody else, nothing is done.
 */
export async function endWallet(
  { db, setting }: Place,
  person: Parameters<typeof alertPerson>[2] & { readonly personId: string },
  id: string,
): Promise<void> {
  const { personId } = person
  await db.transact(async (tx) => {
    const wallet = { personId, holderKey: Buffer.from(id, 'hex'), at: setting.now() }
    const papers = await takeBackWallet(tx, wallet)
    if (papers === 0) return
    await record(tx, setting, { personId, wallet: id, papers })
    await alertPerson(tx, setting, person, 'wallet-taken-back', { wallet: walletMarkOf(id) })
  })
}

type TakenBack = { readonly personId: string; readonly wallet: string; readonly papers: number }

async function record(tx: Tx, setting: Setting, { personId, wallet, papers }: TakenBack) {
  const now = setting.now()
  const effects = noEffects()
  recordActOfNoCase(setting, effects, {
    jurisdiction: setting.signer.issuer,
    id: setting.newId(),
    action: 'take-wallet-back',
    kind: 'noted',
    actedBy: { kind: 'person', id: personId, postId: undefined },
    toState: 'taken-back',
    facts: { wallet, papers },
    entries: [],
    now,
  })
  await writeEffects(tx, setting, effects, now)
}
