/** The banks that the operator has registered, as they are kept. */
import type { Tx } from '#platform/database'
import type { Vault } from '#platform/identity'
import type { Paisa, Text } from '#platform/kernel'
import type { Bank, BankTerms, Credential } from './banks.ts'

type BankRow = {
  mnemonic: string
  username: string
  name_en: string
  name_ur: string
  forwards: boolean
  networks: string[]
  signs: boolean
  requests_per_second: number | null
  payment_paisa_max: Paisa | null
  day_paisa_max: Paisa | null
}

type CredentialRow = {
  bank: string
  id: string
  password_hash: string
  signing_key: Buffer | null
  ends_at: Date | null
}

const placeOf = (bank: string, id: string) => `payments.bank_credential|${bank}|${id}`

/** Every registered bank's name by its mnemonic, for pages: no credentials are read. */
export async function findBankNames(tx: Tx): Promise<ReadonlyMap<string, Text>> {
  const rows = await tx.query<Pick<BankRow, 'mnemonic' | 'name_en' | 'name_ur'>>(
    `select mnemonic, name_en, name_ur from payments.bank order by mnemonic`,
  )
  return new Map(rows.map((row) => [row.mnemonic, { en: row.name_en, ur: row.name_ur }]))
}

/** Every registered bank, by mnemonic, with the credentials that count at a moment. */
export async function listBanks(tx: Tx, vault: Vault, now: Date): Promise<Bank[]> {
  const [rows, credentials] = await Promise.all([
    tx.query<BankRow>(
      `select mnemonic, username, name_en, name_ur, forwards, networks, signs,
         requests_per_second, payment_paisa_max, day_paisa_max
       from payments.bank order by mnemonic`,
    ),
    tx.query<CredentialRow>(
      `select bank, id, password_hash, signing_key, ends_at from payments.bank_credential
       where ends_at is null or ends_at > $1 order by made_at desc, id desc`,
      [now],
    ),
  ])
  const byBank = Map.groupBy(credentials, ({ bank }) => bank)
  return rows.map((row) => ({
    mnemonic: row.mnemonic,
    username: row.username,
    name: { en: row.name_en, ur: row.name_ur },
    forwards: row.forwards,
    networks: row.networks,
    signs: row.signs,
    limits: {
      requestsPerSecond: row.requests_per_second ?? undefined,
      paymentPaisaMax: row.payment_paisa_max ?? undefined,
      dayPaisaMax: row.day_paisa_max ?? undefined,
    },
    credentials: (byBank.get(row.mnemonic) ?? []).map((one) => credentialOf(vault, one)),
  }))
}

function credentialOf(vault: Vault, row: CredentialRow): Credential {
  const { bank, id, signing_key: sealed } = row
  return {
    id,
    passwordHash: row.password_hash,
    signingKey: sealed ? vault.open(sealed, placeOf(bank, id)) : undefined,
    endsAt: row.ends_at ?? undefined,
  }
}

const columns = `username, name_en, name_ur, forwards, networks, signs, requests_per_second,
  payment_paisa_max, day_paisa_max`

const registerSql = `
  insert into payments.bank as b (mnemonic, ${columns})
  select mnemonic, ${columns} from json_to_recordset($1::json) as x(mnemonic text, username text,
    name_en text, name_ur text, forwards boolean, networks text[], signs boolean,
    requests_per_second int, payment_paisa_max bigint, day_paisa_max bigint)
  on conflict (mnemonic) do update
    set username = excluded.username, name_en = excluded.name_en, name_ur = excluded.name_ur,
      forwards = excluded.forwards, networks = excluded.networks, signs = excluded.signs,
      requests_per_second = excluded.requests_per_second,
      payment_paisa_max = excluded.payment_paisa_max, day_paisa_max = excluded.day_paisa_max
    where (b.username, b.name_en, b.name_ur, b.forwards, b.networks, b.signs,
        b.requests_per_second, b.payment_paisa_max, b.day_paisa_max) is distinct from
      (excluded.username, excluded.name_en, excluded.name_ur, excluded.forwards,
        excluded.networks, excluded.signs, excluded.requests_per_second,
        excluded.payment_paisa_max, excluded.day_paisa_max)
  returning mnemonic`

/**
 * Registers banks in one statement; all but the mnemonic of a known bank is brought up to date.
 * Gives the mnemonics that were added or changed.
 */
export async function registerBanks(tx: Tx, banks: readonly BankTerms[]): Promise<string[]> {
  const rows = banks.map(({ mnemonic, username, name, forwards, networks, signs, limits }) => ({
    mnemonic,
    username,
    name_en: name.en,
    name_ur: name.ur,
    forwards,
    networks,
    signs,
    requests_per_second: limits.requestsPerSecond,
    payment_paisa_max: limits.paymentPaisaMax,
    day_paisa_max: limits.dayPaisaMax,
  }))
  const written = await tx.query<{ mnemonic: string }>(registerSql, [JSON.stringify(rows)])
  return written.map(({ mnemonic }) => mnemonic)
}

export type Replacement = {
  readonly bank: string
  readonly credential: Omit<Credential, 'endsAt'>
  /** How long the one before still counts; 0 ends it now. */
  readonly overlapMs: number
  readonly now: Date
}

/**
 * Gives a bank another credential. The one that was current counts for the overlap; one that was
 * ending already ends now, so that never more than two count.
 */
export async function replaceCredential(
  tx: Tx,
  vault: Vault,
  { bank, credential, overlapMs, now }: Replacement,
): Promise<void> {
  const { id, passwordHash, signingKey } = credential
  const end = new Date(now.getTime() + overlapMs)
  await tx.query(
    `update payments.bank_credential
     set ends_at = case when ends_at is null then greatest($3, made_at)
       else greatest(least(ends_at, $2), made_at) end
     where bank = $1 and (ends_at is null or ends_at > $2)`,
    [bank, now, end],
  )
  await tx.query(
    `insert into payments.bank_credential (bank, id, password_hash, signing_key, made_at)
     values ($1, $2, $3, $4, $5)`,
    [bank, id, passwordHash, signingKey && vault.seal(signingKey, placeOf(bank, id)), now],
  )
}

/** Gives a key to credentials that have none: the bank signs from now on. */
export async function giveSigningKey(
  tx: Tx,
  vault: Vault,
  bank: string,
  credentials: readonly Pick<Credential, 'id'>[],
  signingKey: Buffer,
): Promise<void> {
  for (const { id } of credentials) {
    await tx.query(
      `update payments.bank_credential set signing_key = $3
       where bank = $1 and id = $2 and signing_key is null`,
      [bank, id, vault.seal(signingKey, placeOf(bank, id))],
    )
  }
}
