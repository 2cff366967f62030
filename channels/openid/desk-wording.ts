/** What officers read who register relying parties. */
import { text } from '#platform/kernel'

export const deskWords = {
  area: text('Officer desk', 'افسر ڈیسک'),
  desk: text('Queue', 'قطار'),
  title: text('Relying parties', 'پوچھنے والے ادارے'),
  publicList: text('Public list', 'عوامی فہرست'),
  late: text(
    'Nothing was recorded. Sign in again and repeat it.',
    'کچھ درج نہیں ہوا۔ دوبارہ داخل ہو کر دہرائیں۔',
  ),
  lead: text(
    'One officer proposes what an organisation may ask people; another approves it. Any of you may suspend it at once.',
    'ایک افسر تجویز کرتا ہے کہ ادارہ لوگوں سے کیا پوچھ سکتا ہے؛ دوسرا منظور کرتا ہے۔ آپ میں سے ہر ایک اسے فوراً معطل کر سکتا ہے۔',
  ),
  propose: text('Propose an organisation', 'ادارہ تجویز کریں'),
  change: text('Propose other terms', 'دوسری شرائط تجویز کریں'),
  none: text('No organisation is registered.', 'کوئی ادارہ درج نہیں۔'),
  organisation: text('Organisation', 'ادارہ'),
  state: text('State', 'حالت'),
  waits: text('Proposal', 'تجویز'),
  waiting: text('Waits for another officer', 'دوسرے افسر کا انتظار'),
  states: {
    proposed: text('Not yet approved', 'ابھی منظور نہیں'),
    open: text('May ask', 'پوچھ سکتا ہے'),
    suspended: text('Suspended', 'معطل'),
  },
  inForce: text('In force', 'نافذ شرائط'),
  proposal: text('Proposed', 'تجویز'),
  proposedAt: text('Proposed on', 'تجویز کی تاریخ'),
  technical: text('Addresses and keys', 'پتے اور کلیدیں'),
  approve: text('Approve as read', 'جو پڑھا اسے منظور کریں'),
  approveMeans: text(
    'From then on it may ask every person for this, and the person decides.',
    'اس کے بعد وہ ہر شخص سے یہ پوچھ سکتا ہے، اور فیصلہ وہی شخص کرے گا۔',
  ),
  ownProposal: text(
    'You proposed this. Another officer decides.',
    'یہ آپ نے تجویز کیا ہے۔ فیصلہ دوسرا افسر کرے گا۔',
  ),
  suspend: text('Suspend at once', 'فوراً معطل کریں'),
  suspendMeans: text(
    'It can ask nobody any more, and tokens it holds no longer work.',
    'وہ کسی سے نہیں پوچھ سکے گا، اور اس کے پاس موجود ٹوکن بے کار ہو جائیں گے۔',
  ),
  errors: text('There is a problem', 'ایک مسئلہ ہے'),
}

export const formWords = {
  id: text('Short name', 'مختصر نام'),
  idHint: text(
    'Its client_id: small Latin letters, digits, hyphens. It never changes.',
    'اس کا client_id: چھوٹے لاطینی حروف، ہندسے، ہائفن۔ یہ کبھی نہیں بدلتا۔',
  ),
  nameEn: text('Name in English', 'نام انگریزی میں'),
  nameUr: text('Name in Urdu', 'نام اردو میں'),
  purposeEn: text('What it offers to people, in English', 'لوگوں کے لیے اس کا کام، انگریزی میں'),
  purposeUr: text('What it offers to people, in Urdu', 'لوگوں کے لیے اس کا کام، اردو میں'),
  contact: text('Where people reach it', 'لوگ اس سے کہاں رابطہ کریں'),
  redirectUris: text('Addresses to which people go back', 'وہ پتے جن پر لوگ واپس جاتے ہیں'),
  logoutUris: text('Addresses after signing out', 'باہر نکلنے کے بعد کے پتے'),
  perLine: text('One in each line; whole and exact.', 'ہر سطر میں ایک؛ مکمل اور عین مطابق۔'),
  backchannelLogoutUri: text(
    'Where it is told that somebody signed out',
    'جہاں اسے بتایا جائے کہ کوئی باہر نکل گیا',
  ),
  keys: text('Its public keys (JWK Set)', 'اس کی عوامی کلیدیں (JWK Set)'),
  keysHint: text(
    'P-256. Compare the fingerprint with it by telephone.',
    'P-256۔ فون پر اس سے نشان ملا لیں۔',
  ),
  claims: text('What it may ask', 'کیا پوچھ سکتا ہے'),
  claimPurposeEn: text('Why, in English', 'کیوں، انگریزی میں'),
  claimPurposeUr: text('Why, in Urdu', 'کیوں، اردو میں'),
  claimLawEn: text('By which law, in English', 'کس قانون سے، انگریزی میں'),
  claimLawUr: text('By which law, in Urdu', 'کس قانون سے، اردو میں'),
  assurance: text('How sure it must be who the person is', 'شناخت کا کتنا یقین ضروری ہے'),
  accessDays: text('For how many days it may come again', 'کتنے دن تک دوبارہ پوچھ سکتا ہے'),
  accessHint: text('0 where only once.', 'صرف ایک بار ہو تو 0۔'),
  retentionEn: text('How long it keeps what it got, in English', 'کب تک رکھے گا، انگریزی میں'),
  retentionUr: text('How long it keeps what it got, in Urdu', 'کب تک رکھے گا، اردو میں'),
  send: text('Propose', 'تجویز کریں'),
}
