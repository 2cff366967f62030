/** Peoples the demonstration's register: a family at the start, as many as wanted by a command. */
import { createHash } from 'node:crypto'
import { randomFrom } from '#services/e-stamp'
import type { Catalogue } from '#platform/catalogue'
import { idsByCnic } from '#platform/identity'
import { civilDateOf } from '#platform/kernel'
import { countEntriesAbout, countPersons, registerPlaces } from '#platform/population'
import { mehrabad } from '../demo.ts'
import { demoFamilies } from './demo-families.ts'
import { inventPopulation, type InventedPopulation } from './invented-population.ts'
import { demoPlaces } from './demo-places.ts'

/** One act for so many: its transaction stays short. */
const personsAtOnce = 200
const firstCitizen = '3999010000018'

/** The citizens whom the demonstration introduces, with their family; again it adds nothing. */
export async function peopleDemo(catalogue: Catalogue): Promise<void> {
  const { db, setting } = catalogue
  await registerPlaces(db, demoPlaces)
  const known = await knownNumbers(catalogue)
  const first = known.get(firstCitizen)
  if (first === undefined) return
  if ((await countEntriesAbout(db, first)) > 0) return
  const made = new Map<string, string>()
  const idOf = (cnic: string) => {
    const id = known.get(cnic) ?? made.get(cnic) ?? setting.newId()
    made.set(cnic, id)
    return id
  }
  await takeIn(
    catalogue,
    'MHR-1/2026',
    demoFamilies(idOf, (cnic) => known.has(cnic)),
  )
}

async function knownNumbers({ db, setting }: Catalogue): Promise<Map<string, string>> {
  const cnics: string[] = []
  demoFamilies(
    (cnic) => {
      cnics.push(cnic)
      return cnic
    },
    () => false,
  )
  return idsByCnic(db, setting.vault, [...new Set(cnics)])
}

/** Adds so many invented persons, in families; a second time others. */
export async function seedPersons(
  catalogue: Catalogue,
  { persons, seedNumber }: { readonly persons: number; readonly seedNumber: number },
  progress: (step: string) => void,
): Promise<void> {
  const { db, setting } = catalogue
  const before = await countPersons(db)
  const whole = inventPopulation(persons, {
    random: randomFrom(seedNumber * 1_000_003 + before + 1),
    today: civilDateOf(setting.now()),
    newId: setting.newId,
    places: demoPlaces.filter(({ kind }) => kind === 'union-council').map(({ code }) => code),
    firstNumber: before + 1,
  })
  const factsOf = Map.groupBy(whole.facts, ({ personId }) => personId)
  // A child names its parents, and they the child: everybody is there before anything is said.
  for (let at = 0; at < whole.persons.length; at += personsAtOnce) {
    const some = whole.persons.slice(at, at + personsAtOnce)
    const facts = some.flatMap(({ id }) => factsOf.get(id) ?? [])
    await takeIn(catalogue, `MHR-${seedNumber}-${before + at}/2026`, { persons: some, facts })
    progress(`${Math.min(at + personsAtOnce, persons)} of ${persons} persons`)
  }
}

async function takeIn(
  { door }: Catalogue,
  name: string,
  { persons, facts }: InventedPopulation,
): Promise<void> {
  const sha256 = createHash('sha256').update(JSON.stringify({ persons, facts })).digest('hex')
  await door.perform({
    kind: 'population',
    actor: { kind: 'system' },
    jurisdiction: mehrabad.code,
    step: { do: 'take-in', source: { name, sha256 }, persons, facts },
  })
}
