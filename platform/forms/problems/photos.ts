/** What can be wrong with photos, or with where something is. */
import { text } from '#platform/kernel'

export const photoAndPlaceProblems = {
  'form-photos-missing': {
    status: 422,
    title: text('There is no photo yet', 'ابھی کوئی تصویر نہیں'),
    wayOut: text('Add at least {min}.', 'براہِ کرم کم از کم {min} شامل کریں۔'),
  },
  'form-photos-too-few': {
    status: 422,
    title: text('There are fewer than {min} photos', '{min} سے کم تصاویر ہیں'),
    wayOut: text('Add photos until there are {min}.', 'براہِ کرم {min} تصاویر پوری کریں۔'),
  },
  'form-photos-too-many': {
    status: 422,
    title: text('There are more than {max} photos', '{max} سے زیادہ تصاویر ہیں'),
    wayOut: text(
      'Remove photos until there are {max}.',
      'براہِ کرم تصاویر کی تعداد {max} تک محدود کریں۔',
    ),
  },
  'form-photos-wrong': {
    status: 422,
    title: text('This is not the number of a photo', 'یہ کسی تصویر کا نمبر نہیں'),
    wayOut: text(
      'Upload the photo and send the number that the upload was given.',
      'تصویر بھیجیں اور وہ نمبر دیں جو ترسیل پر ملا۔',
    ),
  },
  'form-location-missing': {
    status: 422,
    title: text('The place is not chosen', 'جگہ منتخب نہیں کی گئی'),
    wayOut: text('Choose the area from the list.', 'براہِ کرم فہرست سے علاقہ چنیں۔'),
  },
  'form-location-unknown': {
    status: 422,
    title: text('This place is not in the list', 'یہ جگہ فہرست میں نہیں'),
    wayOut: text('Choose an area that is offered.', 'براہِ کرم فہرست میں سے کوئی علاقہ چنیں۔'),
  },
  'form-location-half': {
    status: 422,
    title: text('A point needs two numbers', 'مقام کے لیے دو عدد درکار ہیں'),
    wayOut: text(
      'Write latitude and longitude, or leave both empty.',
      'براہِ کرم عرض بلد اور طول بلد دونوں لکھیں، یا دونوں خالی چھوڑ دیں۔',
    ),
  },
  'form-location-number': {
    status: 422,
    title: text('This is not a number of degrees', 'یہ درجوں کا عدد نہیں'),
    wayOut: text(
      'Write degrees with a decimal point, such as {example}, or leave it empty.',
      'براہِ کرم درجے اعشاریے کے ساتھ لکھیں، جیسے {example}، یا خالی چھوڑ دیں۔',
    ),
  },
  'form-location-far': {
    status: 422,
    title: text(
      'This point is more than {kilometres} km from every known place of the district',
      'یہ مقام ضلع کی ہر معلوم جگہ سے {kilometres} کلومیٹر سے زیادہ دور ہے',
    ),
    wayOut: text(
      'Check both numbers. For another district, begin there; or leave both empty and describe the place.',
      'براہِ کرم دونوں عدد دیکھ لیں۔ دوسرے ضلع کے لیے وہیں سے شروع کریں؛ یا دونوں خالی چھوڑ کر پہچان لکھیں۔',
    ),
  },
  'form-location-elsewhere': {
    status: 422,
    title: text(
      'The pin lies in {area}, but {chosen} is chosen',
      'نشان {area} میں ہے، مگر علاقہ {chosen} چنا گیا ہے',
    ),
    wayOut: text(
      'Choose {area}; or move the pin, or take it away, and {chosen} stays.',
      'براہِ کرم {area} چنیں؛ یا نشان ہٹا دیں یا دوسری جگہ رکھیں، پھر {chosen} رہے گا۔',
    ),
  },
  'form-location-not-there': {
    status: 422,
    title: text('The pin does not lie in {chosen}', 'نشان {chosen} میں نہیں ہے'),
    wayOut: text(
      'Choose the area in which it lies; or move the pin, or take it away, and {chosen} stays.',
      'براہِ کرم وہ علاقہ چنیں جس میں نشان ہے؛ یا نشان ہٹا دیں یا دوسری جگہ رکھیں، پھر {chosen} رہے گا۔',
    ),
  },
  'form-location-outside': {
    status: 422,
    title: text('This point lies elsewhere', 'یہ مقام علاقے سے باہر ہے'),
    wayOut: text(
      'Check both numbers, or leave them empty and describe the place.',
      'براہِ کرم دونوں عدد دیکھ لیں، یا خالی چھوڑ کر جگہ کی پہچان لکھیں۔',
    ),
  },
}
