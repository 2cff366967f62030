/**
 * GL-1: the generated matrix, role by step by whose case it is: all of it asked of the pure
 * decision, and a sample of the real door.
 */
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { addMandateEvent, insertMandate, type Actor } from '#platform/identity'
import { appendEvents, countEvents, findCase, insertCases, type Case } from '#platform/cases'
import { rolesOf, type Service } from '#platform/catalogue'
import { personsIn } from '#platform/forms'
import { addDays, civilDateOf, Problem } from '#platform/kernel'
import { countLeaves } from '#platform/log'
import { authorise, openersOf } from '../platform/catalogue/authority.ts'
import type { PreparedAct } from '../platform/catalogue/command.ts'
import { dutiesIn, isParty, isTied } from '../platform/catalogue/own-cause.ts'
import { newCaseKey, sealPart } from '../platform/catalogue/sealed-answers.ts'
import type { World } from '../platform/catalogue/world.ts'
import { installed } from '../app/services.ts'
import { read } from './checks/tree.ts'
import {
  mayTake,
  ownerships,
  rightsPage,
  stepRights,
  writeRightsPage,
  type Ownership,
  type StepRight,
} from './checks/rights-page.ts'
import { kiteDistrict, testPersons, testPlatform } from './platform.ts'

test('the page of rights is that of the definitions', () => {
  assert.ok(read(rightsPage).source === writeRightsPage(), 'npm run docs has not been run')
})

/** As installed, but without what a step looks up: rights come before all of it. */
const services = installed.services.map((service: Service): Service => {
  const { evidence: _, biller: __, ...rest } = service
  return rest as Service
})
const platform = await testPlatform(services, installed.registers)
const { db, setting } = platform
const place = kiteDistrict.code
const today = civilDateOf(setting.now())
const [applicant, other, officerPerson] = [
  platform.citizen.personId,
  platform.neighbour.personId,
  platform.officer.personId,
]
const [zara, , officerAsPerson] = testPersons

async function mandate(id: string, granteeId: string, list: readonly string[]): Promise<void> {
  const terms = { kind: 'client', from: today, to: addDays(today, 9), services: list } as const
  const offer = { offeredBy: granteeId, offeredAs: 'grantee', otherCnic: zara.cnic } as const
  const rest = { id, evidence: 'x', offeredName: 'x', offeredAt: setting.now() }
  await insertMandate(db, setting.vault, { ...terms, ...offer, ...rest })
  const at = setting.now()
  await addMandateEvent(db, id, { what: 'accepted', personId: applicant, at })
}

const all = services.map(({ id }) => id)
await mandate('M-WITHIN', other, all)
await mandate('M-BEYOND', other, ['nothing'])
await mandate('M-TIED', platform.supervisor.personId, all)

const officer = (role: string, personId: string, jurisdiction = place): Actor => ({
  kind: 'officer',
  personId,
  posts: [{ id: 'counter-0', jurisdiction, officeId: 'kites', role }],
})

function citizen(ownership: Ownership): Actor | undefined {
  const asked = { kind: 'citizen', assurance: 'substantial' } as const
  const acting = { personId: applicant, kind: 'client', isInForce: true } as const
  switch (ownership) {
    case 'own':
      return { ...asked, personId: applicant }
    case 'here':
      return { ...asked, personId: other }
    case 'acting-for':
      return {
        ...asked,
        personId: other,
        actingBy: { ...acting, mandateId: 'M-WITHIN', services: all },
      }
    case 'acting-beyond':
      return {
        ...asked,
        personId: other,
        actingBy: { ...acting, mandateId: 'M-BEYOND', services: ['nothing'] },
      }
    default:
      return undefined
  }
}

/** Whoever acts in this role in a case that is so to him; none where there is no such thing. */
function actorOf(role: string, ownership: Ownership): Actor | undefined {
  if (role === 'applicant') return citizen(ownership)
  if (role === 'ledger' || role === 'clock' || role === 'audit') {
    if (ownership !== 'here') return undefined
    return role === 'ledger' ? { kind: role, bank: 'KITE' } : { kind: role }
  }
  switch (ownership) {
    case 'own':
      return officer(role, applicant)
    case 'tied':
      return officer(role, platform.supervisor.personId)
    case 'party':
    case 'here':
      return officer(role, officerPerson)
    case 'elsewhere':
      return officer(role, officerPerson, 'PB-OTH')
    default:
      return undefined
  }
}

const flyer = {
  name: officerAsPerson.name,
  cnic: officerAsPerson.cnic,
  relation: 'son-of',
  relativeName: 'Invented',
  address: 'Lane 1',
}

type Answers = Readonly<Record<string, unknown>>

/** Answers that name the officer as a person of the case; none where its form names nobody. */
function answersNaming({ form }: Service): Readonly<Record<string, unknown>> | undefined {
  const named: Readonly<Record<string, unknown>>[] = []
  for (const [name, { kind }] of Object.entries(form)) {
    if (kind === 'person') named.push({ [name]: flyer })
    if (kind === 'people') named.push({ [name]: [flyer] })
  }
  return named.find((answers) => personsIn(form, answers as never).length > 0)
}

/** A routed case lies with the office, and the post, of whoever is asked about. */
const course = {
  offices: [`${place}/kites`],
  role: '',
  level: 0,
  bounced: 0,
  rungs: [],
  passed: 0,
  pauses: [],
}

/** What was asked of his office, or which case this one joined, where the step is about that. */
function linksIn({ move }: StepRight) {
  const office = `${place}/kites`
  if (move.task) return { links: { tasks: [{ office, until: '2099-01-01' }] } }
  return move.separates ? { links: { joined: { to: '', heads: [office] } } } : {}
}

/** A case in that state, as it would stand there: due where the clock waits for it. */
function caseOf(right: StepRight, answers: Answers): Case {
  const service = right.service
  const { action, state } = right
  const id = setting.newId()
  const now = setting.now()
  const { key, wrapped } = newCaseKey(setting.vault, id)
  const isCounters = !openersOf(service).includes('applicant')
  const applicantId = isCounters ? undefined : applicant
  const isClient = service.channels.includes('client')
  return {
    jurisdiction: place,
    id,
    service: service.id,
    state,
    seq: 1,
    applicantId: isClient ? 'client/other' : applicantId,
    language: 'en',
    dataKey: wrapped,
    sealed: sealPart(key, id, 'answers', answers),
    facts: service.routing ? { course, ...linksIn(right) } : {},
    recordKey: undefined,
    postId: service.routing && 'counter-0',
    deadlineAt: service.routing && now,
    escalations: 0,
    clockAction: right.move.by === 'clock' ? action : undefined,
    clockAt: right.move.by === 'clock' ? now : undefined,
    createdAt: now,
    updatedAt: now,
  }
}

/** The same, in the database, with the step by which it was begun. */
async function insertCase(kase: Case): Promise<void> {
  await insertCases(db, [kase])
  const isCounters = kase.applicantId === undefined
  await appendEvents(db, [
    {
      jurisdiction: place,
      id: kase.id,
      seq: 1,
      action: 'begun',
      actorKind: 'person',
      actorId: kase.applicantId ?? 'SOMEBODY',
      postId: isCounters ? 'counter-0' : undefined,
      fromState: undefined,
      toState: kase.state,
      facts: {},
      sealed: undefined,
      commitment: Buffer.alloc(32),
      salt: undefined,
      at: kase.createdAt,
    },
  ])
}

const roles = ['applicant', 'ledger', 'clock', 'audit', ...rolesOf(platform.setting)]
/** How a right is refused; anything else is refused to somebody who has it. */
const refusals = new Set([
  'action-not-yours',
  'action-own-case',
  'action-not-holder',
  'mandate-not-now',
  'mandate-beyond',
  'assurance-too-low',
  'case-not-found',
])

const open = stepRights.filter(({ service, state }) => state !== service.workflow.initial)

type Asked = { readonly right: StepRight; readonly role: string; readonly ownership: Ownership }

const nameOf = ({ right, role, ownership }: Asked) =>
  `${role}, ${ownership}: ${right.service.id} ${right.action} in ${right.state}`

/** Every role by every ownership that a case of this step can have to it. */
function askers(right: StepRight): Asked[] {
  const hasApplicant = openersOf(right.service).includes('applicant')
  const isClients = right.service.channels.includes('client')
  const namesSomebody = answersNaming(right.service) !== undefined
  return roles
    .flatMap((role) => ownerships.map((ownership) => ({ right, role, ownership })))
    .filter(({ role, ownership }) => {
      if (ownership === 'party' && !namesSomebody) return false
      const needsApplicant = ['own', 'acting-for', 'tied'].includes(ownership)
      if (needsApplicant && (!hasApplicant || isClients)) return false
      return actorOf(role, ownership) !== undefined
    })
}

const cells = open.flatMap(askers)
const answersOf = ({ right, ownership }: Asked): Answers =>
  ownership === 'party' ? (answersNaming(right.service) ?? {}) : {}

/** What the pure decision reads of the world: who the officer is, and to whom mandates tie whom. */
const persons = new Map(
  [applicant, officerPerson, platform.supervisor.personId].map((id) => [id, { cnic: '' }]),
)
persons.set(officerPerson, { cnic: officerAsPerson.cnic })
const world = { persons, ties: [[applicant, platform.supervisor.personId]] } as unknown as World

/** The pure decision alone; what it refuses with, none where it lets the step through. */
function decide(asked: Asked): Problem | undefined {
  const { service, move, action } = asked.right
  const actor = actorOf(asked.role, asked.ownership) as Actor
  const answers = answersOf(asked)
  const kase = caseOf(asked.right, answers)
  const act = { actor, case: kase, action } as unknown as PreparedAct
  const isCounters = kase.applicantId === undefined
  try {
    authorise({
      service,
      move,
      action,
      actor,
      case: kase,
      jurisdiction: place,
      actorIsParty: isParty(service, world, act, answers) || isTied(world, act, kase),
      duties: dutiesIn(service, { steps: new Map() } as unknown as World, act),
      counter: isCounters ? 'counter-0' : undefined,
      now: setting.now(),
      calendar: kiteDistrict.calendar,
    })
    return undefined
  } catch (problem) {
    if (problem instanceof Problem) return problem
    throw problem
  }
}

function checkRefused(asked: Asked, problem: unknown): void {
  assert.ok(problem instanceof Problem, `${nameOf(asked)} was let through: ${String(problem)}`)
  assert.ok(refusals.has(problem.code), `${nameOf(asked)}: ${problem.code}`)
  assert.ok([403, 404].includes(problem.status), nameOf(asked))
}

test('who has no right is refused with 403 or 404, and who has it is not: every cell', () => {
  assert.ok(cells.length > 3_000, `only ${cells.length} cells`)
  for (const asked of cells) {
    const problem = decide(asked)
    if (mayTake(asked.role, asked.right, asked.ownership)) {
      assert.equal(problem, undefined, `${nameOf(asked)}: ${problem?.code}`)
    } else checkRefused(asked, problem)
  }
})

const orderOf = (asked: Asked) => createHash('sha256').update(nameOf(asked)).digest('hex')
const drawn = cells.toSorted((one, next) => (orderOf(one) < orderOf(next) ? -1 : 1))

/** Cells for the real door: one of each ownership with and without the right, and some more. */
function sample(isGranted: boolean, more: number): Asked[] {
  const among = drawn.filter((one) => mayTake(one.role, one.right, one.ownership) === isGranted)
  const ofEach = ownerships.flatMap((ownership) => {
    const one = among.find((cell) => cell.ownership === ownership)
    return one ? [one] : []
  })
  return [...new Set([...ofEach, ...among.slice(0, more)])]
}

async function ask(kase: Case, { right, role, ownership }: Asked): Promise<unknown> {
  const { action } = right
  const actor = actorOf(role, ownership) as Actor
  const act = { kind: 'act', actor, case: kase, action, input: {}, language: 'en' } as const
  return platform.door.perform(act).then(
    () => undefined,
    (problem: unknown) => problem,
  )
}

const countAll = async () => [await countEvents(db), await countLeaves(db)]

test('the door refuses as the decision does, and writes nothing', async () => {
  const asked = sample(false, 50)
  assert.equal(new Set(asked.map(({ ownership }) => ownership)).size, ownerships.length)
  const cases = asked.map((one) => ({ one, kase: caseOf(one.right, answersOf(one)) }))
  for (const { kase } of cases) await insertCase(kase)
  const before = await countAll()
  const said = await Promise.all(cases.map(async ({ one, kase }) => ask(kase, one)))
  for (const [index, one] of asked.entries()) checkRefused(one, said[index])
  assert.deepEqual(await countAll(), before)
  for (const { kase } of cases) assert.deepEqual(await findCase(db, kase), kase)
})

test('the door refuses nobody who has the right for want of it', async () => {
  const asked = sample(true, 12)
  for (const one of asked) {
    const kase = caseOf(one.right, answersOf(one))
    await insertCase(kase)
    const problem = await ask(kase, one)
    if (problem instanceof Problem) {
      assert.ok(!refusals.has(problem.code), `${nameOf(one)}: ${problem.code}`)
    }
  }
})
