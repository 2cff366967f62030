/** The register of domicile certificates, and what one of them says. */
import {
  civilDateOf,
  fill,
  formatCnic,
  formatDate,
  formatInstant,
  inBoth,
  maskCnic,
  text,
  type AnswersOf,
  type Claim,
  type IssueContext,
  type Item,
  type PaperContext,
  type RegisterDefinition,
} from '#platform/catalogue'
import type { form } from './form.ts'
import { questions } from './wording.ts'

type Answers = AnswersOf<typeof form>
const title = text('Domicile certificate', 'ڈومیسائل سرٹیفکیٹ')

export const domiciles: RegisterDefinition = {
  id: 'domiciles',
  publicFields: ['reason', 'issuedOn'],
  searchableFields: ['cnic'],
  states: { issued: [] },
}

export function domicileItem({ answers, issuedAt }: IssueContext<Answers>): Item {
  const { name, cnic } = answers.applicant
  return {
    reason: answers.reason,
    issuedOn: civilDateOf(issuedAt),
    holder: `${name} ${maskCnic(cnic)}`,
    cnic,
  }
}

const claims: Readonly<Record<string, Claim>> = {
  holder: { key: 10, label: questions.applicant.short, kind: 'text' },
  reason: {
    key: 11,
    label: questions.reason.short,
    kind: 'choice',
    options: questions.reason.options,
  },
}

export const certificate = {
  documentType: 2,
  title,
  template: new URL('certificate.typ', import.meta.url),
  claims,
  data: ({ number, issuedAt, jurisdiction, answers }: PaperContext<Answers>) => ({
    number,
    title,
    authority: text('District Administration', 'ضلعی انتظامیہ'),
    office: jurisdiction.name,
    issued: inBoth((language) =>
      fill(issuedLine, language, { when: formatInstant(issuedAt, language) }),
    ),
    facts: [
      { label: questions.applicant.short, value: answers.applicant.name },
      { label: text('CNIC', 'شناختی کارڈ'), value: formatCnic(answers.applicant.cnic) },
      { label: text('Address', 'پتہ'), value: answers.applicant.address },
      { label: questions.reason.short, value: questions.reason.options[answers.reason] },
      { label: questions.since.short, value: inBoth((l) => formatDate(answers.since, l)) },
      { label: questions.purpose.short, value: answers.purpose },
    ],
    note: text(
      'The register of the district is the proof; this paper only points to it.',
      'ضلع کا رجسٹر ہی ثبوت ہے؛ یہ کاغذ صرف اس کی نشاندہی کرتا ہے۔',
    ),
    check: [
      text(
        'Check the code before you rely on this certificate.',
        'اس سرٹیفکیٹ پر بھروسہ کرنے سے پہلے کوڈ کی تصدیق کریں۔',
      ),
    ],
  }),
}

const issuedLine = text('Issued {when}', 'اجرا {when}')
