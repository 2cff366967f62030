/** The ways to come to the bank with a bill, each with its own place, words and pages. */
import { text, type Text } from '#platform/kernel'
import type { Way } from '../book.ts'

export type CustomerWay = Exclude<Way, 'order'>

export type WayPages = {
  /** Where its pages begin, after the bank's own address. */
  readonly place: string
  /** Where the number of the bill is asked for, after its place. */
  readonly ask: string
  readonly name: Text
  readonly title: Text
  readonly intro: Text
  /** A machine with a menu: one thing to a page, and a slip at the end. */
  readonly hasMenu: boolean
  /** It shows what was paid here last. */
  readonly showsPast: boolean
  /** It can misbehave on request, and shows what goes over the wire. */
  readonly isOpenHearted: boolean
}

export const ways: Readonly<Record<CustomerWay, WayPages>> = {
  counter: {
    place: '',
    ask: '',
    name: text('Branch counter', 'برانچ کاؤنٹر'),
    title: text('Pay a bill at {bank}', '{bank} میں بل ادا کریں'),
    intro: text(
      'This page does what a bank’s counter does: it asks the department for the bill by its PSID, and tells the department when you have paid.',
      'یہ صفحہ وہی کرتا ہے جو بینک کا کاؤنٹر کرتا ہے: محکمے سے پی ایس آئی ڈی پر بل پوچھتا ہے، اور ادائیگی پر محکمے کو بتاتا ہے۔',
    ),
    hasMenu: false,
    showsPast: false,
    isOpenHearted: true,
  },
  app: {
    place: '/app',
    ask: '',
    name: text('Mobile app', 'موبائل ایپ'),
    title: text('Pay a bill from your account', 'اپنے کھاتے سے بل ادا کریں'),
    intro: text(
      'The app of {bank}: type the payment number, look at the bill, pay it.',
      '{bank} کی ایپ: ادائیگی نمبر لکھیں، بل دیکھیں، ادا کریں۔',
    ),
    hasMenu: false,
    showsPast: true,
    isOpenHearted: false,
  },
  atm: {
    place: '/atm',
    ask: '/number',
    name: text('Cash machine', 'اے ٹی ایم'),
    title: text('Type the payment number', 'ادائیگی نمبر لکھیں'),
    intro: text('The bill is shown before anything is paid.', 'ادائیگی سے پہلے بل دکھایا جائے گا۔'),
    hasMenu: true,
    showsPast: false,
    isOpenHearted: false,
  },
}
