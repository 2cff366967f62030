/** The shapes of requests and answers: the check, the serializer and the OpenAPI components. */
import { Type } from 'typebox'

const instant = Type.String({ format: 'date-time' })
const free = Type.Object({}, { additionalProperties: true })
export const words = Type.Object(
  { en: Type.String(), ur: Type.String() },
  { title: 'Words', description: 'The same in English and in Urdu.' },
)
const paisa = Type.Integer({ description: 'In whole paisa: Rs 1,200.50 is 120050.' })
const reference = Type.String({
  description: 'Of a case or draft, as messages and papers show it.',
  examples: ['PB-MHR-0K3F-8QZT-2M5X'],
})

export const signInCodeRequest = Type.Object(
  { cnic: Type.String({ maxLength: 40, description: '13 digits, with or without hyphens.' }) },
  { additionalProperties: false },
)
export const signInCodeAnswer = Type.Object({
  sent: Type.Boolean({ description: 'Also true for a CNIC that nobody has registered.' }),
  challenge: Type.String({
    description: 'Send it with the code: a code counts only for the question it was sent for.',
  }),
  validForSeconds: Type.Integer(),
})
export const tokenRequest = Type.Object(
  {
    cnic: Type.String({ maxLength: 40 }),
    challenge: Type.String({ maxLength: 40, description: 'From `/sign-in/codes`.' }),
    code: Type.String({ maxLength: 20, description: 'The 6 digits from the message.' }),
    label: Type.Optional(Type.String({ maxLength: 60, description: 'What the token is for.' })),
  },
  { additionalProperties: false },
)
export const tokenAnswer = Type.Object({
  token: Type.String({ description: 'Shown once. Send it as `Authorization: Bearer …`.' }),
  tokenType: Type.Literal('Bearer'),
  expiresAt: instant,
})

export const serviceSummary = Type.Object({
  id: Type.String(),
  name: words,
  summary: words,
  competentAuthority: words,
  legalResource: words,
  link: Type.String(),
})
export const serviceList = Type.Object({
  services: Type.Array(serviceSummary),
  jurisdictions: Type.Array(Type.Object({ code: Type.String(), name: words })),
})
export const listAnswer = Type.Object({
  options: Type.Array(
    Type.Object({ value: Type.String(), label: words, group: Type.Optional(words) }),
  ),
})

const step = Type.Object({
  label: words,
  amountPaisa: Type.Optional(paisa),
  article: Type.Optional(words),
  authority: Type.Optional(words),
  from: Type.Optional(Type.String({ format: 'date' })),
  source: Type.Optional(Type.String()),
})
export const amountAnswer = Type.Object(
  {
    amountPaisa: paisa,
    steps: Type.Array(step, { description: 'Each step cites the row of law that it applies.' }),
    notices: Type.Array(words),
  },
  { title: 'Amount' },
)
export const quoteRequest = Type.Object(
  { jurisdiction: Type.Optional(Type.String({ maxLength: 40 })), answers: free },
  { additionalProperties: false },
)

export const newCaseRequest = Type.Object(
  {
    service: Type.String({ maxLength: 60 }),
    jurisdiction: Type.Optional(
      Type.String({ maxLength: 40, description: 'May be left out where there is only one.' }),
    ),
    answers: Type.Optional(free),
  },
  { additionalProperties: false },
)
/** The answers are whole: an application that is handed in as it comes. */
export const applicationRequest = Type.Object(
  {
    service: Type.String({ maxLength: 60 }),
    jurisdiction: Type.Optional(Type.String({ maxLength: 40 })),
    answers: free,
  },
  { additionalProperties: false },
)
export const answersRequest = Type.Object({ answers: free }, { additionalProperties: false })
export const draftAnswer = Type.Object(
  {
    reference,
    service: Type.String(),
    jurisdiction: Type.String(),
    state: Type.String(),
    savedAt: instant,
    missing: Type.Array(Type.String(), {
      description: 'Questions that must be answered before it can be handed in.',
    }),
  },
  { title: 'SavedDraft' },
)

/** What an action asks differs by action and service; the form of the action checks it. */
export const actionRequest = free
export const outcomeAnswer = Type.Object(
  {
    reference,
    service: Type.String(),
    state: Type.String(),
    seq: Type.Integer({ description: 'The number of the event that this act made.' }),
    psid: Type.Optional(Type.String({ description: 'By which a bank takes the payment.' })),
    amountPaisa: Type.Optional(paisa),
    number: Type.Optional(Type.String({ description: 'Of the certificate, once issued.' })),
  },
  { title: 'Outcome' },
)

const psid = Type.String({ pattern: '^[0-9]{20}$', description: 'By which a bank takes it.' })
const chargeState = Type.String({ examples: ['unpaid', 'paid', 'expired', 'cancelled'] })
const charge = Type.Object({
  psid,
  state: chargeState,
  amountPaisa: paisa,
  dueDate: Type.String({ format: 'date' }),
  expiresAt: instant,
  receipt: Type.Optional(Type.String({ description: 'Where its receipt is, once it is paid.' })),
})
const ownCharge = Type.Object(
  {
    psid,
    state: chargeState,
    reference,
    service: Type.String(),
    amountPaisa: paisa,
    dueDate: Type.String({ format: 'date' }),
    expiresAt: instant,
    links: Type.Object({ case: Type.String(), receipt: Type.Optional(Type.String()) }),
  },
  { title: 'OwnCharge' },
)
export const chargeListAnswer = Type.Object({ charges: Type.Array(ownCharge) })
export const newBasketRequest = Type.Object(
  { psids: Type.Array(psid, { maxItems: 100, description: "Of open charges of one's own." }) },
  { additionalProperties: false },
)
export const basketAnswer = Type.Object(
  {
    psid,
    state: chargeState,
    amountPaisa: paisa,
    expiresAt: instant,
    charges: Type.Array(ownCharge),
  },
  { title: 'Basket' },
)
const event = Type.Object({
  seq: Type.Integer(),
  action: Type.String(),
  name: words,
  by: Type.String({ examples: ['applicant', 'officer', 'ledger', 'clock'] }),
  actingFor: Type.Optional(
    Type.Object(
      {
        kind: Type.String({ examples: ['child', 'parent', 'client', 'company', 'counter'] }),
        mandate: Type.Optional(Type.String()),
        visit: Type.Optional(Type.String()),
        post: Type.Optional(Type.String()),
      },
      { description: 'Somebody acted for the applicant: by this mandate, or at a counter.' },
    ),
  ),
  fromState: Type.Optional(Type.String()),
  toState: Type.String(),
  at: instant,
  said: Type.Optional(free),
})
const action = Type.Object({
  action: Type.String(),
  name: words,
  link: Type.String(),
  asks: Type.Optional(Type.Unknown({ description: 'The JSON Schema of what the action asks.' })),
})
export const caseAnswer = Type.Object(
  {
    kind: Type.String({ enum: ['draft', 'case'] }),
    reference,
    service: Type.String(),
    jurisdiction: Type.String(),
    state: Type.String(),
    stateName: words,
    createdAt: instant,
    updatedAt: instant,
    deadlineAt: Type.Optional(instant),
    closesAt: Type.Optional(instant),
    answers: free,
    missing: Type.Optional(Type.Array(Type.String())),
    amount: Type.Optional(amountAnswer),
    charges: Type.Array(charge),
    number: Type.Optional(Type.String()),
    events: Type.Array(event),
    actions: Type.Array(action),
    links: Type.Record(Type.String(), Type.String()),
  },
  { title: 'Case' },
)
export const caseListQuery = Type.Object(
  { limit: Type.Optional(Type.String({ pattern: '^([1-9][0-9]?|100)$', default: '50' })) },
  { additionalProperties: true },
)
export const caseListAnswer = Type.Object({
  cases: Type.Array(
    Type.Object({
      kind: Type.String({ enum: ['draft', 'case'] }),
      reference,
      service: Type.String(),
      state: Type.String(),
      updatedAt: instant,
      link: Type.String(),
    }),
  ),
})

export const credentialAnswer = Type.Object({
  number: Type.String(),
  issuedAt: instant,
  text: Type.String({ description: '`PK1:` and base45: what the QR code carries.' }),
  cose: Type.String({ description: 'The same signed bytes (COSE_Sign1) in base64.' }),
})

export const verifyRequest = Type.Object(
  { code: Type.String({ maxLength: 4_000, description: 'The text of the QR code: `PK1:…`.' }) },
  { additionalProperties: false },
)
export const verifyAnswer = Type.Object(
  {
    signature: Type.Object({
      result: Type.String({ enum: ['none', 'good', 'bad', 'unknown-key', 'unreadable'] }),
      reason: Type.Optional(Type.String()),
      signed: Type.Optional(
        Type.Object({
          issuer: Type.String(),
          number: Type.String(),
          issuedAt: instant,
          claims: free,
        }),
      ),
    }),
    state: Type.Object({
      result: Type.String({ enum: ['known', 'unknown', 'mistyped', 'mismatch', 'replaced'] }),
      number: Type.Optional(Type.String()),
      service: Type.Optional(Type.String()),
      state: Type.Optional(Type.String()),
      stateName: Type.Optional(words),
      isInForce: Type.Optional(
        Type.Boolean({ description: 'Whether the paper holds in this state.' }),
      ),
      item: Type.Optional(free),
      enteredAt: Type.Optional(instant),
      asOf: Type.Optional(instant),
    }),
    log: Type.Object({
      result: Type.String({ enum: ['sealed', 'waiting', 'absent'] }),
      index: Type.Optional(Type.Integer()),
      proof: Type.Optional(
        Type.String({ description: 'A c2sp.org/tlog-proof, checkable offline.' }),
      ),
    }),
  },
  { title: 'Verification' },
)
export const trustListAnswer = Type.Object({
  issuedAt: instant,
  keys: Type.Array(
    Type.Object({
      kid: Type.String(),
      issuer: Type.String(),
      publicKeyJwk: free,
      validFrom: instant,
      validTo: instant,
    }),
  ),
})
