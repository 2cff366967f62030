/** The way of a complaint: who takes which step, what must be said, and where the clock stands. */
import {
  location,
  longText,
  oneFrom,
  oneOf,
  photos,
  quantity,
  shortText,
  type Service,
  type ServiceLevel,
  type StepContext,
} from '#platform/catalogue'
import { grounds, outcomes } from './form.ts'
import { problems } from './problems.ts'

const words = longText({ max: 2_000 })
const holder = { by: 'routed', byHolder: true } as const

/** Closing is proved: a ground of the closed list, a plain answer, a picture or a paper. */
const resolution = {
  outcome: oneOf(outcomes),
  ground: oneOf(grounds),
  answer: longText({ max: 2_000, screened: true }),
  evidence: photos({ optional: true, atMost: 5 }),
  paper: shortText({ max: 120, optional: true }),
}

/** Which grounds carry which outcome. */
const groundsOf: Readonly<Record<string, readonly string[]>> = {
  granted: ['done'],
  partly: ['done-in-part', 'planned'],
  'not-granted': ['law-does-not-allow', 'before-a-court', 'not-ours', 'not-found', 'no-reply'],
}

/** Shorter than this nobody is told anything. */
const answerLengthMin = 30

type Said = Readonly<Record<string, unknown>>

/** @throws complaint-ground-wrong, complaint-answer-short, complaint-evidence-missing */
export function checkResolution({ said }: Pick<StepContext<never>, 'said'>): void {
  const { outcome, ground, answer: told } = said
  if (!groundsOf[String(outcome)]?.includes(String(ground))) {
    throw problems['complaint-ground-wrong']({ field: 'ground' })
  }
  checkTold('answer', told)
  checkEvidence(said)
}

/**
 * Who is not taken is told why as plainly as who is answered, and shown on what it rests: else
 * refusing were the short way.
 * @throws complaint-answer-short, complaint-evidence-missing
 */
export function checkRefusal({ said }: Pick<StepContext<never>, 'said'>): void {
  checkTold('reason', said['reason'])
  checkEvidence(said)
}

function checkTold(field: string, told: unknown): void {
  if (lengthOf(told) >= answerLengthMin) return
  const values = { count: String(answerLengthMin) }
  throw problems['complaint-answer-short']({ field, values })
}

const lengthOf = (said: unknown) => (typeof said === 'string' ? said.trim().length : 0)

/** A picture, or an order or a receipt by its number. */
function checkEvidence({ evidence, paper }: Said): void {
  const hasPicture = Array.isArray(evidence) && evidence.length > 0
  if (hasPicture || lengthOf(paper) > 0) return
  throw problems['complaint-evidence-missing']({ field: 'evidence' })
}

const ask = { ...holder, to: 'waiting', asks: { asked: words }, timesMax: 3 } as const
const pass = {
  ...holder,
  to: 'received',
  routes: 'anew',
  asks: { category: oneFrom('category', { found: {} }), reason: words },
  timesMax: 4,
} as const
const close = {
  ...holder,
  to: 'answered',
  asks: resolution,
  check: checkResolution,
  templates: 'answer',
} as const
/** To somebody else of the same office; its days stay. */
const giveFrom = <State extends string>(to: State) =>
  ({
    ...holder,
    to,
    routes: 'colleague',
    asks: { colleague: shortText({ max: 60 }), reason: words },
    timesMax: 4,
  }) as const
const withdraw = { by: 'applicant', to: 'withdrawn', asks: { reason: words } } as const
/** It keeps its own days, is answered with the other, and is disputed by itself. */
const join = {
  ...holder,
  to: 'merged',
  joins: true,
  asks: { into: shortText({ max: 40 }), reason: words },
} as const
const merged = {
  close: { by: 'joined', to: 'answered', follows: ['close'], asks: resolution },
  alone: {
    by: 'joined',
    to: 'at-work',
    follows: ['withdraw', 'refuse'],
    separates: true,
    message: 'apart',
  },
  separate: {
    by: 'routed',
    to: 'at-work',
    separates: true,
    asks: { reason: words },
    message: 'apart',
  },
  differ: {
    by: 'applicant',
    to: 'at-work',
    separates: true,
    asks: { reason: words },
    message: 'apart',
  },
  withdraw,
} as const
/** What speaks of two matters: the second gets its own office, and is as old as the first. */
const splitIn = <State extends string>(to: State) =>
  ({
    ...holder,
    to,
    splits: true,
    asks: {
      category: oneFrom('category', { found: {} }),
      place: location({ list: 'place', optional: true }),
      told: longText({ max: 4_000 }),
      reason: words,
    },
    timesMax: 2,
    message: 'split',
  }) as const
/** Another office does a part while the days go on; what is open must be done or ended. */
const helpIn = <State extends string>(to: State) =>
  ({
    contribute: {
      by: 'tasked',
      to,
      task: 'do',
      asks: { result: words, evidence: resolution.evidence, paper: resolution.paper },
    },
    recall: {
      ...holder,
      to,
      task: 'end',
      asks: { office: oneFrom('office'), reason: words },
    },
  }) as const
const askHelpIn = <State extends string>(to: State) =>
  ({
    consult: {
      ...holder,
      to,
      task: 'set',
      asks: {
        office: oneFrom('office'),
        days: quantity({ unit: 'day', atLeast: 1, atMost: 20 }),
        task: words,
      },
      timesMax: 5,
    },
    ...helpIn(to),
  }) as const
const refuse = {
  ...holder,
  to: 'rejected',
  asks: {
    abuse: oneOf(['abuse', 'no-matter', 'twice']),
    reason: words,
    evidence: resolution.evidence,
    paper: resolution.paper,
  },
  check: checkRefusal,
} as const
const dispute = {
  by: 'applicant',
  to: 'reopened',
  raises: true,
  asks: { reason: words, seen: photos({ optional: true, atMost: 5, personal: true }) },
  timesMax: 2,
} as const
/** A call-back found it not done: one level up, and to somebody else, as a dispute does. */
const found = {
  by: 'audit',
  to: 'reopened',
  raises: true,
  asks: { finding: words },
  timesMax: 20,
  message: 'found',
  leaf: 'reopened',
} as const
/** Silence is no consent: what was closed over it, or not taken, may still be disputed. */
const lateDispute = { ...dispute, within: '30 days' } as const
const atWork = {
  close,
  ask,
  pass,
  give: giveFrom('at-work'),
  ...askHelpIn('at-work'),
  join,
  split: splitIn('at-work'),
  refuse,
  withdraw,
} as const

export const states = {
  draft: { lodge: { by: 'applicant', to: 'received' } },
  received: {
    take: { ...holder, to: 'at-work' },
    ask,
    pass,
    give: giveFrom('received'),
    ...helpIn('received'),
    split: splitIn('received'),
    refuse,
    withdraw,
  },
  'at-work': atWork,
  reopened: { close, ask, pass, ...askHelpIn('reopened'), withdraw },
  waiting: {
    reply: { by: 'applicant', to: 'at-work', asks: { reply: words } },
    silence: { by: 'clock', to: 'at-work', after: '10 days' },
    take: { ...holder, to: 'at-work' },
    ...helpIn('waiting'),
    withdraw,
  },
  answered: {
    confirm: { by: 'applicant', to: 'confirmed' },
    dispute,
    quiet: {
      by: 'clock',
      to: 'unconfirmed',
      after: '15 days',
      reminds: { after: ['5 days', '12 days'], message: 'remind' },
    },
  },
  unconfirmed: {
    confirm: { by: 'applicant', to: 'confirmed' },
    dispute: lateDispute,
    found,
  },
  confirmed: { found },
  withdrawn: {},
  merged,
  rejected: { dispute: lateDispute, found },
} as const

/** Of twenty closings one: another office calls and asks whether it was so. */
export const audit = {
  share: 0.05,
  of: ['confirmed', 'unconfirmed', 'rejected'],
  role: 'call-back-officer',
  within: '14 days',
  tries: 3,
  asks: {
    done: oneOf(['yes', 'partly', 'no']),
    closer: oneOf(['self', 'other', 'nobody']),
    pressed: oneOf(['no', 'yes']),
  },
  // Confirmed by somebody else in the citizen's name is no confirmation.
  upheld: ({ done, closer }) => done === 'yes' && closer !== 'other',
  pressed: ({ pressed }) => pressed === 'yes',
  reopens: 'found',
} as const satisfies NonNullable<Service['audit']>

/** Taken up within a working day; then the ladder's days, whichever office has it. */
export const levels = {
  received: { role: 'routed', within: '1 working day' },
  'at-work': { role: 'routed', within: '20 days' },
  reopened: { role: 'routed', within: '10 days' },
  waiting: { role: 'routed', within: '10 days' },
  merged: { role: 'routed', within: '20 days' },
} satisfies Readonly<Record<string, ServiceLevel>>

/** What its citizen is told as it comes to each state. */
export const notify = {
  received: 'received',
  'at-work': 'taken',
  waiting: 'asked',
  answered: 'answered',
  unconfirmed: 'unconfirmed',
  reopened: 'reopened',
  merged: 'merged',
  rejected: 'rejected',
}
