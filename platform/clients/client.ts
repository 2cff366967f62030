/** Services of government that have their payers pay on our page: who they are, by which key. */
import { createHash } from 'node:crypto'
import type { Tx } from '#platform/database'
import type { Randomness, Vault } from '#platform/identity'
import type { Text } from '#platform/kernel'

export type Client = {
  /** Small letters, digits and hyphens; names its account, `client/land-records`. */
  readonly id: string
  readonly name: Text
  readonly jurisdiction: string
  readonly isOpen: boolean
  /** `https://records.gov.pk`. */
  readonly returnOrigins: readonly string[]
  /** Where it is told what became of a payment. */
  readonly webhookUrl: string
}

type ClientRow = {
  id: string
  name_en: string
  name_ur: string
  jurisdiction: string
  is_open: boolean
  return_origins: string[]
  webhook_url: string
}

const columns = 'id, name_en, name_ur, jurisdiction, is_open, return_origins, webhook_url'

function clientOf(row: ClientRow): Client {
  return {
    id: row.id,
    name: { en: row.name_en, ur: row.name_ur },
    jurisdiction: row.jurisdiction,
    isOpen: row.is_open,
    returnOrigins: row.return_origins,
    webhookUrl: row.webhook_url,
  }
}

export async function listClients(tx: Tx): Promise<Client[]> {
  const rows = await tx.query<ClientRow>(`select ${columns} from clients.client order by id`)
  return rows.map(clientOf)
}

export async function findClient(tx: Tx, id: string): Promise<Client | undefined> {
  const [row] = await tx.query<ClientRow>(`select ${columns} from clients.client where id = $1`, [
    id,
  ])
  return row && clientOf(row)
}

/** Long and drawn by chance: a plain hash is as good as a slow one. */
export const hashOf = (key: string) => createHash('sha256').update(key).digest()

/** The open client that this key belongs to. */
export async function findClientOfKey(tx: Tx, key: string, now: Date): Promise<Client | undefined> {
  const [row] = await tx.query<ClientRow>(
    `select ${columns} from clients.client
     where is_open and id = (select client from clients.api_key
       where key_hash = $1 and (ends_at is null or ends_at > $2))`,
    [hashOf(key), now],
  )
  return row && clientOf(row)
}

const placeOf = (id: string) => `clients.client.webhook_key|${id}`
const keyBytes = 32

/** Registers a client or brings it up to date; its webhook key is made with it and stays. */
export async function registerClient(
  tx: Tx,
  vault: Vault,
  random: Randomness,
  client: Client,
): Promise<void> {
  const { id, name, jurisdiction, isOpen, returnOrigins, webhookUrl } = client
  const sealed = vault.seal(random.bytes(keyBytes), placeOf(id))
  await tx.query(
    `insert into clients.client (${columns}, webhook_key)
     values ($1, $2, $3, $4, $5, $6, $7, $8)
     on conflict (id) do update set name_en = excluded.name_en, name_ur = excluded.name_ur,
       jurisdiction = excluded.jurisdiction, is_open = excluded.is_open,
       return_origins = excluded.return_origins, webhook_url = excluded.webhook_url`,
    [id, name.en, name.ur, jurisdiction, isOpen, returnOrigins, webhookUrl, sealed],
  )
}

/** The key under which a client is told of its payments, as text. */
export async function webhookKeyOf(tx: Tx, vault: Vault, id: string): Promise<string | undefined> {
  const [row] = await tx.query<{ webhook_key: Buffer }>(
    `select webhook_key from clients.client where id = $1`,
    [id],
  )
  return row && vault.open(row.webhook_key, placeOf(id)).toString('base64url')
}

/** Gives a client, or a reporter, another key, shown once; the one before counts until `endsAt`. */
export async function giveClientKey(
  tx: Tx,
  random: Randomness,
  { client, now, endsAt = now }: { client: string; now: Date; endsAt?: Date },
): Promise<string> {
  const kind = client.includes('/') ? 'report' : 'pay'
  const key = `daftar_${kind}_${random.bytes(keyBytes).toString('base64url')}`
  await tx.query(
    `update clients.api_key set ends_at = greatest($2, made_at)
     where client = $1 and (ends_at is null or ends_at > $2)`,
    [client, endsAt],
  )
  await tx.query(`insert into clients.api_key (key_hash, client, made_at) values ($1, $2, $3)`, [
    hashOf(key),
    client,
    now,
  ])
  return key
}
