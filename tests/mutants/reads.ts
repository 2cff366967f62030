/** Defects of the record of reads, each of which would let somebody look unseen. */
import type { Patch } from '../long/patch-modules.ts'

const record = 'platform/consent/record-reads.ts'
const permits = 'platform/consent/permits.ts'

export const readMutants: readonly { readonly name: string; readonly patch: Patch }[] = [
  {
    name: 'writes nothing down',
    patch: {
      file: record,
      find: 'else if (rows.length > 0) await writeTogether(',
      put: 'else if (rows.length < 0) await writeTogether(',
    },
  },
  {
    name: 'answers before the record is committed',
    patch: {
      file: record,
      find: 'else if (rows.length > 0) await writeTogether(',
      put: 'else if (rows.length > 0) void writeTogether(',
    },
  },
  {
    name: 'forgets those who came while a statement was under way',
    patch: {
      file: record,
      find: 'await insert(tx, read.flat())',
      put: 'await insert(tx, read.flat().slice(0, 50))',
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
