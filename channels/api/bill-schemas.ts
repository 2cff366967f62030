/** The shapes of bills in requests and answers. */
import { Type } from 'typebox'
import { amountAnswer, words } from './schemas.ts'

const date = Type.String({ format: 'date' })
const certainty = Type.Enum(['confirmed', 'unconfirmed'], {
  description: 'Whether a published source confirms it; what none confirms is not charged.',
})
const number = Type.String({ maxLength: 24, description: 'The biller’s own name of the bill.' })
const paisa = Type.Integer({ description: 'In whole paisa.' })
const psid = Type.String({ description: 'Pay by this at any bank.' })

export const billerListAnswer = Type.Object({
  billers: Type.Array(
    Type.Object({
      id: Type.String(),
      name: words,
      identifier: Type.Array(
        Type.Object({
          name: Type.String(),
          label: words,
          hint: words,
          pattern: Type.String({
            description: 'After capitals, Western digits, no spaces and no hyphens.',
          }),
          example: Type.String(),
          certainty,
        }),
      ),
      dueRules: Type.Array(
        Type.Object({
          id: Type.String(),
          name: words,
          from: date,
          to: Type.Optional(date),
          when: Type.Enum(['in-time', 'late']),
          basisPoints: Type.Integer({ description: 'Of the whole bill: 1000 adds a tenth.' }),
          certainty,
          authority: words,
          source: Type.String(),
        }),
      ),
    }),
  ),
})

export const watchedBillAnswer = Type.Object(
  {
    id: Type.String({ description: 'Names the line of this person’s list.' }),
    biller: Type.String(),
    name: words,
    account: Type.String({ description: 'A CNIC in it is masked.' }),
    isStale: Type.Boolean(),
    due: Type.Array(
      Type.Object({
        number,
        dueDate: date,
        arrearsPaisa: paisa,
        amount: amountAnswer,
        payableUntil: Type.Optional(date),
        surchargePaisa: Type.Optional(paisa),
        psid: Type.Optional(psid),
        reference: Type.Optional(Type.String()),
      }),
    ),
  },
  { title: 'WatchedBill' },
)
export const billListAnswer = Type.Object({ bills: Type.Array(watchedBillAnswer) })

export const newBillRequest = Type.Object(
  {
    biller: Type.String({ maxLength: 40 }),
    identifier: Type.Record(Type.String({ maxLength: 40 }), Type.String({ maxLength: 60 })),
  },
  { additionalProperties: false },
)

export const payBillsRequest = Type.Object(
  {
    bills: Type.Array(
      Type.Object({ id: Type.String({ maxLength: 64 }), number }, { additionalProperties: false }),
      { minItems: 1, maxItems: 20 },
    ),
  },
  { additionalProperties: false },
)

export const billPaymentAnswer = Type.Object({
  psid,
  payments: Type.Array(Type.Object({ psid, reference: Type.String() })),
})
