/** What entries, and the papers that prove them, are called. */
import { text, type Text } from '#platform/kernel'
import type { DocumentKind } from './entry.ts'

export const sexWords: Readonly<Record<string, Text>> = {
  M: text('Male', 'مرد'),
  F: text('Female', 'عورت'),
  X: text('X', 'ایکس'),
}

export const roleWords: Readonly<Record<string, Text>> = {
  father: text('Father', 'والد'),
  mother: text('Mother', 'والدہ'),
}

export const tieWords: Readonly<Record<string, Text>> = {
  birth: text('Birth', 'پیدائش'),
  adoption: text('Adoption', 'گود لینا'),
}

export const useWords: Readonly<Record<string, Text>> = {
  permanent: text('Permanent address', 'مستقل پتا'),
  present: text('Present address', 'موجودہ پتا'),
}

/** What an entry in the history is. */
export const factWords: Readonly<Record<string, Text>> = {
  birth: text('Birth', 'پیدائش'),
  name: text('Name', 'نام'),
  sex: text('Sex', 'جنس'),
  parent: text('Parent', 'والدین'),
  child: text('Child', 'اولاد'),
  guardian: text('Guardian', 'سرپرست'),
  ward: text('Ward', 'زیر سرپرستی'),
  marriage: text('Marriage', 'شادی'),
  divorce: text('Divorce', 'طلاق'),
  widowhood: text('Death of the spouse', 'شریک حیات کی وفات'),
  death: text('Death', 'وفات'),
  address: text('Address', 'پتا'),
  merge: text('Joined to another record', 'دوسرے ریکارڈ میں ضم'),
  merged: text('Another record joined', 'دوسرا ریکارڈ ضم ہوا'),
  separation: text('Parted', 'الگ کیا گیا'),
  correction: text('Correction', 'درستی'),
}

export const documentWords: Readonly<Record<DocumentKind, Text>> = {
  'birth-certificate': text('Birth certificate', 'پیدائش کا سرٹیفکیٹ'),
  'hospital-record': text('Hospital record', 'ہسپتال کا ریکارڈ'),
  'matric-certificate': text('Matric certificate', 'میٹرک سرٹیفکیٹ'),
  'marriage-certificate': text('Marriage certificate', 'نکاح نامہ'),
  'divorce-certificate': text('Divorce certificate', 'طلاق نامہ'),
  'death-certificate': text('Death certificate', 'وفات کا سرٹیفکیٹ'),
  'court-order': text('Order of a court', 'عدالتی حکم'),
  'guardianship-order': text('Guardianship order', 'سرپرستی کا حکم'),
  'identity-card': text('Identity card', 'شناختی کارڈ'),
  statement: text('Statement on oath', 'حلفیہ بیان'),
  register: text('Register kept before', 'سابقہ رجسٹر'),
}
