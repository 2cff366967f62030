import { text } from '#platform/kernel'

export const devicesWords = {
  title: text('Devices and passkeys', 'آلات اور ڈیجیٹل چابیاں'),
  passkeys: text('Your passkeys', 'آپ کی ڈیجیٹل چابیاں'),
  noPasskeys: text(
    'You have none yet. With a passkey you sign in by finger, face or PIN: no code, and nobody can trick you out of it.',
    'ابھی کوئی نہیں۔ ڈیجیٹل چابی سے آپ انگلی، چہرے یا PIN سے داخل ہوتے ہیں: نہ کوڈ، نہ کوئی آپ سے دھوکے سے لے سکتا ہے۔',
  ),
  add: text('Add a passkey', 'ڈیجیٹل چابی شامل کریں'),
  addHow: text(
    'Your device asks for your finger, face or PIN. These never leave it; we get a key that only it can use.',
    'آپ کا آلہ انگلی، چہرہ یا PIN مانگے گا۔ یہ آلے سے باہر نہیں جاتے؛ ہمیں صرف ایسی چابی ملتی ہے جو وہی چلا سکتا ہے۔',
  ),
  name: text('A name for it', 'اس کا نام'),
  nameHint: text(
    'So that you know it again, such as My phone',
    'تاکہ آپ پہچان سکیں، جیسے میرا فون',
  ),
  needsScript: text(
    'Adding a passkey needs JavaScript in this browser. Everything else works without.',
    'ڈیجیٹل چابی شامل کرنے کے لیے اس براؤزر میں جاوا سکرپٹ چاہیے۔ باقی سب اس کے بغیر چلتا ہے۔',
  ),
  notNow: text('Not now', 'ابھی نہیں'),
  state: text('State', 'حالت'),
  suspended: text(
    'Stopped: it seems to have been copied. Please remove it.',
    'روکی گئی: لگتا ہے اس کی نقل بنی ہے۔ براہِ کرم اسے ہٹا دیں۔',
  ),
  use: text('Opens', 'کیا کھولتی ہے'),
  forWork: text('your work as an officer too', 'بطور افسر آپ کا کام بھی'),
  where: text('Kept', 'کہاں ہے'),
  onDevice: text('on one device only', 'صرف ایک آلے پر'),
  synced: text('on your devices, in step', 'آپ کے سب آلات پر'),
  added: text('Added', 'شامل ہوئی'),
  used: text('Last used', 'آخری استعمال'),
  never: text('not yet', 'ابھی نہیں'),
  change: text('Rename or remove {name}', '{name} کا نام بدلیں یا ہٹائیں'),
  rename: text('Save the name', 'نام محفوظ کریں'),
  remove: text('Remove {name}', '{name} ہٹائیں'),
  removeMeans: text(
    'It opens nothing from then on, and all your other sessions end.',
    'اس کے بعد یہ کچھ نہیں کھولے گی، اور آپ کے باقی سب سیشن ختم ہو جائیں گے۔',
  ),
  sessions: text('Where you are signed in', 'آپ کہاں داخل ہیں'),
  sessionsHow: text(
    'If you do not know one of these, end it, or sign out everywhere.',
    'اگر ان میں سے کوئی آپ کا نہیں تو اسے ختم کریں، یا ہر جگہ سے باہر نکلیں۔',
  ),
  unknownDevice: text('Unknown device', 'نامعلوم آلہ'),
  thisOne: text('{device} (this one)', '{device} (یہی)'),
  how: text('Signed in with', 'داخلے کا طریقہ'),
  byPasskey: text('a passkey', 'ڈیجیٹل چابی'),
  byCode: text('a code by phone', 'فون پر آیا کوڈ'),
  as: text('As', 'بطور'),
  kinds: { citizen: text('citizen', 'شہری'), officer: text('officer', 'افسر') },
  opened: text('Since', 'کب سے'),
  seen: text('Last seen', 'آخری بار'),
  endOne: text('End the session on {device}', '{device} کا سیشن ختم کریں'),
  endAll: text('Sign out everywhere', 'ہر جگہ سے باہر نکلیں'),
  endAllMeans: text(
    'Here too. All other devices are signed out within 5 seconds, and no program acts for you any more.',
    'یہاں سے بھی۔ باقی سب آلات 5 سیکنڈ کے اندر باہر ہو جاتے ہیں، اور کوئی پروگرام آپ کی طرف سے کام نہیں کرتا۔',
  ),
  done: {
    programEnded: text(
      'That program does not act for you any more.',
      'وہ پروگرام اب آپ کی طرف سے کام نہیں کرتا۔',
    ),
    ended: text('That session has ended.', 'وہ سیشن ختم ہو گیا۔'),
    added: text(
      'The passkey is added. Next time sign in with it: no code is needed.',
      'ڈیجیٹل چابی شامل ہو گئی۔ اگلی بار اسی سے داخل ہوں: کوڈ کی ضرورت نہیں۔',
    ),
    named: text('The name is saved.', 'نام محفوظ ہو گیا۔'),
    removed: text('The passkey is removed.', 'ڈیجیٹل چابی ہٹا دی گئی۔'),
  },
}
