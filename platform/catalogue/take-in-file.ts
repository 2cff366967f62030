/** A biller hands in its bills: one file, one act, one leaf; all of it or nothing. */
import { createHash, type Hash } from 'node:crypto'
import { takeInBills, type TakenIn } from '#platform/billing'
import { postsFor, type Actor } from '#platform/identity'
import { recordActOfNoCase } from './act-of-no-case.ts'
import { billerNamed } from './bills.ts'
import type { Catalogue } from './catalogue.ts'
import { jurisdictionOf } from './open-step.ts'
import { noEffects, writeEffects } from './effects.ts'
import { catalogueProblems } from './problems.ts'

export type FileToTakeIn = {
  readonly actor: Actor
  readonly biller: string
  /** Where the money of these bills belongs. */
  readonly jurisdiction: string
  /** Its bytes from the beginning: a transaction may be tried again. */
  readonly open: () => Iterable<Uint8Array> | AsyncIterable<Uint8Array>
}

/**
 * Takes a file in for an officer of the biller; the log then holds the hash of the file. The same
 * file again changes nothing and is no act.
 * @throws billing-biller-unknown, action-not-yours, billing-file-refused with its faults
 */
export async function takeInFile(
  { db, setting }: Catalogue,
  { actor, biller: id, jurisdiction, open }: FileToTakeIn,
): Promise<TakenIn> {
  const { biller } = billerNamed(setting, id)
  const place = jurisdictionOf(setting, jurisdiction).code
  const [post] = postsFor(actor, biller.uploadedBy, place)
  if (!post || actor.kind !== 'officer') throw catalogueProblems['action-not-yours']()
  return db.transact(async (tx) => {
    const now = setting.now()
    const hash = createHash('sha256')
    const source = hashed(open(), hash)
    const taken = await takeInBills(tx, setting.vault, { biller, jurisdiction: place, source, now })
    if (taken.changed === 0) return taken
    const effects = noEffects()
    recordActOfNoCase(setting, effects, {
      jurisdiction: place,
      id: setting.newId(),
      action: 'take-in',
      kind: 'published',
      actedBy: { kind: 'person', id: actor.personId, postId: post.id },
      toState: 'taken-in',
      facts: { biller: id, sha256: hash.digest('hex'), ...taken },
      entries: [],
      now,
    })
    await writeEffects(tx, setting, effects, now)
    return taken
  })
}

async function* hashed(source: ReturnType<FileToTakeIn['open']>, hash: Hash) {
  for await (const bytes of source) {
    hash.update(bytes)
    yield bytes
  }
}
