/** What `certificate.typ` and `challan.typ` print: plain data, every line in both languages. */
import {
  fill,
  formatCnic,
  formatDate,
  formatInstant,
  moneyInWords,
  moneyText,
  type AmountStep,
  type CivilDate,
  type Paisa,
  type Text,
} from '#platform/catalogue'
import { filled, inBoth } from './both.ts'
import * as words from './paper-wording.ts'
import { certificateWording as labels } from './service-wording.ts'
import type { Instrument, LeaseTerm } from './tariff.ts'
import type { Classification, LandArea } from './valuation.ts'
import { wording } from './wording.ts'

export type Party = {
  readonly name: string
  readonly cnic: string
  readonly relation: keyof typeof words.relationWords
  readonly relativeName: string
  readonly address: string
}

/** The answers that are printed, under the names of the form's questions. */
export type PrintedAnswers = {
  readonly instrument: Instrument
  readonly executionDate: CivilDate
  readonly firstParties: readonly Party[]
  readonly secondParties?: readonly Party[] | undefined
  readonly agent?: Party | undefined
  readonly purpose?: string | undefined
  readonly classification?: Classification | undefined
  readonly landArea?: LandArea | undefined
  readonly coveredArea?: string | undefined
  readonly propertyDetails?: string | undefined
  readonly consideration?: Paisa | undefined
  readonly leaseTerm?: LeaseTerm | undefined
  readonly leaseAmount?: Paisa | undefined
}

export type PrintedStep = Omit<AmountStep, 'source'>

export type StampOnPaper = {
  /** As printed: `PB-MHR-` and 16 characters. */
  readonly number: string
  readonly amount: Paisa
  readonly steps: readonly PrintedStep[]
  readonly answers: PrintedAnswers
  /** `Gulshan-e-Mehr, Mehrabad City`, where the instrument has property. */
  readonly localityName?: Text | undefined
  readonly district: Text
  readonly psid: string | undefined
  readonly issuedAt: Date
}

/** `value`: both languages side by side, one neutral value, or one line in the script typed. */
type PrintedRow = { readonly label: Text; readonly value: Text | string }
type TypedRow = {
  readonly label: Text
  readonly script: 'en' | 'ur'
  readonly line: string
}

/** Data of the certificate. Personal: it names the parties, as the paper itself must. */
export function certificateData(stamp: StampOnPaper) {
  const { answers } = stamp
  return {
    number: stamp.number,
    title: labels.title,
    authority: words.authority,
    office: stamp.district,
    issued: inBoth((language) =>
      fill(words.issuedLine, language, { when: formatInstant(stamp.issuedAt, language) }),
    ),
    stamp: stampRows(stamp),
    typed: typedRows(answers),
    amount: amountOf(labels.amount, stamp.amount),
    duty: dutyLines(stamp.steps),
    check: words.howToCheck,
  }
}

export type ChallanOnPaper = {
  readonly psid: string
  readonly reference: string
  readonly amount: Paisa
  /** Head of account, such as B02701 for non-judicial stamps; no line where none is known. */
  readonly headOfAccount: string | undefined
  readonly payBy: CivilDate
  readonly district: Text
  readonly answers: Pick<PrintedAnswers, 'instrument' | 'firstParties' | 'agent'>
}

/** Data of challan 32-A: one set of rows, printed on three copies. */
export function challanData(challan: ChallanOnPaper) {
  const { answers } = challan
  const [payer] = answers.firstParties
  const rows: PrintedRow[] = [
    { label: words.challan.psid, value: challan.psid },
    { label: words.challan.reference, value: challan.reference },
    { label: words.challan.tenderedBy, value: shortParty(answers.agent ?? payer) },
    { label: words.challan.onBehalfOf, value: shortParty(payer) },
    { label: words.challan.particulars, value: wording.instrument.options[answers.instrument] },
    ...(challan.headOfAccount ? [{ label: words.challan.head, value: challan.headOfAccount }] : []),
    {
      label: words.challan.payBy,
      value: inBoth((language) => formatDate(challan.payBy, language)),
    },
  ]
  return {
    title: words.challan.title,
    authority: words.authority,
    purpose: inBoth((language) =>
      fill(words.challan.purpose, language, { district: challan.district[language] }),
    ),
    copies: words.challan.copies,
    number: challan.psid,
    rows,
    amount: amountOf(words.challan.amount, challan.amount),
    signature: words.challan.signature,
    footer: words.challan.footer,
  }
}

function amountOf(label: Text, amount: Paisa) {
  return {
    label,
    digits: moneyText(amount),
    words: inBoth((language) => moneyInWords(amount, language)),
  }
}

function stampRows({ answers, steps, psid, localityName }: StampOnPaper): PrintedRow[] {
  const article = steps.find((step) => step.amount !== undefined)?.values?.['article'] ?? '–'
  const rows: PrintedRow[] = [
    {
      label: labels.instrument,
      value: inBoth((language) =>
        fill(words.deedUnderArticle, language, {
          deed: wording.instrument.options[answers.instrument][language],
          article,
        }),
      ),
    },
    {
      label: labels.executionDate,
      value: inBoth((language) => formatDate(answers.executionDate, language)),
    },
  ]
  const property = propertyText(answers, localityName)
  if (property) rows.push({ label: labels.property, value: property })
  if (answers.consideration) {
    rows.push({ label: labels.consideration, value: moneyText(answers.consideration) })
  }
  const { leaseTerm, leaseAmount } = answers
  if (leaseTerm) {
    rows.push({ label: labels.leaseTerm, value: wording.leaseTerm.options[leaseTerm] })
  }
  if (leaseAmount) rows.push({ label: labels.leaseAmount, value: moneyText(leaseAmount) })
  if (psid) rows.push({ label: labels.psid, value: psid })
  return rows
}

function propertyText(answers: PrintedAnswers, localityName: Text | undefined): Text | undefined {
  const { classification, landArea, coveredArea } = answers
  if (!classification || !landArea) return undefined
  return inBoth((language) => {
    const land = fill(words.propertyLine, language, {
      locality: localityName?.[language] ?? '–',
      classification: wording.classification.options[classification][language],
      area: `${landArea.value} ${words.areaUnitWords[landArea.unit][language]}`,
    })
    return coveredArea ? land + fill(words.coveredLine, language, { area: coveredArea }) : land
  })
}

/** What people typed: the parties, the details of the property, the purpose. */
function typedRows(answers: PrintedAnswers): TypedRow[] {
  const side = (label: Text, people: readonly Party[]): TypedRow[] =>
    people.map((person, index) => ({
      label: people.length > 1 ? numbered(label, index + 1) : label,
      ...partyLine(person),
    }))
  const typed = (label: Text, line: string | undefined): TypedRow[] =>
    line ? [{ label, script: scriptOf(line), line }] : []
  return [
    ...side(labels.firstParties, answers.firstParties),
    ...side(labels.secondParties, answers.secondParties ?? []),
    ...side(labels.agent, answers.agent ? [answers.agent] : []),
    ...typed(labels.propertyDetails, answers.propertyDetails),
    ...typed(labels.purpose, answers.purpose),
  ]
}

function scriptOf(typed: string): 'en' | 'ur' {
  return /\p{Script=Arabic}/u.test(typed) ? 'ur' : 'en'
}

function numbered(label: Text, count: number): Text {
  const number = String(count)
  return inBoth((language) => fill(words.ofSeveral, language, { label: label[language], number }))
}

function partyLine(person: Party): Pick<TypedRow, 'script' | 'line'> {
  const script = scriptOf(person.name)
  const line = fill(words.party, script, {
    name: person.name,
    relation: words.relationWords[person.relation][script],
    relativeName: person.relativeName,
    cnic: formatCnic(person.cnic),
    address: person.address,
  })
  return { script, line }
}

function shortParty(person: Party | undefined): string {
  return person ? `${person.name}, ${formatCnic(person.cnic)}` : '–'
}

/** The explanation in short: only the steps that add, each with its article and authority. */
function dutyLines(steps: readonly PrintedStep[]): Text[] {
  return steps.flatMap(({ amount, label, values = {}, from, authority }) => {
    if (amount === undefined) return []
    // What was paid before a deed turned out to need more: its own words say all.
    if (amount < 0) return filled(label, values)
    const sentence = values['rate'] === undefined ? words.dutyFixed : words.dutyPercent
    return inBoth((language) =>
      fill(sentence, language, {
        ...values,
        amount: moneyText(amount),
        authority: authority ?? '–',
        from: from ? formatDate(from, language) : '–',
      }),
    )
  })
}
