/** The words of the pages about mandates. */
import type { MandateKind } from '#platform/identity'
import { text, type Text } from '#platform/kernel'

export const mandateWords = {
  title: text('Acting for others', 'دوسروں کی طرف سے کام'),
  lead: text(
    'A mandate lets one person act for another. One offers it, the other accepts it, and either can end it here at any time, at once.',
    'اجازت نامے سے ایک شخص دوسرے کی طرف سے کام کرتا ہے۔ ایک پیش کرتا ہے، دوسرا قبول کرتا ہے، اور دونوں میں سے کوئی بھی اسے یہاں کسی بھی وقت فوراً ختم کر سکتا ہے۔',
  ),
  none: text('You have no mandate.', 'آپ کا کوئی اجازت نامہ نہیں۔'),
  offer: text('Offer a mandate', 'اجازت نامہ پیش کریں'),
  actsForYou: text('{other} acts for you', '{other} آپ کی طرف سے کام کرے'),
  youActFor: text('You act for {other}', 'آپ {other} کی طرف سے کام کریں'),
  kind: text('As', 'حیثیت'),
  scope: text('For', 'کن کاموں کے لیے'),
  everything: text('every service', 'ہر خدمت'),
  upTo: text('up to {amount} for each case', 'ہر کیس میں {amount} تک'),
  days: text('Days', 'مدت'),
  fromTo: text('{from} to {to}', '{from} تا {to}'),
  evidence: text('On the ground of', 'بنیاد'),
  state: text('State', 'حالت'),
  accept: text('Accept', 'قبول کریں'),
  decline: text('Decline', 'انکار کریں'),
  withdraw: text('End this mandate', 'یہ اجازت ختم کریں'),
  takeBack: text('Take the offer back', 'پیشکش واپس لیں'),
  act: text('Act for {other} now', 'ابھی {other} کی طرف سے کام کریں'),
  stop: text('Act for yourself again', 'دوبارہ اپنے لیے کام کریں'),
  waitsForOfficer: text(
    'Please take the evidence to an identity centre: an officer there accepts it.',
    'براہِ کرم ثبوت شناختی مرکز لے جائیں: وہاں کا افسر اسے قبول کرے گا۔',
  ),
  done: text('It is done, and recorded.', 'کام ہو گیا اور ریکارڈ میں آ گیا۔'),
}

export const offerWords = {
  title: text('Offer a mandate', 'اجازت نامہ پیش کریں'),
  who: text('Who acts for whom?', 'کون کس کی طرف سے کام کرے گا؟'),
  kinds: {
    parent: text('My son or daughter acts for me', 'میرا بیٹا یا بیٹی میری طرف سے'),
    client: text('My lawyer or agent acts for me', 'میرا وکیل یا نمائندہ میری طرف سے'),
    child: text('I act for my child or ward', 'میں اپنے بچے یا زیرِ سرپرستی کی طرف سے'),
    company: text('I act for a company', 'میں کسی کمپنی کی طرف سے'),
  } satisfies Record<MandateKind, Text>,
  other: text('CNIC of the other person', 'دوسرے شخص کا شناختی کارڈ نمبر'),
  otherHint: text(
    'Of a child the number on the B-Form; of a company the number of its registration.',
    'بچے کا ب فارم نمبر؛ کمپنی کا رجسٹریشن نمبر۔',
  ),
  otherName: text('Name of the company, if it is one', 'کمپنی کا نام، اگر کمپنی ہو'),
  born: text('Date of birth of the child, if it is one', 'بچے کی تاریخِ پیدائش، اگر بچہ ہو'),
  services: text('For which services?', 'کن خدمات کے لیے؟'),
  servicesHint: text('Tick none for every service.', 'ہر خدمت کے لیے کوئی نشان نہ لگائیں۔'),
  amount: text('At most so many rupees for each case', 'ہر کیس میں زیادہ سے زیادہ کتنے روپے'),
  amountHint: text('Leave it empty for no limit.', 'حد نہ ہو تو خالی چھوڑیں۔'),
  from: text('First day', 'پہلا دن'),
  to: text('Last day', 'آخری دن'),
  evidence: text('What does it rest on?', 'اجازت کی بنیاد کیا ہے؟'),
  evidenceHint: text(
    'Such as “power of attorney 12 of 2026”. Only the two of you read it.',
    'جیسے ”مختار نامہ نمبر 12 سال 2026“۔ اسے صرف آپ دونوں پڑھ سکتے ہیں۔',
  ),
  send: text('Offer it', 'پیش کریں'),
}

export const kindWords: Readonly<Record<MandateKind, Text>> = {
  child: text('child, by the guardian', 'بچہ، سرپرست کے ذریعے'),
  parent: text('parent, by a grown child', 'والد یا والدہ، بالغ اولاد کے ذریعے'),
  client: text('client, by a lawyer or agent', 'مؤکل، وکیل یا نمائندے کے ذریعے'),
  company: text('company, by its officer', 'کمپنی، اپنے عہدیدار کے ذریعے'),
}
