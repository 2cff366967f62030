/** What can be wrong with a person's particulars, or with a list of persons. */
import { text } from '#platform/kernel'

export const personProblems = {
  'form-name-missing': {
    status: 422,
    title: text('The name is missing', 'نام درج نہیں کیا گیا'),
    wayOut: text(
      'Write the full name as it stands on the identity card.',
      'براہِ کرم پورا نام لکھیں جیسا شناختی کارڈ پر درج ہے۔',
    ),
  },
  'form-name-characters': {
    status: 422,
    title: text(
      'The name has characters that are not letters',
      'نام میں حروف کے علاوہ علامتیں ہیں',
    ),
    wayOut: text(
      'Write the name with letters of any script; no digits, emoji, or signs such as < and ;',
      'براہِ کرم نام صرف حروف میں لکھیں، کسی بھی رسم الخط میں؛ ہندسے، ایموجی یا دوسری علامتیں نہ لکھیں۔',
    ),
  },
  'form-name-too-long': {
    status: 422,
    title: text('The name is longer than {max} letters', 'نام {max} حروف سے لمبا ہے'),
    wayOut: text(
      'Write the name in {max} letters or fewer.',
      'براہِ کرم نام {max} یا اس سے کم حروف میں لکھیں۔',
    ),
  },
  'form-relative-missing': {
    status: 422,
    title: text(
      'The name of the father, mother or spouse is missing',
      'والد، والدہ یا شریکِ حیات کا نام درج نہیں کیا گیا',
    ),
    wayOut: text(
      'Write the name that stands on the identity card.',
      'براہِ کرم وہ نام لکھیں جو شناختی کارڈ پر درج ہے۔',
    ),
  },
  'form-relation-missing': {
    status: 422,
    title: text('The relation is not chosen', 'رشتہ منتخب نہیں کیا گیا'),
    wayOut: text(
      'Choose whether the person is a son, daughter, wife or widow.',
      'براہِ کرم چنیں کہ یہ شخص ولد، دختر، زوجہ یا بیوہ ہے۔',
    ),
  },
  'form-relation-unknown': {
    status: 422,
    title: text('This relation is not one of the options', 'یہ رشتہ دیے گئے اختیارات میں سے نہیں'),
    wayOut: text(
      'Choose son, daughter, wife or widow.',
      'براہِ کرم ولد، دختر، زوجہ یا بیوہ میں سے ایک چنیں۔',
    ),
  },
  'form-cnic-missing': {
    status: 422,
    title: text('The CNIC number is missing', 'شناختی کارڈ نمبر درج نہیں کیا گیا'),
    wayOut: text(
      'Write the 13 digits of the identity card, such as {example}.',
      'براہِ کرم شناختی کارڈ کے 13 ہندسے لکھیں، جیسے {example}۔',
    ),
  },
  'form-cnic-shape': {
    status: 422,
    title: text('The CNIC number does not have 13 digits', 'شناختی کارڈ نمبر 13 ہندسوں کا نہیں ہے'),
    wayOut: text(
      'Write all 13 digits as on the card, with or without hyphens, such as {example}.',
      'براہِ کرم کارڈ کے تمام 13 ہندسے لکھیں، لکیروں کے ساتھ یا بغیر، جیسے {example}۔',
    ),
  },
  'form-address-missing': {
    status: 422,
    title: text('The address is missing', 'پتہ درج نہیں کیا گیا'),
    wayOut: text(
      'Write the house, street or village, and the city.',
      'براہِ کرم مکان، گلی یا گاؤں، اور شہر لکھیں۔',
    ),
  },
  'form-phone-missing': {
    status: 422,
    title: text('The mobile number is missing', 'موبائل نمبر درج نہیں کیا گیا'),
    wayOut: text(
      'Write a Pakistani mobile number, such as {example}.',
      'براہِ کرم پاکستانی موبائل نمبر لکھیں، جیسے {example}۔',
    ),
  },
  'form-phone-shape': {
    status: 422,
    title: text('This is not a Pakistani mobile number', 'یہ پاکستانی موبائل نمبر نہیں ہے'),
    wayOut: text(
      'Write 11 digits that begin with 03, such as {example}.',
      'براہِ کرم 03 سے شروع ہونے والے 11 ہندسے لکھیں، جیسے {example}۔',
    ),
  },
  'form-people-missing': {
    status: 422,
    title: text('No person is given', 'کسی شخص کا اندراج نہیں کیا گیا'),
    wayOut: text('Add at least {min}.', 'براہِ کرم کم از کم {min} کا اندراج کریں۔'),
  },
  'form-people-too-few': {
    status: 422,
    title: text('There are fewer than {min} persons', '{min} سے کم افراد درج ہیں'),
    wayOut: text('Add persons until there are {min}.', 'براہِ کرم {min} افراد پورے کریں۔'),
  },
  'form-people-too-many': {
    status: 422,
    title: text('There are more than {max} persons', '{max} سے زیادہ افراد درج ہیں'),
    wayOut: text(
      'Remove persons until there are {max}.',
      'براہِ کرم افراد کی تعداد {max} تک محدود کریں۔',
    ),
  },
  'form-person-twice': {
    status: 422,
    title: text(
      'This CNIC is already in the list',
      'یہ شناختی کارڈ نمبر فہرست میں پہلے سے موجود ہے',
    ),
    wayOut: text(
      'Name each person once: check the number, or remove the person given twice.',
      'ہر شخص کا اندراج ایک بار کریں: نمبر دیکھ لیں، یا دوسرا اندراج ہٹا دیں۔',
    ),
  },
  'form-person-unknown': {
    status: 404,
    title: text('There is no such person in the list', 'فہرست میں یہ شخص موجود نہیں'),
    wayOut: text(
      'Go back to the list and choose a person there.',
      'براہِ کرم فہرست پر واپس جا کر وہاں سے شخص کو چنیں۔',
    ),
  },
}
