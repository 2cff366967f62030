/** The names of what is held, as a person reads them. */
import type { MandateState } from '#platform/identity'
import { text, type Text } from '#platform/kernel'

export const words = {
  name: text('Name', 'نام'),
  nameUr: text('Name in Urdu', 'اردو میں نام'),
  cnic: text('Identity card number', 'شناختی کارڈ نمبر'),
  phone: text('Phone', 'فون'),
  language: text('Language of messages', 'پیغامات کی زبان'),
  reference: text('Reference', 'حوالہ نمبر'),
  state: text('State', 'حالت'),
  begun: text('Begun', 'شروع کی گئی'),
  changed: text('Last change', 'آخری تبدیلی'),
  place: text('Place', 'جگہ'),
  payment: text('Payment number {number}', 'ادائیگی نمبر {number}'),
  charged: text('{amount}, {state}', '{amount}، {state}'),
  refund: text('Money going back', 'واپس ہونے والی رقم'),
  document: text('Document', 'دستاویز'),
  issued: text('{number}, issued on {at}', '{number}، اجرا {at}'),
  sent: text('Sent', 'بھیجا گیا'),
  message: text('Message', 'پیغام'),
  taken: text('Taken', 'لیا گیا'),
  what: text('What', 'کیا'),
  answer: text('Answer', 'جواب'),
  portrait: text('photograph for a document', 'دستاویز کے لیے فوٹو'),
  checked: text('Compared at a counter', 'کاؤنٹر پر موازنہ'),
  asked: text('Asked', 'درخواست کی گئی'),
  reason: text('Reason', 'وجہ'),
  proof: text('Proof', 'ثبوت'),
  device: text('Device', 'آلہ'),
  unknownDevice: text('Unknown device', 'نامعلوم آلہ'),
  signedInWith: text('Signed in with', 'داخلے کا طریقہ'),
  byPasskey: text('a passkey', 'ڈیجیٹل چابی'),
  byCode: text('a code by phone', 'فون پر آیا کوڈ'),
  since: text('Since', 'کب سے'),
  lastSeen: text('Last seen', 'آخری بار'),
  recorded: text('Recorded', 'اندراج'),
  otherPerson: text(
    'another person, whose name stands in his own record',
    'ایک اور شخص، جس کا نام اس کے اپنے ریکارڈ میں ہے',
  ),
  correctedEntry: text('Entry {number} was put right', 'اندراج نمبر {number} درست کیا گیا'),
  struckEntry: text('Entry {number} was struck', 'اندراج نمبر {number} منسوخ کیا گیا'),
  wrong: text('What is wrong', 'کیا غلط ہے'),
  paper: text('Paper', 'دستاویز'),
  from: text('First day', 'پہلا دن'),
  to: text('Last day', 'آخری دن'),
  services: text('For', 'کن کاموں کے لیے'),
  everything: text('every service', 'ہر خدمت'),
  added: text('Added', 'شامل ہوئی'),
  lastUsed: text('Last used', 'آخری استعمال'),
  kept: text('Kept', 'کہاں ہے'),
  onDevice: text('on one device only', 'صرف ایک آلے پر'),
  synced: text('on your devices, in step', 'آپ کے سب آلات پر'),
  put: text('Put into the wallet', 'والٹ میں رکھا گیا'),
  wallet: text('Sign of the wallet', 'والٹ کا نشان'),
  number: text('Number', 'نمبر'),
  service: text('Service', 'خدمت'),
  changedUntil: text('Can be changed until', 'بدلنے کی آخری تاریخ'),
  post: text('Post', 'عہدہ'),
  leave: text('Leave', 'رخصت'),
  receipt: text('Receipt number', 'رسید نمبر'),
  organisation: text('Organisation', 'ادارہ'),
  purpose: text('Why', 'کیوں'),
  data: text('What', 'کیا'),
  given: text('Given', 'اجازت دی گئی'),
  ends: text('Ends', 'اختتام'),
  withdrawn: text('Taken back', 'واپس لی گئی'),
  answered: text('Answered once, and ended', 'ایک بار جواب دیا گیا، پھر ختم'),
  who: text('Who', 'کس نے'),
  when: text('When', 'کب'),
  law: text('Law', 'قانون'),
  consultation: text('Consultation', 'مشاورت'),
  comment: text('Comment', 'رائے'),
  times: text('Times on that day', 'اس دن کتنی بار'),
}

export const languageWords = { en: text('English', 'انگریزی'), ur: text('Urdu', 'اردو') }

export const chargeWords: Readonly<Record<string, Text>> = {
  unpaid: text('not paid', 'ادا نہیں ہوئی'),
  paid: text('paid', 'ادا ہو گئی'),
  expired: text('its time is over', 'مدت ختم'),
  cancelled: text('no longer asked for', 'اب مطلوب نہیں'),
}

export const checkWords: Readonly<Record<string, Text>> = {
  yes: text('the same person', 'وہی شخص'),
  no: text('not known again', 'پہچان نہیں ہوئی'),
  unsure: text('not sure', 'یقینی نہیں'),
}

export const decisionWords: Readonly<Record<string, Text>> = {
  approved: text('Approved', 'منظور'),
  rejected: text('Rejected', 'نامنظور'),
  refused: text('Refused', 'نامنظور'),
  withdrawn: text('Withdrawn', 'واپس لیا گیا'),
}

export const correctionWords: Readonly<Record<string, Text>> = {
  open: text('Waits for the registrar', 'رجسٹرار کے پاس زیرِ غور'),
  corrected: text('Corrected', 'درست کر دیا گیا'),
  declined: text('Stays as it is', 'اندراج برقرار ہے'),
  'taken-back': text('Taken back by you', 'آپ نے واپس لی'),
}

/** As every page says it that shows a mandate. */
export const mandateStateWords: Readonly<Record<MandateState, Text>> = {
  offered: text('Offered, not yet accepted', 'پیش ہوا، ابھی قبول نہیں ہوا'),
  'in-force': text('In force', 'نافذ'),
  'not-yet': text('Agreed, begins later', 'طے شدہ، بعد میں شروع ہوگا'),
  declined: text('Declined', 'انکار ہوا'),
  revoked: text('Ended by one of you', 'آپ میں سے ایک نے ختم کیا'),
  ended: text('Ended by law', 'قانون کے تحت ختم'),
  over: text('Its days are over', 'مدت پوری ہو گئی'),
}

export const mandateWords: Readonly<Record<string, Text>> = {
  grantor: text('Another person acts for you', 'کوئی اور آپ کی طرف سے کام کرے'),
  grantee: text('You act for another person', 'آپ کسی اور کی طرف سے کام کریں'),
  ...mandateStateWords,
}
