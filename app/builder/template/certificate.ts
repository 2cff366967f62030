/** The register, and the certificate that points to it. */
import {
  civilDateOf,
  formatCnic,
  formatDate,
  maskCnic,
  moneyText,
  text,
  type AnswersOf,
  type IssueContext,
  type Item,
  type PaperContext,
  type RegisterDefinition,
} from '#platform/catalogue'
import type { form } from './form.ts'
import { authority, name, questions } from './wording.ts'

type Answers = AnswersOf<typeof form>
type Asked = Pick<IssueContext<Answers>, 'answers' | 'issuedAt'>

/** Anybody may see the public fields of a number; everything else is sealed. */
export const samplePermitRegister: RegisterDefinition = {
  id: 'sample-permit-register',
  publicFields: ['purpose', 'from', 'issuedOn'],
  searchableFields: ['cnic'],
  states: { issued: [] },
}

/** The record of one issued certificate. */
export function item({ answers, issuedAt }: Asked): Item {
  const { applicant, purpose, place, from } = answers
  return {
    purpose,
    from,
    issuedOn: civilDateOf(issuedAt),
    holder: `${applicant.name} ${maskCnic(applicant.cnic)}`,
    place,
    cnic: applicant.cnic,
  }
}

/** By what an officer finds a record. */
export const search = (record: Item) => ({ cnic: [String(record['cnic'])] })

export const certificate = {
  documentType: 999,
  title: name,
  template: new URL('certificate.typ', import.meta.url),
  claims: {
    holder: { key: 10, label: text('Given to', 'جسے دیا گیا'), kind: 'text' },
    purpose: {
      key: 11,
      label: questions.purpose.short,
      kind: 'choice',
      options: questions.purpose.options,
    },
    from: { key: 12, label: questions.from.short, kind: 'date' },
  },
  data: ({ number, issuedAt, jurisdiction, answers, amount }: PaperContext<Answers>) => ({
    number,
    title: name,
    authority,
    office: jurisdiction.name,
    issued: dateText(civilDateOf(issuedAt)),
    facts: [
      { label: questions.applicant.short, value: answers.applicant.name },
      { label: text('CNIC', 'شناختی کارڈ'), value: formatCnic(answers.applicant.cnic) },
      { label: questions.purpose.short, value: questions.purpose.options[answers.purpose] },
      { label: questions.place.short, value: answers.place },
      { label: questions.from.short, value: dateText(answers.from) },
      { label: text('Fee paid', 'ادا شدہ فیس'), value: moneyText(amount) },
    ],
    check: text(
      'Check the code before you rely on this paper: the register is the proof.',
      'اس کاغذ پر بھروسہ کرنے سے پہلے کوڈ کی تصدیق کریں: اصل ثبوت رجسٹر ہے۔',
    ),
  }),
} as const

const dateText = (day: string) => text(formatDate(day, 'en'), formatDate(day, 'ur'))
