import { text } from '#platform/kernel'

export const devicesWords = {
  title: text('Devices and sessions', 'آلات اور سیشن'),
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
    'Here too. All other devices are signed out within 5 seconds.',
    'یہاں سے بھی۔ باقی سب آلات 5 سیکنڈ کے اندر باہر ہو جاتے ہیں۔',
  ),
  ended: text('That session has ended.', 'وہ سیشن ختم ہو گیا۔'),
}
