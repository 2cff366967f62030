/** The printed stamp, and the register that a vendor keeps. */
import {
  bothLinesOf,
  formatCnic,
  formatDate,
  formatInstant,
  moneyInWords,
  moneyText,
  text,
  type Claim,
  type Item,
  type PaperContext,
  type Text,
} from '#platform/catalogue'
import { filled, inBoth } from '../both.ts'
import { authority, howToCheck, issuedLine } from '../paper-wording.ts'
import type { Answers } from './stamp.ts'
import { questions } from './wording.ts'

export const labels = {
  title: text('e-Stamp, low denomination', 'ای اسٹامپ، کم مالیت'),
  amount: text('Amount', 'رقم'),
  buyer: questions.buyer.short,
  validUntil: text('Valid until', 'کارآمد تا'),
  vendor: text('Vendor', 'اسٹامپ فروش'),
  licence: text('Licence', 'لائسنس'),
  serial: text('Vendor’s register', 'فروش کا رجسٹر'),
  cnic: text('CNIC', 'شناختی کارڈ'),
  relative: text('Father or husband', 'والد یا شوہر'),
  residence: text('Residence', 'سکونت'),
}

const onlyPrice = text(
  'The price of this stamp is {amount}. Pay nothing more: complaints to the Deputy Commissioner.',
  'اس اسٹامپ کی قیمت {amount} ہے۔ اس سے زیادہ نہ دیں: شکایت ڈپٹی کمشنر کو کریں۔',
)
const lapses = text(
  'Worth nothing after {day}, unless it was used by then.',
  '{day} کے بعد بے قیمت، سوائے اس کے کہ تب تک استعمال ہو چکا ہو۔',
)
const serialIn = text('Serial {serial}, {day}', 'نمبر شمار {serial}، {day}')

const claims: Readonly<Record<string, Claim>> = {
  instrument: {
    key: 10,
    label: questions.instrument.short,
    kind: 'choice',
    options: questions.instrument.options,
  },
  amount: { key: 11, label: labels.amount, kind: 'money' },
  buyer: { key: 12, label: labels.buyer, kind: 'text' },
  validUntil: { key: 13, label: labels.validUntil, kind: 'date' },
  licence: { key: 14, label: labels.licence, kind: 'text' },
  reason: { key: 15, label: questions.reason.short, kind: 'text' },
}

export const certificate = {
  documentType: 4,
  title: text('e-Stamp from a vendor', 'اسٹامپ فروش کا ای اسٹامپ'),
  template: new URL('certificate.typ', import.meta.url),
  claims,
  data: ({ answers, item = {}, ...paper }: PaperContext<Answers>) => {
    const { amount } = paper
    const day = (field: string) => inBoth((l) => formatDate(String(item[field]), l))
    return {
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
      price: filled(onlyPrice, { amount: moneyText(amount) }),
      lapses: filled(lapses, { day: day('validUntil') }),
      facts: [
        {
          label: questions.instrument.short,
          value: questions.instrument.options[answers.instrument],
        },
        { label: labels.vendor, value: `${String(item['vendor'])}, ${String(item['licence'])}` },
        { label: text('Place', 'مقام'), value: bothLinesOf(item['place']) },
        { label: labels.serial, value: serialText(item, day('issuedOn')) },
        { label: labels.buyer, value: answers.buyer.name },
        { label: labels.relative, value: answers.buyer.relativeName },
        { label: labels.cnic, value: formatCnic(answers.buyer.cnic) },
        { label: labels.residence, value: answers.buyer.address },
        { label: questions.reason.short, value: answers.reason },
      ],
      check: howToCheck,
    }
  },
}

function serialText({ serial }: Item, day: Text): Text {
  return filled(serialIn, { serial: String(serial), day })
}

/** What the vendor must write down of each stamp: Punjab Stamp Rules 1934. */
export const book = {
  title: text('Register of stamps sold', 'فروخت شدہ اسٹامپوں کا رجسٹر'),
  columns: [
    {
      label: text('Value in words', 'مالیت الفاظ میں'),
      value: ({ item }: { item: Item }) => inBoth((l) => moneyInWords(Number(item['amount']), l)),
    },
    { label: text('Buyer', 'خریدار'), value: ({ item }: { item: Item }) => said(item['name']) },
    {
      label: labels.relative,
      value: ({ item }: { item: Item }) => said(item['relativeName']),
    },
    { label: labels.residence, value: ({ item }: { item: Item }) => said(item['residence']) },
    { label: questions.reason.short, value: ({ item }: { item: Item }) => said(item['reason']) },
  ],
}

/** Erased once the keeping time is over. */
const said = (value: unknown) => (typeof value === 'string' ? value : '–')
