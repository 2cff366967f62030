/** The banks that the operator has registered, as they are kept. */
import type { Tx } from '#platform/database'
import type { NewBank } from './banks.ts'

export type RegisteredBank = NewBank & { readonly forwards: boolean }

type BankRow = {
  mnemonic: string
  username: string
  name_en: string
  name_ur: string
  password_hash: string
  forwards: boolean
}

/** Every registered bank, by mnemonic. */
export async function listBanks(tx: Tx): Promise<RegisteredBank[]> {
  const rows = await tx.query<BankRow>(
    `select mnemonic, username, name_en, name_ur, password_hash, forwards
     from payments.bank order by mnemonic`,
  )
  return rows.map((row) => ({
    mnemonic: row.mnemonic,
    username: row.username,
    name: { en: row.name_en, ur: row.name_ur },
    passwordHash: row.password_hash,
    forwards: row.forwards,
  }))
}

/**
 * Registers banks in one statement; all but the mnemonic of a known bank is brought up to date.
 * Gives the mnemonics that were added or changed.
 */
export async function registerBanks(tx: Tx, banks: readonly RegisteredBank[]): Promise<string[]> {
  const rows = banks.map(({ mnemonic, username, name, passwordHash, forwards }) => ({
    mnemonic,
    username,
    name_en: name.en,
    name_ur: name.ur,
    password_hash: passwordHash,
    forwards,
  }))
  const written = await tx.query<{ mnemonic: string }>(
    `insert into payments.bank as b
       (mnemonic, username, name_en, name_ur, password_hash, forwards)
     select * from json_to_recordset($1::json) as x(mnemonic text, username text, name_en text,
       name_ur text, password_hash text, forwards boolean)
     on conflict (mnemonic) do update
       set username = excluded.username, name_en = excluded.name_en, name_ur = excluded.name_ur,
         password_hash = excluded.password_hash, forwards = excluded.forwards
       where (b.username, b.name_en, b.name_ur, b.password_hash, b.forwards) is distinct from
         (excluded.username, excluded.name_en, excluded.name_ur, excluded.password_hash,
          excluded.forwards)
     returning mnemonic`,
    [JSON.stringify(rows)],
  )
  return written.map(({ mnemonic }) => mnemonic)
}
