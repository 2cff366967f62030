/** A kite permit for whoever shows his face, which it shows: questions of the portal take one. */
import { biometric, date, text, type Service } from '#platform/catalogue'
import { kitePermit } from '#tests/kite-permit'
import { showing } from '#tests/kite-portrait'

const asked: Service = {
  ...kitePermit,
  form: { photo: biometric({ modality: 'face' }), day: date({ notBefore: '2026-01-01' }) },
  questions: {
    photo: {
      title: text('A picture of your face', 'آپ کے چہرے کی تصویر'),
      hint: text('It is compared with the face on record.', 'اسے ریکارڈ کے چہرے سے ملایا جاتا ہے۔'),
    },
    day: { title: text('On which day?', 'کس دن؟') },
  },
}

export const kiteFace = showing(asked, 'photo')
