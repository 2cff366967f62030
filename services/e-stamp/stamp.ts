/** What the register holds of a stamp, and what its QR code and its papers say. */
import {
  civilDateOf,
  maskCnic,
  text,
  type AnswersOf,
  type Claim,
  type IssueContext,
  type Item,
  type PaperContext,
} from '#platform/catalogue'
import { deedInRegister } from './consumption.ts'
import type { questions } from './form.ts'
import { certificateData, challanData } from './paper.ts'
import { certificateWording as labels } from './service-wording.ts'
import { wording } from './wording.ts'

type Answers = AnswersOf<typeof questions>
const file = (name: string) => new URL(name, import.meta.url)

/** The record of a stamp: public fields, and the names that only its holder's code opens. */
export function stampItem({
  answers,
  amount,
  psid,
  number,
  issuedAt,
  state,
  said,
  office,
  previous,
}: IssueContext<Answers>): Item {
  const { firstParties, secondParties = [], agent } = answers
  return {
    number,
    amount,
    psid,
    instrument: answers.instrument,
    executionDate: answers.executionDate,
    issuedOn: previous?.['issuedOn'] ?? civilDateOf(issuedAt),
    purpose: answers.purpose,
    firstParty: partyLine(firstParties),
    secondParty: partyLine(secondParties),
    cnics: [...firstParties, ...secondParties, ...(agent ? [agent] : [])].map(({ cnic }) => cnic),
    refundAskedOn: refundAskedOn(state, civilDateOf(issuedAt), previous),
    ...(state === 'consumed' &&
      deedInRegister({ ...answers, ...said }, office, civilDateOf(issuedAt))),
  }
}

/** The day whose law decides what goes back; a request that was refused has left none behind. */
function refundAskedOn(state: string, today: string, previous: Item | undefined) {
  if (state === 'refund-asked') return today
  return state.startsWith('refund') ? previous?.['refundAskedOn'] : undefined
}

/** As the QR code has room: the first of a side by name and masked CNIC, and how many more. */
function partyLine(side: Answers['firstParties']): string | undefined {
  const [first] = side
  if (!first) return undefined
  const more = side.length > 1 ? ` +${side.length - 1}` : ''
  return `${first.name.slice(0, 60)} ${maskCnic(first.cnic)}${more}`
}

export function stampSearch(item: Item) {
  return { cnic: item['cnics'] as readonly string[] }
}

const claims: Readonly<Record<string, Claim>> = {
  instrument: {
    key: 10,
    label: labels.instrument,
    kind: 'choice',
    options: wording.instrument.options,
  },
  amount: { key: 11, label: labels.amount, kind: 'money' },
  executionDate: { key: 12, label: labels.executionDate, kind: 'date' },
  firstParty: { key: 13, label: labels.firstParties, kind: 'text' },
  secondParty: { key: 14, label: labels.secondParties, kind: 'text' },
  purpose: { key: 15, label: labels.purpose, kind: 'text' },
}

export const certificate = {
  documentType: 1,
  title: text('e-Stamp', 'ای اسٹامپ'),
  template: file('certificate.typ'),
  claims,
  data: (paper: PaperContext<Answers>) =>
    certificateData({
      number: paper.number,
      amount: paper.amount,
      steps: paper.steps,
      answers: paper.answers,
      localityName: localityOf(paper),
      district: paper.jurisdiction.name,
      psid: paper.psid,
      issuedAt: paper.issuedAt,
    }),
}

/** Challan 32-A, for those who pay at a bank's counter. */
export const challan = {
  template: file('challan.typ'),
  data: (paper: PaperContext<Answers>) =>
    challanData({
      psid: paper.psid ?? '',
      reference: paper.reference,
      amount: paper.amount,
      headOfAccount: paper.headOfAccount,
      payBy: paper.payBy ?? civilDateOf(paper.issuedAt),
      district: paper.jurisdiction.name,
      answers: paper.answers,
    }),
}

function localityOf({ answers, lists }: PaperContext<Answers>) {
  return lists['locality']?.find(({ value }) => value === answers.locality)?.label
}
