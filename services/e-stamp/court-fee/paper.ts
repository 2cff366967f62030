/** The printed court-fee stamp. */
import {
  formatCnic,
  formatInstant,
  moneyText,
  moneyInWords,
  text,
  type Claim,
  type PaperContext,
} from '#platform/catalogue'
import { filled, inBoth } from '../both.ts'
import { authority, issuedLine } from '../paper-wording.ts'
import type { Answers } from './stamp.ts'
import { questions } from './wording.ts'

export const labels = {
  title: text('Court fee', 'کورٹ فیس'),
  amount: text('Amount', 'رقم'),
  party: questions.party.short,
}

const howToCheck = text(
  'Plain paper proves nothing; the register does. The court scans the code or types the number, ' +
    'and cancels the fee against one case. Good for one paper only.',
  'سادہ کاغذ ثبوت نہیں، ثبوت رجسٹر ہے۔ عدالت کوڈ اسکین کرتی یا نمبر لکھتی ہے، اور فیس ایک مقدمے کے لیے منسوخ ' +
    'کرتی ہے۔ صرف ایک کاغذ کے لیے کارآمد۔',
)

const claims: Readonly<Record<string, Claim>> = {
  paper: {
    key: 10,
    label: questions.paper.short,
    kind: 'choice',
    options: questions.paper.options,
  },
  amount: { key: 11, label: labels.amount, kind: 'money' },
  court: { key: 12, label: questions.court.short, kind: 'text' },
  party: { key: 13, label: labels.party, kind: 'text' },
  caseTitle: { key: 14, label: questions.caseTitle.short, kind: 'text' },
}

export const certificate = {
  documentType: 5,
  title: text('e-Stamp, judicial', 'ای اسٹامپ، عدالتی'),
  template: new URL('certificate.typ', import.meta.url),
  claims,
  data: ({ answers, amount, psid, ...paper }: PaperContext<Answers>) => ({
    number: paper.number,
    title: labels.title,
    authority,
    office: paper.jurisdiction.name,
    issued: filled(issuedLine, { when: inBoth((l) => formatInstant(paper.issuedAt, l)) }),
    amount: {
      label: labels.amount,
      digits: moneyText(amount),
      words: inBoth((l) => moneyInWords(amount, l)),
    },
    facts: [
      { label: questions.court.short, value: answers.court },
      { label: questions.paper.short, value: questions.paper.options[answers.paper] },
      { label: questions.caseTitle.short, value: answers.caseTitle },
      ...(answers.caseNumber
        ? [{ label: questions.caseNumber.short, value: answers.caseNumber }]
        : []),
      { label: labels.party, value: answers.party.name },
      { label: text('CNIC', 'شناختی کارڈ'), value: formatCnic(answers.party.cnic) },
      ...(psid ? [{ label: text('Paid by challan', 'ادا شدہ چالان'), value: psid }] : []),
    ],
    check: howToCheck,
  }),
}
