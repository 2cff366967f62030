/** Every word of the wallet's pages. */
import { text, type Text } from '#platform/kernel'
import type { FaultCode } from '../fault.ts'
import type { Standing } from '../standing.ts'

export const words = {
  site: text('Demonstration wallet', 'نمونہ والٹ'),
  trial: text('For trying out', 'آزمائش کے لیے'),
  unreal: text(
    'This wallet is not on a phone and has no lock: keep no real card in it.',
    'یہ والٹ فون پر نہیں اور اس پر تالا نہیں: اس میں اصلی کارڈ نہ رکھیں۔',
  ),
  title: text('Your cards', 'آپ کے کارڈ'),
  mark: text('The sign of this wallet: {mark}', 'اس والٹ کا نشان: {mark}'),
  none: text(
    'There is no card here yet. On the page of your case choose “Put it into a wallet”, and bring its code or link here.',
    'ابھی یہاں کوئی کارڈ نہیں۔ اپنے کیس کے صفحے پر ”والٹ میں رکھیں“ چنیں اور اس کا کوڈ یا لنک یہاں لائیں۔',
  ),
  paste: text('A code or link', 'کوڈ یا لنک'),
  pasteHint: text(
    'Copy it from the page that offers a card, or that asks you for one.',
    'اسے اس صفحے سے نقل کریں جو کارڈ دے رہا ہے یا آپ سے کارڈ مانگ رہا ہے۔',
  ),
  read: text('Read it', 'پڑھیں'),
  by: text('Issued by', 'جاری کنندہ'),
  issued: text('Issued on', 'کب جاری ہوا'),
  issuedOn: text('Issued on {at}', 'اجرا: {at}'),
  until: text('Holds until', 'کب تک'),
  state: text('State', 'حالت'),
  look: text('Look at the card', 'کارڈ دیکھیں'),
  offerTitle: text('Somebody offers you a card', 'آپ کو ایک کارڈ دیا جا رہا ہے'),
  offerWhat: text(
    'The card would be fetched from {place}. Nothing has been sent there yet.',
    'کارڈ {place} سے لیا جائے گا۔ ابھی وہاں کچھ نہیں بھیجا گیا۔',
  ),
  pin: text('PIN', 'پِن'),
  pinHint: text(
    'The six digits that were sent to your phone.',
    'وہ چھ ہندسے جو آپ کے فون پر بھیجے گئے۔',
  ),
  fetch: text('Put the card into this wallet', 'کارڈ اس والٹ میں رکھیں'),
  notNow: text('Leave it', 'رہنے دیں'),
  onCard: text('On the card', 'کارڈ پر'),
  remove: text('Throw the card away', 'کارڈ پھینک دیں'),
  removeMeans: text(
    'Only here: to have it count for nothing, take the wallet back under “My identity”.',
    'صرف یہاں سے: اسے بے کار کرنے کے لیے ”میری شناخت“ میں والٹ واپس لیں۔',
  ),
  requestTitle: text('Somebody asks for a card', 'آپ سے کارڈ مانگا جا رہا ہے'),
  requestWhat: text(
    'Whoever asks is at {place}. Nothing has been sent there yet.',
    'پوچھنے والا {place} پر ہے۔ ابھی وہاں کچھ نہیں بھیجا گیا۔',
  ),
  hear: text('See what they ask', 'دیکھیں کیا پوچھا ہے'),
  askedTitle: text('{name} asks you', '{name} آپ سے پوچھتا ہے'),
  askedAt: text('at {place}', 'پتا: {place}'),
  askedWhat: text(
    'This would be shown, and nothing else of the card:',
    'صرف یہ دکھایا جائے گا، کارڈ کا باقی کچھ نہیں:',
  ),
  askedNone: text(
    'You have no card here that answers this.',
    'آپ کے پاس یہاں ایسا کارڈ نہیں جو اس کا جواب ہو۔',
  ),
  share: text('Share', 'دکھائیں'),
  shareDead: text(
    'This card counts for nothing: whoever asks will not take it.',
    'یہ کارڈ بے کار ہے: پوچھنے والا اسے قبول نہیں کرے گا۔',
  ),
  shareAnyway: text('Share it all the same', 'پھر بھی یہی دکھائیں'),
  decline: text('Share nothing', 'کچھ نہ دکھائیں'),
  back: text('To your cards', 'اپنے کارڈوں پر'),
  yes: text('Yes', 'ہاں'),
  no: text('No', 'نہیں'),
  over: text('{age} or older', '{age} سال یا زیادہ'),
  genders: {
    female: text('Woman', 'عورت'),
    male: text('Man', 'مرد'),
    other: text('Other', 'دیگر'),
  } as Readonly<Record<string, Text>>,
  failed: text('That did not work', 'یہ نہیں ہو سکا'),
  failedMeans: text('Go back and try again.', 'واپس جائیں اور دوبارہ کوشش کریں۔'),
}

export const doneWords: Readonly<Record<string, Text>> = {
  fetched: text('The card is in this wallet.', 'کارڈ اس والٹ میں آ گیا۔'),
  removed: text('The card is no longer here.', 'کارڈ اب یہاں نہیں۔'),
  shared: text(
    'It was shared. Whoever asked says what came of it.',
    'دکھا دیا گیا۔ نتیجہ پوچھنے والے کے صفحے پر ہے۔',
  ),
  declined: text('Nothing was shared.', 'کچھ نہیں دکھایا گیا۔'),
}

export const standingWords: Readonly<Record<Standing, Text>> = {
  valid: text('In force', 'مؤثر'),
  suspended: text('Suspended', 'معطل'),
  ended: text('Ended: it counts for nothing', 'ختم: اب بے کار ہے'),
  expired: text('Its time is over', 'میعاد ختم'),
  unknown: text('Its issuer does not answer', 'جاری کنندہ جواب نہیں دے رہا'),
}

type FaultWords = { readonly title: Text; readonly wayOut: Text }

export const faultWords: Readonly<Record<FaultCode, FaultWords>> = {
  'link-not-read': {
    title: text('This wallet cannot read that', 'یہ والٹ اسے نہیں پڑھ سکتا'),
    wayOut: text(
      'Copy the whole text that begins with “openid”, and paste it again.',
      '”openid“ سے شروع ہونے والی پوری عبارت نقل کر کے دوبارہ یہاں لگائیں۔',
    ),
  },
  'address-refused': {
    title: text('That address is not asked', 'اس پتے سے کچھ نہیں پوچھا جاتا'),
    wayOut: text(
      'This wallet asks secure addresses (https) and this machine, and no other than you were shown.',
      'یہ والٹ صرف محفوظ پتوں (https) اور اسی مشین سے پوچھتا ہے، اور صرف اسی سے جو آپ کو دکھایا گیا۔',
    ),
  },
  'not-reached': {
    title: text('Nobody answered there', 'وہاں سے جواب نہیں آیا'),
    wayOut: text('Try again in a moment.', 'تھوڑی دیر میں دوبارہ کوشش کریں۔'),
  },
  'not-understood': {
    title: text('The answer could not be understood', 'جواب سمجھا نہ جا سکا'),
    wayOut: text('Nothing was kept or shared.', 'نہ کچھ رکھا گیا، نہ دکھایا گیا۔'),
  },
  'pin-refused': {
    title: text(
      'The card was not given: the PIN is wrong, or the code is over.',
      'کارڈ نہیں دیا گیا: پِن غلط ہے، یا کوڈ ختم ہو چکا ہے۔',
    ),
    wayOut: text(
      'Look at the PIN and type it again: the same code still counts. If it was used, is older than 10 minutes or had five wrong PINs, make another on the page of your case.',
      'پِن دیکھ کر دوبارہ لکھیں: یہی کوڈ اب بھی چلتا ہے۔ اگر وہ استعمال ہو چکا، 10 منٹ سے پرانا ہے یا پانچ بار غلط پِن لکھا گیا تو اپنے کیس کے صفحے پر نیا کوڈ بنائیں۔',
    ),
  },
  'offer-refused': {
    title: text('The card was not given', 'کارڈ نہیں دیا گیا'),
    wayOut: text(
      'The code was used or is older than 10 minutes. Make another code on the page of your case.',
      'کوڈ استعمال ہو چکا یا 10 منٹ سے پرانا ہے۔ اپنے کیس کے صفحے پر نیا کوڈ بنائیں۔',
    ),
  },
  'card-not-genuine': {
    title: text('What came is not genuine', 'جو آیا وہ اصلی نہیں'),
    wayOut: text('It was not kept.', 'اسے نہیں رکھا گیا۔'),
  },
  'card-gone': {
    title: text('That card is not here', 'وہ کارڈ یہاں نہیں'),
    wayOut: text('Go back to your cards.', 'اپنے کارڈوں پر واپس جائیں۔'),
  },
  'request-over': {
    title: text('That question is over', 'وہ سوال ختم ہو چکا'),
    wayOut: text('Let them ask again.', 'ان سے کہیں دوبارہ پوچھیں۔'),
  },
  'request-not-genuine': {
    title: text('It cannot be told who asks', 'معلوم نہیں ہو سکا کہ کون پوچھ رہا ہے'),
    wayOut: text('Nothing was shared.', 'کچھ نہیں دکھایا گیا۔'),
  },
  'answer-refused': {
    title: text('Whoever asked did not take the answer', 'پوچھنے والے نے جواب نہیں لیا'),
    wayOut: text(
      'The question is over, or was answered before. Let them ask again.',
      'سوال ختم ہو چکا یا اس کا جواب پہلے دیا جا چکا۔ ان سے کہیں دوبارہ پوچھیں۔',
    ),
  },
}
