import type { Tx } from '#platform/database'
import type { Reading } from '#platform/consent'
import type { Vault } from '#platform/identity'
import { familiesRegister, findPopulationItems, populationRegister } from '#platform/population'
import { findKeys, findRecords, type RegisterRecord } from '#platform/registers'
import type { OutsideEvidence } from './outside-evidence.ts'
import { recordName } from './names.ts'

/** Registers that the platform keeps itself: any service may ask them, for a stated purpose. */
export const platformRegisters: readonly string[] = [populationRegister, familiesRegister]

type Place = { readonly register: string; readonly key: string }

/** A record that is asked for; of the population under a reading, which names who asks. */
export type AskedRecord = Place & {
  readonly reading?: Reading
  /** What a register elsewhere said; then our own is not asked. */
  readonly outside?: OutsideEvidence
  /** All records with a value of a searchable field: the place is then no record's. */
  readonly having?: { readonly field: string; readonly value: string }
}

/** Under which key what a service asks for is found in what was read. */
export function askedKey({ field }: { readonly field?: string }, key: string): string {
  return field === undefined ? key : `${field}=${key}`
}

/** The records that stand at these places: of the services' registers, and of the population. */
export async function findRecordsAt(
  tx: Tx,
  vault: Vault,
  asked: readonly AskedRecord[],
): Promise<RegisterRecord[]> {
  const isOurs = ({ register }: Place) => platformRegisters.includes(register)
  const questions = asked.flatMap(({ register, key, reading, outside }) =>
    isOurs({ register, key }) && reading && !outside ? [{ register, key, reading }] : [],
  )
  const told = asked.flatMap(({ register, key, outside }) => {
    const item = outside?.get(key)
    return item ? [{ register, key, item }] : []
  })
  const places = asked.filter((place) => !isOurs(place) && !place.having)
  const records = [...(await findRecords(tx, places)), ...(await findHeld(tx, vault, asked))]
  const items = await findPopulationItems(tx, vault, questions)
  return [...records, ...[...items, ...told].map(asRecord)]
}

const heldMax = 50

/** For each value that is asked for, one record that holds all those which have it. */
async function findHeld(
  tx: Tx,
  vault: Vault,
  asked: readonly AskedRecord[],
): Promise<RegisterRecord[]> {
  const wanted = asked.flatMap(({ having, ...place }) => (having ? [{ ...place, ...having }] : []))
  return Promise.all(
    wanted.map(async ({ register, key, field, value }) => {
      const keys = await findKeys(tx, register, field, vault.blindIndex(field, value), heldMax)
      const found = await findRecords(
        tx,
        keys.map((one) => ({ register, key: one })),
      )
      const all = found.map((record) => ({ ...record.item, number: record.key }))
      return asRecord({ register, key, item: { all } })
    }),
  )
}

/** The same by `register/key`. */
export async function recordsAt(
  tx: Tx,
  vault: Vault,
  asked: readonly AskedRecord[],
): Promise<Map<string, RegisterRecord>> {
  const found = await findRecordsAt(tx, vault, asked)
  return new Map(found.map((record) => [nameOf(record), record]))
}

const nameOf = ({ register, key }: Place) => recordName(register, key)

/** The population has no record of a service's kind: what counts is the item. */
function asRecord({ register, key, item }: Place & { readonly item: object }): RegisterRecord {
  return {
    register,
    key,
    seq: 0,
    state: 'recorded',
    item: { ...item },
    sealed: undefined,
    jurisdiction: '',
    caseId: '',
    recordedAt: new Date(0),
  }
}
