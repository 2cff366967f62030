/** Defects of the record of reads, each of which would let somebody look unseen. */
import type { Patch } from '../long/patch-modules.ts'

const record = 'platform/consent/record-reads.ts'
const permits = 'platform/consent/permits.ts'

export const readMutants: readonly { readonly name: string; readonly patch: Patch }[] = [
  {
    name: 'writes nothing down',
    patch: {
      file: record,
      find: 'if (all.size > 0) await write(',
      put: 'if (all.size < 0) await write(',
    },
  },
  {
    name: 'answers before the record is committed',
    patch: {
      file: record,
      find: 'if (all.size > 0) await write(',
      put: 'if (all.size > 0) void write(',
    },
  },
  {
    name: 'forgets those who came while a statement was under way',
    patch: {
      file: record,
      find: 'await insert(tx, waiting.rows.splice(0))',
      put: 'await insert(tx, waiting.rows.splice(0).slice(0, 50))',
    },
  },
  {
    name: 'writes one line for all persons of a reading',
    patch: {
      file: record,
      find: 'return [...subjects].map(',
      put: 'return [...subjects].slice(0, 1).map(',
    },
  },
  {
    name: 'opens whomever one likes under any permit',
    patch: {
      file: permits,
      find: "open.subjects !== 'any' && !open.subjects.has(subject)",
      put: "open.subjects !== 'any' && subject === ''",
    },
  },
  {
    name: 'takes an officer’s look for the machine’s',
    patch: {
      file: 'platform/consent/reading.ts',
      find: "return kind !== 'own' && kind !== 'machine'",
      put: "return kind !== 'own' && kind !== 'machine' && kind !== 'officer'",
    },
  },
]
