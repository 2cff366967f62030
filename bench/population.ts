/** Somebody found by name among very many, however it is spelt; nothing is opened for it. */
import { randomBytes } from 'node:crypto'
import type { Database } from '#platform/database'
import { createVault, type Vault } from '#platform/identity'
import { findByName, indexNames, type Findable, type Names } from '#platform/population'
import { inventPopulation } from '../app/population/invented-population.ts'
import { withDatabase } from './database.ts'
import { rateOf, round, type Measured } from './measure.ts'

const loadMsMax = 180_000
const personsAtOnce = 20_000
const rowsAtOnce = 1_000
const loaders = 4
const clients = 4
const sampleMax = 5_000
/** As many as a registrar is shown. */
const most = 8
const places = ['PB-MHR-CTY-1', 'PB-MHR-CTY-2', 'PB-LHR-1', 'PB-RWP-3', 'SD-KHI-7', 'KP-PEW-2']

type Sought = { readonly personId: string; readonly name: Names; readonly yearOfBirth: number }

export async function populationRate(persons: number, seconds: number): Promise<Measured> {
  return withDatabase(async ({ db, owner }) => {
    const vault = createVault(randomBytes(32))
    const begun = performance.now()
    const { sought, loaded } = await load(db, vault, persons)
    const loadedMs = performance.now() - begun
    await owner.query('vacuum analyze population.name_key')
    let [asked, found] = [0, 0]
    const ours = await rateOf(clients, seconds, async () => {
      const one = sought[asked % sought.length] as Sought
      const name = respelled(one.name, asked)
      asked += 1
      // Told by the person, and often a year out.
      const yearOfBirth = one.yearOfBirth + (asked % 3) - 1
      const ids = await findByName(db, vault, { name, yearOfBirth, place: placeOf(one) }, most)
      if (ids.includes(one.personId) || ids.length > most) found += 1
    })
    const keys = await db.query<{ key: Buffer }>(
      `select key from population.name_key tablesample system(1) limit 1000`,
    )
    let read = 0
    const bare = await rateOf(clients, seconds, async () => {
      read += 1
      await db.query(`select person_id from population.name_key where key = $1 limit 1`, [
        keys[read % keys.length]?.key,
      ])
    })
    const [size] = await db.query<{ bytes: number }>(
      `select pg_total_relation_size('population.name_key') as bytes`,
    )
    return {
      name: 'population',
      what: `a person found by name, year and district among ${loaded}; spelt otherwise each time`,
      ...ours,
      yardstick: 'one key read from the same index',
      yardstickPerSecond: bare.perSecond,
      ratio: round(ours.perSecond / Math.max(1, bare.perSecond)),
      figures: {
        persons: loaded,
        foundPercent: round((100 * found) / Math.max(1, asked)),
        loadedSeconds: round(loadedMs / 1_000),
        indexMb: round((size?.bytes ?? 0) / 1_048_576),
      },
    }
  })
}

const homes = new Map<string, string>()
const placeOf = ({ personId }: Sought): string | undefined => homes.get(personId)

/** Until there are enough, or three minutes are over. */
async function load(db: Database, vault: Vault, persons: number) {
  const sought: Sought[] = []
  let loaded = 0
  const until = performance.now() + loadMsMax
  while (loaded < persons && performance.now() < until) {
    const some = findableAmong(Math.min(personsAtOnce, persons - loaded), loaded)
    for (const one of some.slice(0, sampleMax / 20)) {
      const [name] = one.names
      if (sought.length >= sampleMax || !name || one.yearOfBirth === undefined) continue
      sought.push({ personId: one.personId, name, yearOfBirth: one.yearOfBirth })
      const [place] = one.places
      if (place !== undefined) homes.set(one.personId, place)
    }
    const batches = Array.from({ length: Math.ceil(some.length / rowsAtOnce) }, (_, i) =>
      some.slice(i * rowsAtOnce, (i + 1) * rowsAtOnce),
    )
    const work = async () => {
      for (let batch = batches.pop(); batch; batch = batches.pop()) {
        await indexNames(db, vault, batch)
      }
    }
    await Promise.all(Array.from({ length: loaders }, work))
    loaded += some.length
  }
  return { sought, loaded }
}

/** Invented persons as the index sees them. */
function findableAmong(count: number, before: number): Findable[] {
  let seed = before + 1
  const random = () => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0
    return seed / 2 ** 32
  }
  let made = before
  const { facts } = inventPopulation(count, {
    random,
    today: '2026-01-01',
    newId: () => `P${(made += 1)}`,
    places,
    firstNumber: before + 1,
  })
  const names = new Map<string, Names>()
  for (const { personId, fact } of facts) if (fact.kind === 'name') names.set(personId, fact.name)
  return [...Map.groupBy(facts, ({ personId }) => personId)].map(([personId, own]) => {
    const said = own.map(({ fact }) => fact)
    const birth = said.find((fact) => fact.kind === 'birth')
    return {
      personId,
      names: said.flatMap((fact) => (fact.kind === 'name' ? fact.name : [])),
      fatherNames: said.flatMap((fact) => {
        if (fact.kind !== 'parent' || fact.as !== 'father') return []
        return fact.name ?? names.get(fact.parent ?? '') ?? []
      }),
      yearOfBirth: birth && Number(birth.on.slice(0, 4)),
      places: said.flatMap((fact) => (fact.kind === 'address' ? fact.address.place : [])),
    }
  })
}

const spellings: readonly (readonly [RegExp, string])[] = [
  [/ee/g, 'i'],
  [/oo/g, 'u'],
  [/u/g, 'o'],
  [/a(?=h|d)/g, 'e'],
  [/ss/g, 's'],
  [/y/g, 'i'],
]

/** As a clerk who hears it might write it: in Urdu, or in Latin letters with other vowels. */
function respelled({ en, ur }: Names, nth: number): string {
  if (nth % 3 === 0) return ur
  const [pattern, put] = spellings[nth % spellings.length] ?? [/ee/g, 'i']
  return en.toLowerCase().replace(pattern, put)
}
