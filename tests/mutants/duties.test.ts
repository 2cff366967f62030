/**
 * GL-1 and the table of duties, asked of the decision itself: what must be refused is refused, what
 * must be allowed is allowed, and each defect that would let somebody through is noticed.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Case } from '#platform/cases'
import type { Actor, Capacity } from '#platform/identity'
import { Problem } from '#platform/kernel'
import { kiteCounter } from '#tests/kite-counter'
import { kitePermit } from '#tests/kite-permit'
import { kiteDistrict } from '#tests/platform'
import type * as Authority from '../../platform/catalogue/authority.ts'
import type * as Duties from '../../platform/identity/duties.ts'
import { authorityMutants, dutyMutants } from './duties.ts'
import { plant } from './planted.ts'

type Asked = Parameters<typeof Authority.authorise>[0]

const place = kiteDistrict.code
const now = new Date('2026-11-23T06:00:00Z')
const kase = {
  jurisdiction: place,
  id: 'KITECASE0001',
  service: kitePermit.id,
  applicantId: 'ZARA',
  state: 'review',
  updatedAt: now,
} as Case
const post = { id: 'kite-1', jurisdiction: place, officeId: 'kites', role: 'kite-officer' }
const officer = (personId: string, more: object = {}): Actor => {
  return { kind: 'officer', personId, posts: [post], ...more }
}
const citizen = (personId: string, more: object = {}): Actor => {
  return { kind: 'citizen', personId, assurance: 'substantial', ...more }
}
const mandate = (more: object) => ({
  actingBy: { personId: 'ZARA', mandateId: 'M', kind: 'client', isInForce: true, ...more },
})
const visit = {
  visitId: 'V',
  personId: 'ZARA',
  postId: 'c-1',
  service: kitePermit.id,
  isOpen: true,
}

const { review, payable, draft } = kitePermit.workflow.states as Readonly<
  Record<string, Readonly<Record<string, Asked['move']>>>
>

function asked(actor: Actor, action: string, more: Partial<Asked> = {}): Asked {
  const move = (review?.[action] ?? draft?.[action] ?? payable?.[action]) as Asked['move']
  const rest = { jurisdiction: place, actorIsParty: false, duties: [] as Capacity[], now }
  const { calendar } = kiteDistrict
  return { service: kitePermit, move, action, actor, case: kase, calendar, ...rest, ...more }
}

const decides = (actor: Actor, more?: Partial<Asked>) => asked(actor, 'allow', more)
const submits = (actor: Actor) => asked(actor, 'submit', { case: undefined })

const allowed: readonly (readonly [string, Asked])[] = [
  ['an officer decides', decides(officer('OFFICER'))],
  ['a citizen applies', submits(citizen('ZARA'))],
  ['by a mandate', submits(citizen('BILAL', mandate({})))],
  ['in a visit', submits(officer('HELPER', { assisting: visit }))],
]

/** A step of the applicant in a case that is open. */
const own = (actor: Actor): Asked => ({
  ...asked(actor, 'submit'),
  move: draft?.['submit'] as Asked['move'],
})

const refused: readonly (readonly [string, Asked])[] = [
  ['his own case', decides(officer('ZARA'))],
  ['a case that names him', decides(officer('OFFICER'), { actorIsParty: true })],
  ['what he prepared', decides(officer('OFFICER'), { duties: ['maker'] })],
  ['without the post', decides(officer('OFFICER', { posts: [] }))],
  ['in another place', decides(officer('OFFICER', { posts: [{ ...post, jurisdiction: 'PB-X' }] }))],
  ['a citizen for an officer', decides(citizen('ZARA'))],
  ['another’s case', own(citizen('BILAL'))],
  ['a mandate beyond its steps', submits(citizen('BILAL', mandate({ actions: ['withdraw'] })))],
  ['an officer in a visit', decides(officer('OFFICER', { assisting: visit }))],
  ['a second one', submits(officer('HELPER', { assisting: { ...visit, caseId: 'OTHER' } }))],
]

function breachesOf({ authorise, appliesAs, postsAt }: typeof Authority): string[] {
  const passes = (one: Asked) => {
    try {
      return authorise(one) !== undefined
    } catch (thrown) {
      if (thrown instanceof Problem) return false
      throw thrown
    }
  }
  const ended = citizen('BILAL', mandate({ isInForce: false })) as Asked['actor']
  const counter = { ...kiteCounter, workflow: kiteCounter.workflow } as Asked['service']
  const role = Object.values(counter.workflow.states[counter.workflow.initial] ?? {})[0]?.by ?? ''
  const vendor = officer('VENDOR', { posts: [{ ...post, role }] })
  return [
    ...allowed.filter(([, one]) => !passes(one)).map(([name]) => `refused: ${name}`),
    ...refused.filter(([, one]) => passes(one)).map(([name]) => `allowed: ${name}`),
    ...(appliesAs(ended, kitePermit) === undefined ? [] : ['allowed: by an ended mandate']),
    ...(postsAt(counter, role, vendor, place, 'another').length === 0 ? [] : ['another’s counter']),
  ]
}

function breachesOfTable({ dutiesMeet, dutiesThatMustNotMeet }: typeof Duties): string[] {
  const meet = (within: 'case' | 'person', held: string, wanted: string) =>
    dutiesMeet(dutiesThatMustNotMeet, within, [held], wanted) !== undefined
  const judges: readonly string[] = ['maker', 'checker', 'decider']
  const pairs = [
    ...judges.flatMap(
      (one) =>
        [
          ['applicant', one],
          ['party', one],
        ] as const,
    ),
    ['maker', 'checker'],
    ['maker', 'decider'],
  ] as const
  const persons = ['establishment-officer', 'appointing-authority'] as const
  return [
    ...pairs.flatMap(([one, other]) => [
      ...(meet('case', one, other) && meet('case', other, one) ? [] : [`${one} and ${other}`]),
      ...(meet('person', one, other) ? [`${one} and ${other} of a person`] : []),
    ]),
    ...(meet('person', ...persons) && meet('person', persons[1], persons[0]) ? [] : ['four eyes']),
    ...(meet('case', 'checker', 'decider') ? ['who checks may decide'] : []),
  ]
}

const authority = 'platform/catalogue/authority.ts'
const duties = 'platform/identity/duties.ts'
const same = (file: string, find: string) => ({ file, find, put: find })

test('who may act is decided as the rules say, and no two duties meet (GL-1)', async () => {
  const whole = await plant<typeof Authority>(
    authority,
    same(authority, 'export function authorise'),
  )
  assert.deepEqual(breachesOf(whole), [])
  const table = await plant<typeof Duties>(duties, same(duties, 'export function dutiesMeet'))
  assert.deepEqual(breachesOfTable(table), [])
})

for (const { name, patch } of authorityMutants) {
  test(`caught: a decision that ${name} (GL-1)`, async () => {
    assert.notDeepEqual(breachesOf(await plant<typeof Authority>(authority, patch)), [])
  })
}

for (const { name, patch } of dutyMutants) {
  test(`caught: a table that ${name}`, async () => {
    assert.notDeepEqual(breachesOfTable(await plant<typeof Duties>(duties, patch)), [])
  })
}
