/**
 * The words of facts, kept once. A step of an explanation is `{ label, article, …, values }`: the
 * rule's own words, the same in every case, and the values of this one. In an element of a list,
 * what is no number and not its `values` is taken out and named by its hash.
 */
import { createHash } from 'node:crypto'
import { encode } from 'cborg'
import type { Tx } from '#platform/database'

type Facts = Readonly<Record<string, unknown>>
type Element = Readonly<Record<string, unknown>>

/** Ninety-six bits of a hash: words of two meanings never meet. */
const idLength = 16
/** A rule's words are some hundred; the rest is for what a service may make up by case. */
const keptMax = 5_000

export type NewWords = Map<string, unknown>

/** Facts as they are stored; the words that they name are added to `found`. */
export function withoutWords(facts: Facts, found: NewWords): Facts {
  return nameWords(facts, (content) => {
    const id = idOf(content)
    found.set(id, content)
    return id
  })
}

/** Facts as their event binds them: all words by their whole hash, which is worked out once. */
export function boundFacts(facts: Facts): Facts {
  return nameWords(facts, hashOf)
}

function nameWords(facts: Facts, nameOf: (content: Element) => string): Facts {
  return mapElements(facts, (element) => {
    const own = Object.entries(element).filter(([name, value]) => isOwn(name, value))
    const shared = Object.entries(element).filter(([name, value]) => !isOwn(name, value))
    if (shared.length === 0) return element
    return { ...Object.fromEntries(own), words: nameOf(Object.fromEntries(shared)) }
  })
}

/** What is undefined is not kept, and so is no word. */
function isOwn(name: string, value: unknown): boolean {
  return name === 'values' || (name !== 'words' && typeof value === 'number') || value === undefined
}

const idOf = (content: Element) => hashOf(content).slice(0, idLength)

/** By the words' text: the same ones come with nearly every act, and hashing them costs more. */
const hashes = new Map<string, string>()

function hashOf(content: Element): string {
  const said = JSON.stringify(content)
  const known = hashes.get(said)
  if (known !== undefined) return known
  // The encoding sorts names, of which the database does not keep the order.
  const hash = createHash('sha256')
    .update(encode(JSON.parse(said)))
    .digest('base64url')
  if (hashes.size >= keptMax) hashes.clear()
  hashes.set(said, hash)
  return hash
}

/** Writes words, one statement; those that stand already stay as they are. */
export async function storeWords(tx: Tx, words: NewWords): Promise<void> {
  if (words.size === 0) return
  // In one order, so that two writers of the same new words cannot wait for each other.
  const rows = [...words].sort(([a], [b]) => (a < b ? -1 : 1))
  await tx.query(
    `insert into cases.words (id, content)
     select id, content from json_to_recordset($1) as x(id text, content jsonb)
     on conflict do nothing`,
    [JSON.stringify(rows.map(([id, content]) => ({ id, content })))],
  )
}

/** Words never change, so what was read once is good for ever: but for whoever checks just that. */
const kept = new Map<string, Element>()

/** Stored facts as they were said, by at most one read. */
export async function withWords(tx: Tx, stored: readonly Facts[]): Promise<Facts[]> {
  const named = [...new Set(stored.flatMap(namesIn))]
  const known = new Map(named.flatMap((id) => (kept.has(id) ? [[id, kept.get(id)]] : [])))
  const read = await readWords(
    tx,
    named.filter((id) => !kept.has(id)),
  )
  if (kept.size + read.size > keptMax) kept.clear()
  for (const [id, content] of read) {
    kept.set(id, content)
    known.set(id, content)
  }
  const missing = named.find((id) => !known.has(id))
  if (missing !== undefined) throw new Error(`words ${JSON.stringify(missing)} are missing`)
  return stored.map((facts) => fillWords(facts, known))
}

/**
 * Stored facts with the words that the table holds at this moment, whatever was read before.
 * Words that are gone are left out: the facts are then not what they were, and are found so.
 */
export async function withWordsNow(tx: Tx, stored: readonly Facts[]): Promise<Facts[]> {
  const known = await readWords(tx, [...new Set(stored.flatMap(namesIn))])
  return stored.map((facts) => fillWords(facts, known))
}

async function readWords(tx: Tx, ids: readonly string[]): Promise<Map<string, Element>> {
  if (ids.length === 0) return new Map()
  const rows = await tx.query<{ id: string; content: Element }>(
    `select id, content from cases.words where id = any($1)`,
    [ids],
  )
  return new Map(rows.map(({ id, content }) => [id, content]))
}

function fillWords(facts: Facts, known: ReadonlyMap<string, Element | undefined>): Facts {
  return mapElements(facts, ({ words, ...own }) => {
    const content = typeof words === 'string' ? known.get(words) : undefined
    return { ...content, ...own }
  })
}

const wordsAtOnce = 1_000

/** The names of words that are not the hash of what the table holds under them. */
export async function findChangedWords(tx: Tx): Promise<string[]> {
  const changed: string[] = []
  for (let after: string | undefined = ''; after !== undefined; ) {
    const rows: { id: string; content: Element }[] = await tx.query(
      `select id, content from cases.words where id > $1 order by id limit $2`,
      [after, wordsAtOnce],
    )
    changed.push(...rows.filter(({ id, content }) => idOf(content) !== id).map(({ id }) => id))
    after = rows.length < wordsAtOnce ? undefined : rows.at(-1)?.id
  }
  return changed
}

function namesIn(facts: Facts): string[] {
  return elementsOf(facts).flatMap(({ words }) => (typeof words === 'string' ? [words] : []))
}

function elementsOf(facts: Facts): Element[] {
  return Object.values(facts).flatMap((value) =>
    Array.isArray(value) ? value.filter(isElement) : [],
  )
}

function mapElements(facts: Facts, map: (element: Element) => Element): Facts {
  return Object.fromEntries(
    Object.entries(facts).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.map((one: unknown) => (isElement(one) ? map(one) : one)) : value,
    ]),
  )
}

function isElement(value: unknown): value is Element {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
