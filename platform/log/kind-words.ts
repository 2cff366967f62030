/** Kinds of official acts as anybody is told of them. */
import { text } from '#platform/kernel'
import type { Text } from '#platform/kernel'
import type { LeafKind } from './entry.ts'

export const leafKindWords: Readonly<Record<LeafKind, Text>> = {
  applied: text('Applied for', 'درخواست دی گئی'),
  paid: text('Paid', 'ادائیگی ہوئی'),
  issued: text('Issued', 'جاری ہوا'),
  consumed: text('Used', 'استعمال ہوا'),
  cancelled: text('Cancelled', 'منسوخ ہوا'),
  refunded: text('Refunded', 'رقم واپس ہوئی'),
  lapsed: text('Lapsed', 'میعاد ختم ہوئی'),
  decided: text('Decided', 'فیصلہ ہوا'),
  corrected: text('Corrected', 'درستی ہوئی'),
  amended: text('Rule changed', 'قاعدہ بدلا گیا'),
  totals: text('Totals of a day', 'دن کا میزان'),
  published: text('Made public', 'عام کیا گیا'),
  registered: text('Registered', 'درج ہوا'),
  transferred: text('Transferred', 'منتقل ہوا'),
  assigned: text('Assigned', 'سپرد ہوا'),
  escalated: text('Passed to a higher officer', 'بالا افسر کے پاس گیا'),
  closed: text('Closed', 'بند ہوا'),
  reopened: text('Opened again', 'دوبارہ کھولا گیا'),
  withdrawn: text('Withdrawn', 'واپس لیا گیا'),
  appointed: text('Appointed', 'تقرری ہوئی'),
  mandated: text('Mandate given', 'اختیار دیا گیا'),
  'key-added': text('Signing key added', 'دستخطی کلید شامل ہوئی'),
  'key-withdrawn': text('Signing key withdrawn', 'دستخطی کلید واپس لی گئی'),
  noted: text('Noted', 'قلم بند ہوا'),
  reprinted: text('Printed again', 'دوبارہ چھاپا گیا'),
  released: text('Shared with consent', 'اجازت سے شیئر ہوا'),
  'reads-closed': text('Record of looks closed', 'معلومات دیکھنے کا ریکارڈ بند ہوا'),
  voted: text('A secret ballot counted', 'ایک خفیہ ووٹ گنا گیا'),
}
