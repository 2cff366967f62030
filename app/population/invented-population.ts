/** Families that do not exist, of any number of persons: the same seed gives the same. Pure. */
import { addDays, civilDateOf, startOf, type CivilDate } from '#platform/kernel'
import {
  birthFacts,
  type Names,
  type NewFact,
  type Newcomer,
  type NewPerson,
  type ParentGiven,
  type Sex,
} from '#platform/population'
import { menNames, womenNames } from './names.ts'

type Random = () => number

/** Persons and what is recorded of them; parents come before their children. */
export type InventedPopulation = {
  readonly persons: readonly NewPerson[]
  readonly facts: readonly NewFact[]
}

type Invented = Newcomer & { readonly sex: Sex; died?: CivilDate }

type Making = {
  readonly random: Random
  readonly today: CivilDate
  readonly newId: () => string
  readonly places: readonly string[]
  /** How many numbers were given before: two runs never give the same. */
  readonly firstNumber: number
  readonly people: Invented[]
  readonly facts: NewFact[]
  /** Grown, unmarried, waiting for somebody of another family. */
  readonly single: Invented[]
}

const between = (random: Random, from: number, to: number) =>
  from + Math.floor(random() * (to - from + 1))
const pick = <T>(random: Random, list: readonly T[]): T =>
  list[Math.floor(random() * list.length)] as T

export function inventPopulation(
  count: number,
  given: Omit<Making, 'people' | 'facts' | 'single'>,
): InventedPopulation {
  const making: Making = { ...given, people: [], facts: [], single: [] }
  while (making.people.length < count) {
    const year = between(making.random, 1938, 1962)
    const husband = founder(making, 'M', year)
    const wife = founder(making, 'F', year + between(making.random, 0, 6))
    marry(making, husband, wife)
  }
  // A family is invented whole and may go beyond the number: the last ones are left out.
  const persons = making.people.slice(0, count)
  const kept = new Set(persons.map(({ personId }) => personId))
  return {
    persons: persons.map(({ personId: id, cnic, name }) => ({
      id,
      cnic,
      name: name.en,
      nameUr: name.ur,
      phone: '',
      language: 'ur' as const,
    })),
    facts: making.facts.filter(
      (one) => kept.has(one.personId) && namedIn(one).every((id) => kept.has(id)),
    ),
  }
}

function namedIn({ fact }: NewFact): string[] {
  return ['parent', 'child', 'spouse'].flatMap((field) => {
    const id = (fact as Readonly<Record<string, unknown>>)[field]
    return typeof id === 'string' ? [id] : []
  })
}

function dayIn(random: Random, year: number): CivilDate {
  return addDays(`${year}-01-01`, between(random, 0, 364))
}

/** Whose parents no register knows: the father's name alone. */
function founder(making: Making, sex: Sex, year: number): Invented {
  const father = { name: pick(making.random, menNames) }
  return person(making, { sex, born: dayIn(making.random, year), father })
}

function person(
  { random, newId, places, firstNumber, people, facts }: Making,
  given: Pick<Newcomer, 'sex' | 'born'> & { father: ParentGiven; mother?: ParentGiven },
): Invented {
  const serial = String(firstNumber + people.length).padStart(7, '0')
  const name: Names = pick(random, given.sex === 'M' ? menNames : womenNames)
  const line = `مکان نمبر ${between(random, 1, 420)}، گلی نمبر ${between(random, 1, 40)}`
  // As on real cards: odd for a man, even for a woman. Nothing is ever derived from it.
  const lastDigit = 2 * between(random, 1, 4) + (given.sex === 'M' ? 1 : 0)
  const one: Invented = {
    ...given,
    personId: newId(),
    cnic: `39991${serial}${lastDigit}`,
    name,
    birthPlace: pick(random, places),
    address: { place: pick(random, places), line },
  }
  people.push(one)
  facts.push(...birthFacts(one))
  return one
}

const ageAt = (born: CivilDate, on: CivilDate) => Number(on.slice(0, 4)) - Number(born.slice(0, 4))

function marry(making: Making, husband: Invented, wife: Invented): void {
  const { random, today, facts } = making
  const year = Math.max(Number(husband.born.slice(0, 4)) + 21, Number(wife.born.slice(0, 4)) + 19)
  const on = dayIn(random, year + between(random, 0, 6))
  if (on > today) return
  facts.push(
    { personId: husband.personId, fact: { kind: 'marriage', spouse: wife.personId, on } },
    { personId: wife.personId, fact: { kind: 'marriage', spouse: husband.personId, on } },
  )
  const children = haveChildren(making, husband, wife, on)
  endLives(making, husband, wife, children.at(-1)?.born ?? on)
  for (const child of children) settleDown(making, child)
}

function haveChildren(making: Making, father: Invented, mother: Invented, married: CivilDate) {
  const { random, today } = making
  const children: Invented[] = []
  let born = addDays(married, between(random, 300, 900))
  const wanted = between(random, 0, 5)
  while (children.length < wanted && born <= today && ageAt(mother.born, born) < 44) {
    children.push(
      person(making, {
        sex: random() < 0.51 ? 'M' : 'F',
        born,
        father: { personId: father.personId },
        mother: { personId: mother.personId },
      }),
    )
    born = addDays(born, between(random, 400, 1500))
  }
  return children
}

/** Some have died: never before their last child was born. */
function endLives(making: Making, one: Invented, other: Invented, after: CivilDate): void {
  const { random, today, facts } = making
  for (const person of [one, other]) {
    const age = ageAt(person.born, today)
    if (random() > Math.min(0.9, Math.max(0, (age - 45) / 50))) continue
    const from = startOf(after).getTime()
    const on = civilDateOf(new Date(from + random() * (startOf(today).getTime() - from)))
    if (on <= after) continue
    person.died = on
  }
  for (const [dead, spouse] of [
    [one, other],
    [other, one],
  ] as const) {
    if (dead.died === undefined) continue
    facts.push({ personId: dead.personId, fact: { kind: 'death', on: dead.died } })
    if (spouse.died !== undefined && spouse.died < dead.died) continue
    const widowed = { kind: 'widowhood', spouse: dead.personId, on: dead.died } as const
    facts.push({ personId: spouse.personId, fact: widowed })
  }
}

/** A grown child marries the first who waits and fits, or waits in turn. */
function settleDown(making: Making, child: Invented): void {
  const { random, today, single } = making
  if (ageAt(child.born, today) < 24 || random() < 0.15) return
  const at = single.findIndex(
    (one) =>
      one.sex !== child.sex &&
      one.father?.personId !== child.father?.personId &&
      Math.abs(ageAt(one.born, child.born)) <= 8,
  )
  const [partner] = at < 0 ? [] : single.splice(at, 1)
  if (!partner) single.push(child)
  else if (child.sex === 'M') marry(making, child, partner)
  else marry(making, partner, child)
}
