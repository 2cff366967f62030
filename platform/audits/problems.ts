import { defineProblems, text } from '#platform/kernel'

export const auditProblems = defineProblems({
  'audit-unknown': {
    status: 404,
    title: text(
      'No call of this number waits for your office.',
      'اس نمبر کی کوئی کال آپ کے دفتر کے ذمے نہیں۔',
    ),
    wayOut: text(
      'Open it from the list of calls. An office never calls about a case that it had, nor an officer about one in which he took part.',
      'کالوں کی فہرست سے کھولیں۔ جس دفتر کے پاس معاملہ رہا، یا جس افسر نے اس میں کام کیا، وہ کال نہیں کرتا۔',
    ),
  },
  'audit-over': {
    status: 409,
    title: text('This call has been dealt with.', 'یہ کال نمٹائی جا چکی ہے۔'),
    wayOut: text(
      'Another officer has noted the answer, or the case is open again. Go on with the next.',
      'دوسرے افسر نے جواب لکھ دیا، یا معاملہ دوبارہ کھل گیا۔ اگلی کال پر جائیں۔',
    ),
  },
  'audit-called-today': {
    status: 409,
    title: text('The citizen was called today already.', 'شہری کو آج کال کی جا چکی ہے۔'),
    wayOut: text('Try again on another day.', 'کسی اور دن دوبارہ کوشش کریں۔'),
  },
  'audit-call-first': {
    status: 409,
    title: text('Nobody has called today.', 'آج کسی نے کال نہیں کی۔'),
    wayOut: text(
      'Show the number and call, then note what was said.',
      'نمبر دیکھ کر کال کریں، پھر جواب لکھیں۔',
    ),
  },
  'audit-reached-missing': {
    status: 422,
    title: text('Say whether you reached the citizen.', 'بتائیں کہ شہری سے بات ہوئی یا نہیں۔'),
    wayOut: text('Choose one, then press the button again.', 'ایک چنیں، پھر بٹن دوبارہ دبائیں۔'),
  },
})
