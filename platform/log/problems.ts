import { defineProblems, text } from '#platform/kernel'

/** What an operator of the public log, or a reader of it, can act on. */
export const logProblems = defineProblems({
  'log-database-behind': {
    status: 503,
    title: text(
      'The database holds {found} leaves of the public log, but a head of {signed} has been signed.',
      'ڈیٹابیس میں عوامی ریکارڈ کے {found} اندراج ہیں، جب کہ {signed} اندراجات پر دستخط ہو چکے ہیں۔',
    ),
    wayOut: text(
      'An older backup was restored. Nothing more is signed. Restore the database to a moment after ' +
        'the last signed head (the missing entries are in the published bundles), then start again.',
      'پرانا بیک اپ بحال کیا گیا ہے۔ مزید کسی چیز پر دستخط نہیں ہوں گے۔ ڈیٹابیس کو آخری دستخط کے بعد کے ' +
        'وقت پر بحال کریں (گم اندراج شائع شدہ فائلوں میں موجود ہیں)، پھر دوبارہ چلائیں۔',
    ),
  },
  'log-root-differs': {
    status: 503,
    title: text(
      'The database does not hold the {signed} leaves whose root has been signed.',
      'ڈیٹابیس میں وہ {signed} اندراج نہیں ہیں جن کے خلاصے پر دستخط ہو چکے ہیں۔',
    ),
    wayOut: text(
      'The record was changed or another database is connected. Nothing more is signed. Compare the ' +
        'leaf table with the published entry bundles and restore what was signed.',
      'ریکارڈ بدلا گیا ہے یا کوئی اور ڈیٹابیس جڑا ہے۔ مزید کسی چیز پر دستخط نہیں ہوں گے۔ اندراجات کی جدول کو ' +
        'شائع شدہ فائلوں سے ملائیں اور جس پر دستخط ہوئے تھے اسے بحال کریں۔',
    ),
  },
  'log-not-signing': {
    status: 503,
    title: text(
      'Nothing new is accepted at present: the record is being restored.',
      'فی الحال کوئی نئی درخواست قبول نہیں ہو رہی: ریکارڈ بحال کیا جا رہا ہے۔',
    ),
    wayOut: text(
      'Reading and verifying go on. Please come again later; what was saved before is there.',
      'دیکھنا اور تصدیق کرنا جاری ہے۔ براہِ کرم بعد میں دوبارہ آئیں؛ جو کچھ پہلے محفوظ ہوا وہ موجود ہے۔',
    ),
  },
  'log-bundle-missing': {
    status: 503,
    title: text(
      'The published entries of the public log are not whole at {path}.',
      'عوامی ریکارڈ کے شائع شدہ اندراج {path} پر مکمل نہیں ہیں۔',
    ),
    wayOut: text(
      'Bring the log’s folder back from a mirror or its backup, then run the command again. ' +
        'Nothing has been written.',
      'عوامی ریکارڈ کا فولڈر کسی نقل یا بیک اپ سے واپس لائیں، پھر یہ کمانڈ دوبارہ چلائیں۔ کچھ لکھا نہیں گیا۔',
    ),
  },
  'log-leaf-missing': {
    status: 503,
    title: text(
      'Leaf {index} of the public log is missing from the database.',
      'عوامی ریکارڈ کا اندراج نمبر {index} ڈیٹابیس میں موجود نہیں۔',
    ),
    wayOut: text(
      'Restore the leaf table from a backup or from the published entry bundles, then start again.',
      'اندراجات کی جدول بیک اپ سے یا شائع شدہ فائلوں سے بحال کریں، پھر دوبارہ چلائیں۔',
    ),
  },
  'log-head-missing': {
    status: 503,
    title: text(
      'The database has {found} sealed leaves, but the last signed head is not at {file}.',
      'ڈیٹابیس میں {found} مہر شدہ اندراج ہیں، مگر آخری دستخط شدہ خلاصہ {file} پر نہیں ملا۔',
    ),
    wayOut: text(
      'Put the newest signed checkpoint (from a backup, a mirror or a witness) there, then start again.',
      'سب سے نیا دستخط شدہ چیک پوائنٹ (بیک اپ، نقل یا گواہ سے) وہاں رکھیں، پھر دوبارہ چلائیں۔',
    ),
  },
  'log-head-damaged': {
    status: 503,
    title: text(
      'The signed head in {file} is not one that this log’s key has signed.',
      '{file} میں موجود خلاصے پر اس عوامی ریکارڈ کی کلید کے دستخط نہیں ہیں۔',
    ),
    wayOut: text(
      'Bring back the log key and the newest signed checkpoint from the same log, then start again.',
      'اسی عوامی ریکارڈ کی کلید اور سب سے نیا دستخط شدہ چیک پوائنٹ واپس رکھیں، پھر دوبارہ چلائیں۔',
    ),
  },
  'log-key-damaged': {
    status: 503,
    title: text(
      'The key in {file} is not a signing key of the log {name}.',
      '{file} میں موجود کلید عوامی ریکارڈ {name} کی دستخطی کلید نہیں ہے۔',
    ),
    wayOut: text(
      'Restore the key file from its backup. A new key must be announced before it is used.',
      'کلید کی فائل بیک اپ سے بحال کریں۔ نئی کلید کے استعمال سے پہلے اس کا اعلان ضروری ہے۔',
    ),
  },
  'log-witness-state-missing': {
    status: 503,
    title: text(
      'The witness has a key, but {file} does not say what it has cosigned.',
      'گواہ کی کلید موجود ہے، مگر {file} سے معلوم نہیں ہوتا کہ اس نے کن خلاصوں کی تصدیق کی ہے۔',
    ),
    wayOut: text(
      'Nothing more is cosigned with this key. Bring back the newest file itself (never an older ' +
        'copy), or start a new witness in an empty folder and tell the logs its new key.',
      'اس کلید سے مزید تصدیق نہیں ہو گی۔ وہی تازہ ترین فائل واپس لائیں (کبھی پرانی نقل نہیں)، یا خالی فولڈر میں ' +
        'نیا گواہ شروع کریں اور اس کی نئی کلید ریکارڈ رکھنے والوں کو بتائیں۔',
    ),
  },
  'log-tile-missing': {
    status: 503,
    title: text(
      'A part of the public log is not there to read: {path}.',
      'عوامی ریکارڈ کا ایک حصہ پڑھنے کے لیے موجود نہیں: {path}۔',
    ),
    wayOut: text(
      'Please try again in a minute. If it stays so, the operator can rebuild the files from the record.',
      'براہِ کرم ایک منٹ بعد دوبارہ کوشش کریں۔ اگر ایسا ہی رہے تو منتظم فائلیں ریکارڈ سے دوبارہ بنا سکتا ہے۔',
    ),
  },
  'log-act-already-recorded': {
    status: 409,
    title: text(
      'This official act already has its entry for the public log.',
      'اس سرکاری عمل کا اندراج عوامی ریکارڈ کے لیے پہلے سے موجود ہے۔',
    ),
    wayOut: text(
      'Nothing needs to be done again. Look at the act’s record to see its state.',
      'دوبارہ کچھ کرنے کی ضرورت نہیں۔ حالت جاننے کے لیے اس عمل کا ریکارڈ دیکھیں۔',
    ),
  },
})
