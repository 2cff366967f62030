/** Whether an event can have been: pure rules over what is recorded; plausibility, no law. */
import { daysBetween, isCivilDate, parseCnic, type CivilDate } from '#platform/kernel'
import { ageOn, currentMarriages, isAlive, standingFacts } from './person-record.ts'
import type { PersonRecord } from './person-record.ts'
import type { Evidence, Names, ParentRole } from './entry.ts'
import type { Known, LifeEvent, Newcomer, ParentGiven } from './life-event.ts'
import { populationProblems as problems } from './problems.ts'

export const plausible = {
  ageYearsMax: 125,
  fatherAgeYears: { from: 12, to: 90 },
  motherAgeYears: { from: 11, to: 60 },
  /** A child born after its father's death. */
  afterFathersDeathDaysMax: 300,
  /** Whether the law allowed it is for a court; what happened can be entered. */
  spouseAgeYearsMin: 12,
  wivesMax: 4,
} as const

const nameLengthMax = 80
const isLatinName = /^[\p{Script=Latin}\p{M}' .’-]+$/u
const isUrduName = /^[\p{Script=Arabic}\p{M} .۔‌’-]+$/u

/** Checks everything about an event that the records can tell. @throws the population's problems */
export function checkLifeEvent(event: LifeEvent, known: Known, today: CivilDate): void {
  const recordOf = (personId: string) => recordIn(known, personId)
  switch (event.what) {
    case 'birth':
      return checkNewcomer(event.person, known, today)
    case 'name':
      checkName(event.name)
      mustLive(recordOf(event.personId))
      return checkDay(event.on, recordOf(event.personId), today)
    case 'sex':
      if (recordOf(event.personId).sex === event.sex) throw problems['population-nothing-changes']()
      return mustLive(recordOf(event.personId))
    case 'birth-date':
      return checkBirthDate(event.personId, event.born, known, today)
    case 'parent':
      return checkParent(event, known, today)
    case 'guardian':
      return checkGuardian(event, known, today)
    case 'marriage':
      return checkMarriage(recordOf(event.personId), recordOf(event.spouse), event.on, today)
    case 'divorce':
      return checkDivorce(recordOf(event.personId), event.spouse, event.on, today)
    case 'death':
      mustLive(recordOf(event.personId))
      return checkDay(event.on, recordOf(event.personId), today)
    case 'address':
      mustLive(recordOf(event.personId))
      return checkDay(event.on, recordOf(event.personId), today)
    case 'strike':
      return checkStrike(event.personId, event.seq, known)
    case 'merge':
      return checkMerge(recordOf(event.personId), recordOf(event.surviving))
    case 'separation':
      if (recordOf(event.personId).mergedInto !== event.surviving) {
        throw problems['population-not-merged']()
      }
  }
}

/** @throws population-person-unknown */
function recordIn({ records }: Known, personId: string): PersonRecord {
  const record = records.get(personId)
  if (!record) throw problems['population-person-unknown']()
  return record
}

/** @throws population-evidence-missing */
export function checkEvidence({ number, sha256 }: Evidence): void {
  const isNamed = number.trim() !== '' && number.length <= 60
  if (!isNamed) throw problems['population-evidence-missing']({ field: 'number' })
  const isSeen = /^[0-9a-f]{64}$/.test(sha256)
  if (!isSeen) throw problems['population-evidence-missing']({ field: 'scan' })
}

/** @throws population-name-missing */
export function checkName({ en, ur }: Names): void {
  const fits = (name: string, script: RegExp) =>
    name.trim() !== '' && name.length <= nameLengthMax && script.test(name)
  if (!fits(en, isLatinName)) throw problems['population-name-missing']({ field: 'nameEn' })
  if (!fits(ur, isUrduName)) throw problems['population-name-missing']({ field: 'nameUr' })
}

function checkNewcomer(person: Newcomer, known: Known, today: CivilDate): void {
  checkName(person.name)
  if (parseCnic(person.cnic) !== person.cnic) {
    throw problems['population-number-wrong']({ field: 'cnic' })
  }
  checkBorn(person.born, today)
  const newborn = emptyRecord(person.personId, person.born)
  if (person.father) mustBeParent(person.father, 'father', newborn, known)
  if (person.mother) mustBeParent(person.mother, 'mother', newborn, known)
  if (person.father?.personId && person.father.personId === person.mother?.personId) {
    throw problems['population-parent-impossible']()
  }
}

function checkBorn(born: CivilDate, today: CivilDate): void {
  const isDay = isCivilDate(born) && born <= today
  if (!isDay || (ageOn({ born }, today) ?? 0) > plausible.ageYearsMax) {
    throw problems['population-date-wrong']({ field: 'born' })
  }
}

/** Another day of birth must still fit everybody's: parents, children, marriages, the own death. */
function checkBirthDate(personId: string, born: CivilDate, known: Known, today: CivilDate): void {
  checkBorn(born, today)
  const record = recordIn(known, personId)
  mustNotBeMerged(record)
  if (record.born === born) throw problems['population-nothing-changes']()
  if (record.died !== undefined && record.died < born) throw problems['population-date-wrong']()
  const changed = { ...record, born }
  for (const { as, tie, personId: parent } of record.parents) {
    if (tie === 'birth' && parent) mustBeParent({ personId: parent }, as, changed, known)
  }
  const records = new Map([...known.records, [personId, changed]])
  for (const { personId: child, as, tie } of record.children) {
    const of = records.get(child)
    if (of && tie === 'birth') mustBeParent({ personId }, as, of, { ...known, records })
  }
  for (const { on } of record.marriages) {
    const years = ageOn(changed, on) ?? 0
    if (years < plausible.spouseAgeYearsMin) throw problems['population-marriage-impossible']()
  }
}

/** A day of something in a life: between birth and death, and not in the future. */
function checkDay(on: CivilDate, { born, died }: PersonRecord, today: CivilDate): void {
  const isWithin = (born === undefined || on >= born) && (died === undefined || on <= died)
  if (!isCivilDate(on) || on > today || !isWithin) {
    throw problems['population-date-wrong']({ field: 'on' })
  }
}

function mustNotBeMerged({ mergedInto }: PersonRecord): void {
  if (mergedInto !== undefined) throw problems['population-person-merged']()
}

function mustLive(record: PersonRecord): void {
  mustNotBeMerged(record)
  if (record.died !== undefined) throw problems['population-person-dead']()
}

function checkParent(
  event: Extract<LifeEvent, { what: 'parent' }>,
  known: Known,
  today: CivilDate,
): void {
  const { as, tie, parent } = event
  const child = recordIn(known, event.personId)
  mustNotBeMerged(child)
  if (child.parents.some((one) => one.as === as && one.tie === tie)) {
    throw problems['population-parent-taken']()
  }
  if (event.on !== undefined) checkDay(event.on, child, today)
  if (tie === 'birth') return mustBeParent(parent, as, child, known)
  mustLive(child)
  const record = parent.personId === undefined ? undefined : recordIn(known, parent.personId)
  if (!record) throw problems['population-parent-impossible']({ field: 'parent' })
  mustLive(record)
  const older = record.born !== undefined && child.born !== undefined && record.born < child.born
  if (!older || !fitsRole(record, as) || isAncestor(child.personId, record.personId, known)) {
    throw problems['population-parent-impossible']({ field: 'parent' })
  }
}

const fitsRole = ({ sex }: PersonRecord, as: ParentRole) =>
  sex === undefined || sex === 'X' || (as === 'father' ? sex === 'M' : sex === 'F')

/** A parent by birth: of the fitting sex and age, and alive when it mattered. */
function mustBeParent(
  { personId, name }: ParentGiven,
  as: ParentRole,
  child: PersonRecord,
  known: Known,
): void {
  if (personId === undefined) {
    if (name) return checkName(name)
    throw problems['population-parent-impossible']({ field: as })
  }
  if (personId === child.personId || isAncestor(child.personId, personId, known)) {
    throw problems['population-own-ancestor']({ field: as })
  }
  const parent = recordIn(known, personId)
  mustNotBeMerged(parent)
  const refused = problems['population-parent-impossible']({ field: as })
  if (!fitsRole(parent, as)) throw refused
  const { born } = child
  if (born === undefined) return
  const age = ageOn(parent, born)
  const { from, to } = as === 'father' ? plausible.fatherAgeYears : plausible.motherAgeYears
  if (age !== undefined && (age < from || age > to)) throw refused
  const { died } = parent
  if (died === undefined) return
  const after = daysBetween(died, born)
  if (after > (as === 'father' ? plausible.afterFathersDeathDaysMax : 0)) throw refused
}

/** Whether `ancestor` is among the forebears of `personId`, as far as the records are loaded. */
export function isAncestor(ancestor: string, personId: string, { records }: Known): boolean {
  const seen = new Set<string>()
  const open = [personId]
  for (const one of open) {
    if (seen.has(one)) continue
    seen.add(one)
    if (one === ancestor) return true
    open.push(...(records.get(one)?.parents ?? []).flatMap(({ personId: id }) => id ?? []))
  }
  return false
}

function checkGuardian(
  { personId, guardian, on, until }: Extract<LifeEvent, { what: 'guardian' }>,
  known: Known,
  today: CivilDate,
): void {
  const ward = recordIn(known, personId)
  const record = recordIn(known, guardian)
  mustLive(ward)
  mustLive(record)
  checkDay(on, ward, today)
  const isGrown = (ageOn(record, on) ?? 0) >= 18
  if (personId === guardian || !isGrown || (until !== undefined && until < on)) {
    throw problems['population-parent-impossible']({ field: 'guardian' })
  }
}

function checkMarriage(
  one: PersonRecord,
  other: PersonRecord,
  on: CivilDate,
  today: CivilDate,
): void {
  for (const record of [one, other]) {
    mustLive(record)
    checkDay(on, record, today)
  }
  const refused = problems['population-marriage-impossible']({ field: 'on' })
  if (one.personId === other.personId) throw refused
  if (one.sex === other.sex && one.sex !== 'X') throw refused
  if (isNearKin(one, other)) throw refused
  for (const record of [one, other]) {
    const years = ageOn(record, on) ?? 0
    const held = currentMarriages(record)
    if (held.some(({ spouse }) => spouse === one.personId || spouse === other.personId))
      throw refused
    const most = record.sex === 'F' ? 1 : plausible.wivesMax
    if (years < plausible.spouseAgeYearsMin || held.length >= most) throw refused
  }
}

/** Parent and child, or of the same parents. */
function isNearKin(one: PersonRecord, other: PersonRecord): boolean {
  const parentsOf = ({ parents }: PersonRecord) =>
    parents.flatMap(({ personId, tie }) => (tie === 'birth' && personId ? [personId] : []))
  const [first, second] = [parentsOf(one), parentsOf(other)]
  if (first.includes(other.personId) || second.includes(one.personId)) return true
  return first.some((parent) => second.includes(parent))
}

function checkDivorce(record: PersonRecord, spouse: string, on: CivilDate, today: CivilDate): void {
  mustNotBeMerged(record)
  const marriage = currentMarriages(record).find((one) => one.spouse === spouse)
  if (!marriage) throw problems['population-not-married']()
  checkDay(on, record, today)
  if (on < marriage.on) throw problems['population-date-wrong']({ field: 'on' })
}

/** What made the person cannot be struck, and joined records are separated, not struck. */
const unstruck = ['birth', 'merge', 'merged', 'separation', 'widowhood']

function checkStrike(personId: string, seq: number, known: Known): void {
  mustNotBeMerged(recordIn(known, personId))
  const standing = standingFacts(known.entries.get(personId) ?? [])
  const struck = standing.find(({ entry }) => entry.seq === seq)
  const refused = problems['population-entry-unknown']()
  if (!struck || unstruck.includes(struck.fact.kind)) throw refused
  // Somebody without any name or sex would be nobody: another one is entered first.
  const { kind } = struck.fact
  if (kind !== 'name' && kind !== 'sex') return
  if (standing.filter(({ fact }) => fact.kind === kind).length < 2) throw refused
}

function checkMerge(losing: PersonRecord, surviving: PersonRecord): void {
  mustNotBeMerged(losing)
  mustNotBeMerged(surviving)
  const refused = problems['population-merge-impossible']()
  if (losing.personId === surviving.personId) throw refused
  if (losing.born !== surviving.born || losing.sex !== surviving.sex) throw refused
  if (losing.died !== surviving.died && losing.died !== undefined) throw refused
  // A second record that has taken others in is separated from them first.
  if (losing.mergedFrom.length > 0 || isFamily(losing, surviving)) throw refused
}

function isFamily(one: PersonRecord, other: PersonRecord): boolean {
  const named = [...one.parents, ...one.children, ...one.guardians, ...one.wards]
  return (
    named.some(({ personId }) => personId === other.personId) ||
    one.marriages.some(({ spouse }) => spouse === other.personId)
  )
}

/** A record of which nothing but the birth is known. */
function emptyRecord(personId: string, born: CivilDate): PersonRecord {
  return {
    personId,
    seq: 0,
    born,
    formerNames: [],
    parents: [],
    children: [],
    marriages: [],
    guardians: [],
    wards: [],
    mergedFrom: [],
  }
}

/** Nobody acts for the dead: whatever gives somebody authority asks this first. */
export function mayActFor(record: PersonRecord, on: CivilDate): boolean {
  return record.mergedInto === undefined && isAlive(record, on)
}
