/** What can be wrong with money, areas and other quantities. */
import { text } from '#platform/kernel'

export const moneyAndNumberProblems = {
  'form-money-missing': {
    status: 422,
    title: text('The amount is missing', 'رقم درج نہیں کی گئی'),
    wayOut: text(
      'Write the amount in rupees, such as 150,000.',
      'براہِ کرم رقم روپوں میں لکھیں، جیسے 150,000۔',
    ),
  },
  'form-money-shape': {
    status: 422,
    title: text('This is not an amount of money', 'یہ رقم درست نہیں لکھی گئی'),
    wayOut: text(
      'Write it in digits, such as 150,000 or 1200.50, without words.',
      'براہِ کرم رقم ہندسوں میں لکھیں، جیسے 150,000 یا 1200.50، الفاظ کے بغیر۔',
    ),
  },
  'form-money-negative': {
    status: 422,
    title: text('The amount is below zero', 'رقم صفر سے کم ہے'),
    wayOut: text(
      'Write an amount without a minus sign.',
      'براہِ کرم رقم منفی کی علامت کے بغیر لکھیں۔',
    ),
  },
  'form-money-fraction': {
    status: 422,
    title: text('The amount has a part smaller than one paisa', 'رقم میں ایک پیسے سے چھوٹا حصہ ہے'),
    wayOut: text(
      'Write no more than two digits after the point.',
      'براہِ کرم اعشاریے کے بعد دو سے زیادہ ہندسے نہ لکھیں۔',
    ),
  },
  'form-money-too-much': {
    status: 422,
    title: text('The amount is above {max}', 'رقم {max} سے زیادہ ہے'),
    wayOut: text(
      'Check the number of zeros; the most is {max}.',
      'براہِ کرم صفر گن لیں؛ زیادہ سے زیادہ رقم {max} ہے۔',
    ),
  },
  'form-money-too-little': {
    status: 422,
    title: text('The amount is below {min}', 'رقم {min} سے کم ہے'),
    wayOut: text(
      'Check the amount; the least is {min}.',
      'براہِ کرم رقم دیکھ لیں؛ کم سے کم رقم {min} ہے۔',
    ),
  },
  'form-money-json': {
    status: 422,
    title: text('Money is not a whole number of paisa', 'رقم پیسوں کا مکمل عدد نہیں'),
    wayOut: text(
      'Send a JSON number in paisa: Rs 1,200.50 is 120050.',
      'رقم پیسوں میں JSON عدد کے طور پر بھیجیں: 1,200.50 روپے 120050 ہیں۔',
    ),
  },
  'form-number-missing': {
    status: 422,
    title: text('The number is missing', 'عدد درج نہیں کیا گیا'),
    wayOut: text('Write the number in digits.', 'براہِ کرم عدد ہندسوں میں لکھیں۔'),
  },
  'form-number-shape': {
    status: 422,
    title: text('This is not a number', 'یہ عدد درست نہیں لکھا گیا'),
    wayOut: text(
      'Write digits only, such as 250 or 2.5.',
      'براہِ کرم صرف ہندسے لکھیں، جیسے 250 یا 2.5۔',
    ),
  },
  'form-number-negative': {
    status: 422,
    title: text('The number is below zero', 'عدد صفر سے کم ہے'),
    wayOut: text(
      'Write a number without a minus sign.',
      'براہِ کرم عدد منفی کی علامت کے بغیر لکھیں۔',
    ),
  },
  'form-number-whole': {
    status: 422,
    title: text('This must be a whole number', 'یہ عدد پورا ہونا چاہیے'),
    wayOut: text('Leave out the part after the point.', 'براہِ کرم اعشاریے کے بعد کچھ نہ لکھیں۔'),
  },
  'form-number-decimals': {
    status: 422,
    title: text(
      'The number has more than {max} digits after the point',
      'عدد میں اعشاریے کے بعد {max} سے زیادہ ہندسے ہیں',
    ),
    wayOut: text(
      'Write no more than {max} digits after the point.',
      'براہِ کرم اعشاریے کے بعد {max} سے زیادہ ہندسے نہ لکھیں۔',
    ),
  },
  'form-number-too-large': {
    status: 422,
    title: text('The number is above {max}', 'عدد {max} سے زیادہ ہے'),
    wayOut: text(
      'Check the number; the most is {max}.',
      'براہِ کرم عدد دیکھ لیں؛ زیادہ سے زیادہ {max} ہے۔',
    ),
  },
  'form-number-too-small': {
    status: 422,
    title: text('The number is below {min}', 'عدد {min} سے کم ہے'),
    wayOut: text(
      'Check the number; the least is {min}.',
      'براہِ کرم عدد دیکھ لیں؛ کم سے کم {min} ہے۔',
    ),
  },
  'form-area-zero': {
    status: 422,
    title: text('The area is zero', 'رقبہ صفر ہے'),
    wayOut: text(
      'Write the area as it stands in the papers of the property.',
      'براہِ کرم رقبہ لکھیں جیسا جائیداد کے کاغذات میں درج ہے۔',
    ),
  },
  'form-unit-missing': {
    status: 422,
    title: text('The unit is not chosen', 'پیمائش کی اکائی منتخب نہیں کی گئی'),
    wayOut: text(
      'Choose the unit that the papers of the property use.',
      'براہِ کرم وہ اکائی چنیں جو جائیداد کے کاغذات میں درج ہے۔',
    ),
  },
  'form-unit-unknown': {
    status: 422,
    title: text('This unit is not one of the options', 'یہ اکائی دیے گئے اختیارات میں سے نہیں'),
    wayOut: text(
      'Choose one of the units that are offered.',
      'براہِ کرم دی گئی اکائیوں میں سے ایک چنیں۔',
    ),
  },
}
