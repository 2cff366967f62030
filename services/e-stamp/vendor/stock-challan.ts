import {
  fill,
  formatDate,
  moneyText,
  moneyInWords,
  rupees,
  type CivilDate,
  type PaperContext,
} from '#platform/catalogue'
import { inBoth } from '../both.ts'
import { authority, challan as challanWords } from '../paper-wording.ts'
import { particulars } from './stock-wording.ts'

type Answers = { readonly denomination: string; readonly number: string }

/** Challan 32-A for low-denomination stock: denomination, number, amount. */
function stockChallanData(paper: PaperContext<Answers>) {
  const { answers, amount, psid = '' } = paper
  const each = moneyText(rupees(Number(answers.denomination)))
  const day = (date: CivilDate) => inBoth((language) => formatDate(date, language))
  const district = (language: 'en' | 'ur') => ({ district: paper.jurisdiction.name[language] })
  return {
    title: challanWords.title,
    authority,
    purpose: inBoth((language) => fill(challanWords.purpose, language, district(language))),
    copies: challanWords.copies,
    number: psid,
    rows: [
      { label: challanWords.psid, value: psid },
      { label: challanWords.reference, value: paper.reference },
      { label: challanWords.particulars, value: particulars(answers.number, each) },
      ...(paper.headOfAccount ? [{ label: challanWords.head, value: paper.headOfAccount }] : []),
      ...(paper.payBy ? [{ label: challanWords.payBy, value: day(paper.payBy) }] : []),
    ],
    amount: {
      label: challanWords.amount,
      digits: moneyText(amount),
      words: inBoth((language) => moneyInWords(amount, language)),
    },
    signature: challanWords.signature,
    footer: challanWords.footer,
  }
}

export const stockChallan = {
  template: new URL('../challan.typ', import.meta.url),
  data: stockChallanData,
}
