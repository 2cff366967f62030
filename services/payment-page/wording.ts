/** Every word of a payment for another service. */
import { text, type Text } from '#platform/catalogue'

export const authority = text('The service that asks for the money', 'رقم مانگنے والا محکمہ')
export const askedLabel = text('Asked for by the service', 'محکمے کی مطلوبہ رقم')
export const refundLabel = text('Given back by the service', 'محکمے نے واپس کی')

const question = (words: Text) => ({ short: words, title: words })

export const questions = {
  client: question(text('Service', 'محکمہ')),
  amount: question(text('Amount', 'رقم')),
  reference: question(text('The service’s reference', 'محکمے کا حوالہ')),
  description: question(text('What it is for', 'کس لیے')),
  returnUrl: question(text('Where the payer goes back to', 'ادا کنندہ کہاں واپس جائے')),
}

function state(name: Text, meaning: Text) {
  return { name, meaning, public: meaning }
}

export const wording = {
  name: text('Payment for another service', 'دوسرے محکمے کی ادائیگی'),
  summary: text(
    'A service of government has its payers pay here.',
    'سرکاری محکمہ اپنی رقم یہاں وصول کرواتا ہے۔',
  ),
  cost: text('What the service asks for.', 'محکمے کی مطلوبہ رقم۔'),
  needed: [text('A registered client’s key', 'رجسٹرڈ محکمے کی کلید')],
  duration: text('At once, when it is paid.', 'ادائیگی ہوتے ہی۔'),
  states: {
    draft: state(
      text('Being asked for', 'درخواست بن رہی ہے'),
      text('Nothing has been asked for yet.', 'ابھی کوئی رقم نہیں مانگی گئی۔'),
    ),
    asked: state(
      text('Waiting for payment', 'ادائیگی کا انتظار'),
      text(
        'It can be paid in a bank’s app, at its machine or at its counter.',
        'یہ بینک کی ایپ، مشین یا کاؤنٹر پر ادا ہو سکتی ہے۔',
      ),
    ),
    paid: state(text('Paid', 'ادا شدہ'), text('The payment has arrived.', 'ادائیگی پہنچ گئی۔')),
    refunded: state(
      text('Given back', 'واپس کی گئی'),
      text('The service gives money back.', 'محکمہ رقم واپس کر رہا ہے۔'),
    ),
    cancelled: state(
      text('Cancelled', 'منسوخ'),
      text(
        'The service asks for it no more. Do not pay.',
        'محکمے کو اب یہ رقم درکار نہیں۔ ادا نہ کریں۔',
      ),
    ),
    lapsed: state(
      text('Not paid in time', 'وقت پر ادا نہیں ہوئی'),
      text('The time is over. Do not pay.', 'وقت گزر گیا۔ ادا نہ کریں۔'),
    ),
  },
  actions: {
    create: text('Ask for the payment', 'رقم مانگیں'),
    settle: text('Payment received', 'ادائیگی موصول'),
    cancel: text('Cancel', 'منسوخ کریں'),
    lapse: text('Not paid in time', 'وقت پر ادا نہیں ہوئی'),
    refund: text('Give back', 'واپس کریں'),
  },
  done: {
    create: text('Asked for', 'مانگی گئی'),
    cancel: text('Cancelled', 'منسوخ'),
    refund: text('Given back', 'واپس کی گئی'),
  },
  messages: {},
  asks: { refund: { amount: question(text('Amount', 'رقم')) } },
}
