/** What officers and holders do with stamps that are there: use them, and ask for their money. */
import fc from 'fast-check'
import type { Case } from '#platform/cases'
import type { PreparedAct, World } from '#platform/catalogue'
import type { Actor, HeldPost, Person } from '#platform/identity'
import { text } from '#platform/kernel'

const jurisdiction = 'PB-MHR'
const roles = ['sub-registrar', 'refund-clerk', 'collector'] as const

/** Two officers in each role, each at an office of his own. */
const seats = roles.flatMap((role, r) =>
  [0, 1].map((seat) => ({ role, personId: `O${r}${seat}`, postId: `${role}-${seat}` })),
)

export const officePersons: ReadonlyMap<string, Person> = new Map(
  seats.map(({ personId }, i) => [
    personId,
    {
      id: personId,
      cnic: `399909900020${i}`,
      name: `Officer ${i}`,
      phone: `+92399009920${i}`,
      language: 'en',
    },
  ]),
)

export const officePosts: World['posts'] = new Map(
  roles.map((role) => [
    `${role}@${jurisdiction}`,
    seats
      .filter((seat) => seat.role === role)
      .map(
        ({ personId, postId }): HeldPost => ({
          id: postId,
          jurisdiction,
          officeId: postId,
          role,
          title: text(role, role),
          office: text('Office', 'دفتر'),
          personId,
        }),
      ),
  ]),
)

/** An officer in every role at once: only the duties that must not meet hold him back. */
function officer(which: number): Actor {
  const seat = which % 2
  return {
    kind: 'officer',
    personId: `O0${seat}`,
    posts: roles.map((role) => {
      return { id: `${role}-${seat}`, jurisdiction, officeId: `${role}-${seat}`, role }
    }),
  }
}

const acts = {
  use: { action: 'consume', input: { deedNumber: '1/2026', pageCount: '2' } },
  'use-dearer': {
    action: 'consume',
    input: { deedFile: 'a'.repeat(64), pageCount: '2', instrument: 'agreement-to-sell' },
  },
  withdraw: { action: 'withdraw', input: { note: 'Another deed' } },
  ask: {
    action: 'applyForRefund',
    input: { reason: 'duplicate', surrender: true },
  },
  check: {
    action: 'checkRefund',
    input: { credit: true, scroll: '1/1', original: true },
  },
  return: { action: 'returnRefund', input: { note: 'Incomplete' } },
  approve: { action: 'approve', input: { note: 'Seen' } },
  refuse: { action: 'refuse', input: { note: 'Too late' } },
} as const
export type Doing = keyof typeof acts

/** What is done at one moment: several at once are decided in this order. */
const moments: readonly (readonly Doing[])[] = [
  ['use'],
  ['use'],
  ['use'],
  ['use', 'use'],
  ['use-dearer'],
  ['use-dearer', 'withdraw'],
  ['withdraw', 'use'],
  ['ask'],
  ['use', 'ask'],
  ['ask', 'use'],
  // Oftener than in life: a refund takes three steps, and is rare among random ones.
  ['ask', 'check', 'approve'],
  ['ask', 'check', 'approve'],
  ['ask', 'check', 'approve'],
  ['ask', 'check', 'approve'],
  ['ask', 'check'],
  ['check'],
  ['check', 'return'],
  ['check', 'approve'],
  ['approve'],
  ['approve', 'approve'],
  ['refuse'],
]

export const lifeSteps = fc.record({
  do: fc.constant('serve' as const),
  which: fc.nat(1),
  by: fc.nat(1),
  doing: fc.constantFrom(...moments),
})

/** The second of two at once is another officer's. */
export function serve(kase: Case, doing: readonly Doing[], by: number): PreparedAct[] {
  return doing.map((what, i) => {
    const { action, input } = acts[what]
    const holder: Actor = { kind: 'citizen', personId: 'P', assurance: 'substantial' }
    return {
      kind: 'act',
      actor: what === 'ask' ? holder : officer(by + i),
      case: { jurisdiction: kase.jurisdiction, id: kase.id },
      action,
      input,
      checked: {},
      language: 'en',
    }
  })
}
