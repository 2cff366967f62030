/** The words of the page about wallets. */
import type { PaperInWallet } from '#platform/catalogue'
import { text, type Text } from '#platform/kernel'

export const walletWords = {
  title: text('Wallets', 'والٹ'),
  lead: text(
    'Each wallet into which you put a card, by its sign, which the wallet shows too. We know what was put there, and nothing of where you show it.',
    'ہر والٹ جس میں آپ نے کارڈ رکھا، اپنے نشان کے ساتھ؛ والٹ بھی یہی نشان دکھاتا ہے۔ ہمیں معلوم ہے کہ کیا رکھا گیا، یہ نہیں کہ آپ اسے کہاں دکھاتے ہیں۔',
  ),
  none: text(
    'You have put no card into a wallet. The page of a card that is in force offers it.',
    'آپ نے کوئی کارڈ والٹ میں نہیں رکھا۔ مؤثر کارڈ کے صفحے پر یہ سہولت موجود ہے۔',
  ),
  toCases: text('To your applications', 'اپنی درخواستوں پر'),
  wallet: text('Wallet {mark}', 'والٹ {mark}'),
  card: text('Card', 'کارڈ'),
  former: text('A former card', 'سابقہ کارڈ'),
  number: text('Number', 'نمبر'),
  put: text('Put there', 'کب رکھا گیا'),
  until: text('Holds until', 'کب تک'),
  unknown: text('not noted', 'درج نہیں'),
  state: text('State', 'حالت'),
  takenBackAt: text('Taken back, {at}', 'واپس لیا گیا، {at}'),
  means: text(
    'Everything you put there counts for nothing from this moment, for whoever checks it. Your card itself stays in force.',
    'وہاں رکھی ہر چیز اسی لمحے سے ہر جانچنے والے کے لیے بے کار ہو جاتی ہے۔ خود آپ کا کارڈ مؤثر رہتا ہے۔',
  ),
  takeBack: text('Take back wallet {mark}', 'والٹ {mark} واپس لیں'),
  done: text(
    'The wallet is taken back: what is in it counts for nothing.',
    'والٹ واپس لے لیا گیا: اس میں جو کچھ ہے وہ بے کار ہے۔',
  ),
}

export const paperStandingWords: Readonly<Record<PaperInWallet['standing'], Text>> = {
  valid: text('In force', 'مؤثر'),
  suspended: text('Suspended, as the card is', 'کارڈ کی طرح معطل'),
  invalid: text('Ended with the card', 'کارڈ کے ساتھ ختم'),
  expired: text('Its time is over', 'میعاد ختم'),
  'taken-back': text('Ended with the wallet', 'والٹ کے ساتھ ختم'),
}
