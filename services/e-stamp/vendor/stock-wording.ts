/** Every word of buying stock, at the counter and on challan 32-A. */
import { text, type Text } from '#platform/catalogue'
import { filled } from '../both.ts'

export const stockQuestions = {
  denomination: {
    short: text('Denomination', 'مالیت'),
    title: text('Which stamps?', 'کون سے اسٹامپ؟'),
    options: { '300': text('Rs 300', '300 روپے') },
  },
  number: {
    short: text('Number', 'تعداد'),
    title: text('How many?', 'کتنے؟'),
    hint: text('At most 1,000 on one challan.', 'ایک چالان پر زیادہ سے زیادہ 1,000۔'),
  },
}

export const stockLabel = text(
  '{number} stamps of {each}: {amount}',
  '{each} کے {number} اسٹامپ: {amount}',
)

export const stockNotice = text(
  'You pay what the stamps are worth. A commission is added to your stock with each stamp that you ' +
    'issue, where one is published for your district; none is known to us from a rule of the province.',
  'آپ اسٹامپوں کی پوری مالیت ادا کرتے ہیں۔ کمیشن ہر جاری اسٹامپ پر آپ کے ذخیرے میں شامل ہوتا ہے، اگر آپ کے ضلع ' +
    'کے لیے شائع ہوا ہو؛ صوبے کے کسی قاعدے سے ہمیں کوئی شرح معلوم نہیں۔',
)

const onChallan = text(
  'Low-denomination stamps: {number} of {each}',
  'کم مالیت کے اسٹامپ: {each} کے {number}',
)

export const particulars = (number: string, each: Text): Text => filled(onChallan, { number, each })

function state(name: Text, meaning: Text) {
  return { name, meaning, public: meaning }
}

export const stockWording = {
  name: text('Stock of stamps', 'اسٹامپوں کا ذخیرہ'),
  summary: text(
    'A licensed vendor buys the stamps that he will issue.',
    'لائسنس یافتہ اسٹامپ فروش وہ اسٹامپ خریدتا ہے جو وہ جاری کرے گا۔',
  ),
  cost: text('What the stamps are worth.', 'اسٹامپوں کی مالیت۔'),
  needed: [text('A vendor’s licence in force', 'اسٹامپ فروش کا مؤثر لائسنس')],
  duration: text('At once, when the challan is paid.', 'چالان ادا ہوتے ہی۔'),
  states: {
    draft: state(
      text('Being ordered', 'منگوایا جا رہا ہے'),
      text('Nothing has been ordered yet.', 'ابھی کچھ نہیں منگوایا گیا۔'),
    ),
    payable: state(
      text('Waiting for payment', 'ادائیگی کا انتظار'),
      text(
        'The challan has to be paid at a bank; the stock grows at that moment.',
        'چالان بینک میں ادا کرنا ہے؛ اسی وقت ذخیرہ بڑھ جاتا ہے۔',
      ),
    ),
    stocked: state(
      text('In stock', 'ذخیرے میں شامل'),
      text(
        'The challan is paid; the stamps can be issued.',
        'چالان ادا ہو گیا؛ اسٹامپ جاری ہو سکتے ہیں۔',
      ),
    ),
    lapsed: state(
      text('Challan lapsed', 'چالان کی مدت ختم'),
      text(
        'The challan was not paid in time. Nothing is owed.',
        'چالان وقت پر ادا نہیں ہوا۔ کچھ واجب نہیں۔',
      ),
    ),
  },
  actions: {
    order: text('Make the challan', 'چالان بنائیں'),
    settle: text('Payment received', 'ادائیگی موصول'),
    lapse: text('Challan lapsed', 'چالان کی مدت ختم'),
  },
  done: { order: text('Challan made', 'چالان بنایا گیا') },
  messages: {},
}
