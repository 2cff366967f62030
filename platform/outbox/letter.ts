/** A letter as it waits: for whom, and what it says, sealed. */
import type { Tx } from '#platform/database'
import type { Vault } from '#platform/identity'

export type NewLetter = {
  /** The name under which the operator registered where it goes. */
  readonly recipient: string
  readonly id: string
  /** What it tells of, for the operator; never personal. */
  readonly kind: string
  readonly contentType: string
  readonly body: string
  readonly createdAt: Date
}

export type Words = Pick<NewLetter, 'contentType' | 'body'>

const placeOf = (id: string): string => `outbox.letter|${id}`

export function openLetter(vault: Vault, id: string, sealed: Buffer): Words {
  return JSON.parse(vault.open(sealed, placeOf(id)).toString('utf8')) as Words
}

/**
 * Queues letters with what causes them: they leave if, and only if, the transaction commits. An
 * id that is queued already for this recipient is left alone.
 */
export async function enqueueLetters(
  tx: Tx,
  vault: Vault,
  letters: readonly NewLetter[],
): Promise<void> {
  if (letters.length === 0) return
  const rows = letters.map(({ recipient, id, kind, contentType, body, createdAt }) => {
    const words: Words = { contentType, body }
    const sealed = vault.seal(JSON.stringify(words), placeOf(id))
    return { recipient, id, kind, sealed: `\\x${sealed.toString('hex')}`, created_at: createdAt }
  })
  await tx.query(
    `insert into outbox.letter (recipient, id, kind, sealed, created_at, due_at)
     select recipient, id, kind, sealed, created_at, created_at
     from json_to_recordset($1::json)
       as x(recipient text, id text, kind text, sealed bytea, created_at timestamptz)
     on conflict do nothing`,
    [JSON.stringify(rows)],
  )
}
