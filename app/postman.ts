/** Who delivers letters, and where: by the addresses that the operator registered. */
import { createHmac, randomBytes } from 'node:crypto'
import { clientOfCase, raastRecipient, type Setting } from '#platform/catalogue'
import { findClient, webhookKeyOf } from '#platform/clients'
import type { Database, Tx } from '#platform/database'
import { findParty, logoutForm, partyOfRecipient, type SigningJwk } from '#platform/openid'
import { createPostman, type Address, type Postman } from '#platform/outbox'
import { listBanks, readRaastAccount, signatureHeaders, signMessage } from '#platform/payments'
import type { Troubles } from './troubles.ts'

/** How relying parties know that a letter is ours. */
export type LogoutSigning = {
  /** Undefined until the program knows where it listens. */
  readonly issuer: () => string | undefined
  readonly keys: (now: Date) => readonly SigningJwk[]
}

type Parts = Pick<Setting, 'vault' | 'now'> & { readonly signing?: LogoutSigning }

export function openPostman(
  db: Database,
  setting: Setting,
  troubles: Troubles,
  signing: LogoutSigning,
): Postman {
  return createPostman({
    db,
    vault: setting.vault,
    addressOf: addressBookOf(db, { ...setting, signing }),
    now: setting.now,
    intervalMs: 1_000,
    onTrouble: (error, about) => troubles.tell('postman', error, about),
  })
}

/** Looks each time: an address that is registered anew counts for the next letter. */
export function addressBookOf(db: Tx, parts: Parts) {
  return async (recipient: string): Promise<Address | undefined> => {
    if (recipient === raastRecipient) return raastAddress(db, parts)
    const party = partyOfRecipient(recipient)
    return party === undefined
      ? clientAddress(db, parts, clientOfCase({ applicantId: recipient }))
      : partyAddress(db, parts, party)
  }
}

/**
 * An organisation is called where two officers wrote down, while it may ask people at all: outside,
 * or beside this program where this one is on a laptop itself.
 */
async function partyAddress(
  db: Tx,
  { now, signing }: Parts,
  id: string,
): Promise<Address | undefined> {
  const party = await findParty(db, id)
  const url = party?.state === 'open' ? party.terms?.backchannelLogoutUri : undefined
  const issuer = signing?.issuer()
  const [key] = signing?.keys(now()) ?? []
  if (url === undefined || issuer === undefined || !key) return undefined
  return {
    url,
    headersFor: () => ({}),
    write: (body) => ({
      contentType: 'application/x-www-form-urlencoded',
      body: logoutForm(id, body, { issuer, key, now: now() }),
    }),
    isOutward: { mayStayHere: issuer.startsWith('http://') },
  }
}

/** Our bank takes what we sign with the key that it signs with itself, where it has one. */
async function raastAddress(db: Tx, { vault, now }: Parts): Promise<Address | undefined> {
  const account = await readRaastAccount(db)
  const url = account?.requestsTo
  if (url === undefined) return undefined
  const banks = await listBanks(db, vault, now())
  const [credential] = banks.find(({ mnemonic }) => mnemonic === account?.bank)?.credentials ?? []
  const key = credential?.signingKey
  return { url, headersFor: (body) => (key ? signed(key, new URL(url), body, now()) : {}) }
}

/** A client is told where its operator registered, under the key that it was given. */
async function clientAddress(
  db: Tx,
  { vault }: Parts,
  id: string | undefined,
): Promise<Address | undefined> {
  const client = id === undefined ? undefined : await findClient(db, id)
  const key = client && (await webhookKeyOf(db, vault, client.id))
  if (!client || key === undefined) return undefined
  return {
    url: client.webhookUrl,
    headersFor: (body) => ({
      'pay-signature': createHmac('sha256', key).update(body).digest('hex'),
    }),
  }
}

function signed(key: Buffer, { pathname, search }: URL, body: string, now: Date) {
  const timestamp = String(Math.floor(now.getTime() / 1_000))
  const nonce = randomBytes(16).toString('base64url')
  const message = {
    method: 'POST',
    path: pathname + search,
    timestamp,
    nonce,
    body: Buffer.from(body),
  }
  return {
    [signatureHeaders.timestamp]: timestamp,
    [signatureHeaders.nonce]: nonce,
    [signatureHeaders.signature]: signMessage(key, message),
  }
}
