import { defineProblems, text } from '#platform/kernel'

/** Why cases are not joined, and why an office is not asked for a part of one. */
export const linkedProblems = defineProblems({
  'join-unknown': {
    status: 422,
    title: text(
      'No such case of this service is yours to read',
      'اس سروس کا ایسا کوئی کیس نہیں جو آپ دیکھ سکیں',
    ),
    wayOut: text(
      'Copy the reference from the other case, or choose it from those that are alike.',
      'دوسرے کیس سے حوالہ نقل کریں، یا ملتے جلتے کیسوں میں سے چنیں۔',
    ),
  },
  'join-itself': {
    status: 422,
    title: text('This is the reference of this very case', 'یہ اسی کیس کا حوالہ ہے'),
    wayOut: text('Give the reference of the other case.', 'دوسرے کیس کا حوالہ دیں۔'),
  },
  'join-joined': {
    status: 409,
    title: text(
      'That case was itself joined to {reference}',
      'وہ کیس خود {reference} کے ساتھ ملایا جا چکا ہے',
    ),
    wayOut: text('Join this one to {reference} as well.', 'اسے بھی {reference} کے ساتھ ملائیں۔'),
  },
  'join-finished': {
    status: 409,
    title: text('That case is not worked on any more', 'اس کیس پر اب کام نہیں ہو رہا'),
    wayOut: text(
      'Work on this one by itself; name the other in your answer.',
      'اس پر الگ کام کریں؛ جواب میں دوسرے کا ذکر کریں۔',
    ),
  },
  'join-has-others': {
    status: 409,
    title: text('Others were joined to this case', 'اس کیس کے ساتھ اور کیس ملائے جا چکے ہیں'),
    wayOut: text(
      'Join the other case to this one instead.',
      'اس کے بجائے دوسرے کیس کو اس کے ساتھ ملائیں۔',
    ),
  },
  'join-otherwise': {
    status: 409,
    title: text(
      'That case is about another subject at another place',
      'وہ کیس کسی اور موضوع اور کسی اور جگہ کا ہے',
    ),
    wayOut: text(
      'Join only what tells the same. If the subject is wrong, pass it on to the right one first.',
      'صرف وہی ملائیں جو ایک ہی بات ہو۔ موضوع غلط ہو تو پہلے درست موضوع پر بھیجیں۔',
    ),
  },
  'join-denied': {
    status: 409,
    title: text(
      'Its applicant says that it is not the same',
      'اس کے درخواست گزار کے مطابق یہ وہی معاملہ نہیں',
    ),
    wayOut: text('Work on each by itself.', 'دونوں پر الگ الگ کام کریں۔'),
  },
  'join-too-many': {
    status: 409,
    title: text('A hundred cases follow that one already', 'اس کیس کے ساتھ پہلے ہی سو کیس ہیں'),
    wayOut: text('Answer that one first.', 'پہلے اس کا جواب دیں۔'),
  },
  'join-concerned': {
    status: 409,
    title: text(
      'That case is with an office or officer whom this one is about',
      'وہ کیس اس دفتر یا افسر کے پاس ہے جس کے خلاف یہ کیس ہے',
    ),
    wayOut: text(
      'Work on this one by itself: nobody judges in his own cause.',
      'اس پر الگ کام کریں: کوئی اپنے معاملے میں فیصلہ نہیں کرتا۔',
    ),
  },
  'tasks-open': {
    status: 409,
    title: text(
      'Another office still works on a part of this case',
      'دوسرا دفتر ابھی اس کیس کے ایک حصے پر کام کر رہا ہے',
    ),
    wayOut: text(
      'Wait for its answer, or end what was asked of it with a reason.',
      'اس کے جواب کا انتظار کریں، یا وجہ لکھ کر وہ کام ختم کریں۔',
    ),
  },
  'task-not-set': {
    status: 409,
    title: text(
      'Nothing is open that was asked of this office',
      'اس دفتر سے مانگا گیا کوئی کام باقی نہیں',
    ),
    wayOut: text(
      'Open the case again: it may have been done or ended a moment ago.',
      'کیس دوبارہ کھولیں: ہو سکتا ہے وہ ابھی مکمل یا ختم ہوا ہو۔',
    ),
  },
  'task-office-unknown': {
    status: 422,
    title: text('This office cannot be asked', 'اس دفتر سے نہیں کہا جا سکتا'),
    wayOut: text(
      'Choose another office in which somebody is at work, and which has nothing open in this case.',
      'کوئی اور دفتر چنیں جہاں افسر موجود ہو اور جس کا اس کیس میں کوئی کام باقی نہ ہو۔',
    ),
  },
  'task-office-concerned': {
    status: 409,
    title: text(
      'The case is about this office or its officers',
      'کیس اسی دفتر یا اس کے افسروں کے بارے میں ہے',
    ),
    wayOut: text('Choose an office that it is not about.', 'ایسا دفتر چنیں جس کے بارے میں نہ ہو۔'),
  },
  'task-too-late': {
    status: 422,
    title: text('The case itself must be answered by {date}', 'خود کیس کا جواب {date} تک دینا ہے'),
    wayOut: text('Give fewer working days.', 'کم دفتری دن دیں۔'),
  },
})
