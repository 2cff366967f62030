/** What a person is told of by message when somebody comes in as them, or changes how they do. */
import type { Tx } from '#platform/database'
import { formatInstant, text, type Language, type Text } from '#platform/kernel'
import { enqueueMessages, renderMessage, type Recipient } from '#platform/notifications'
import type { Setting } from './setting.ts'

const alerts = {
  'new-device': text(
    'Signed in to Daftar from {device}, {when}. Not you? Sign out everywhere under My identity, or go to a service centre.',
    'دفتر میں {device} سے داخلہ، {when}۔ آپ نہیں تھے تو ہر جگہ سے نکلیں یا خدمت مرکز جائیں۔',
  ),
  'passkey-added': text(
    'A passkey was added to your Daftar identity, {when}. Not you? Remove it under My identity, or go to a service centre.',
    'آپ کی شناخت میں ڈیجیٹل چابی شامل ہوئی، {when}۔ آپ نہیں تھے تو خدمت مرکز جائیں۔',
  ),
  'passkey-removed': text(
    'A passkey was removed from your Daftar identity, {when}. Not you? Go to a service centre.',
    'آپ کی شناخت سے ڈیجیٹل چابی ہٹائی گئی، {when}۔ آپ نہیں تھے تو خدمت مرکز جائیں۔',
  ),
  'passkey-copied': text(
    'One of your passkeys seems to have been copied and is stopped, {when}. Remove it under My identity.',
    'لگتا ہے آپ کی ایک ڈیجیٹل چابی کی نقل بنی ہے، {when}۔ اسے روک دیا گیا؛ ”میری شناخت“ میں ہٹا دیں۔',
  ),
  'recovery-prepared': text(
    'At an office, a new start for your Daftar identity was asked for, {when}. Not you? Go to a service centre at once.',
    'دفتر میں آپ کی شناخت کے نئے آغاز کی درخواست ہوئی، {when}۔ آپ نے نہیں کی تو فوراً خدمت مرکز جائیں۔',
  ),
  'phone-changed': text(
    'The phone of your Daftar identity was changed, {when}; important steps wait 24 hours. Not you? Go to a service centre.',
    'آپ کی شناخت کا فون نمبر بدلا گیا، {when}۔ آپ نے نہیں بدلا تو فوراً خدمت مرکز جائیں۔',
  ),
  'program-added': text(
    'A program may act for you at Daftar, {when}. Not you? End it under My identity, or go to a service centre.',
    'دفتر میں ایک پروگرام کو آپ کی طرف سے کام کی اجازت ملی، {when}۔ آپ نے نہیں دی تو خدمت مرکز جائیں۔',
  ),
  'wallet-taken-back': text(
    'Your wallet {wallet} was taken back, {when}: the cards in it count no more. Not you? Go to a service centre.',
    'آپ کا والٹ {wallet} واپس لیا گیا، {when}؛ اس کے کارڈ بے کار ہیں۔ آپ نہیں تھے تو خدمت مرکز جائیں۔',
  ),
  recovered: text(
    'At an office, all your passkeys were removed and a new start given, {when}. Not you? Go to a service centre at once.',
    'دفتر میں آپ کی سب ڈیجیٹل چابیاں ہٹا کر نیا آغاز دیا گیا، {when}۔ آپ نہیں تھے تو فوراً خدمت مرکز جائیں۔',
  ),
  ticket: text(
    '{ticket} is your ticket to make a passkey for work. It works once, for 72 hours, with the code to your phone.',
    '{ticket} کام کی ڈیجیٹل چابی بنانے کا ٹکٹ ہے: ایک بار، 72 گھنٹے، فون کے کوڈ کے ساتھ۔',
  ),
} as const satisfies Record<string, Text>

export type IdentityAlert = keyof typeof alerts

/** Queued in the transaction of what it tells of. */
export async function alertPerson(
  tx: Tx,
  { vault, newId, now }: Pick<Setting, 'vault' | 'newId' | 'now'>,
  to: Recipient & { readonly language: Language },
  alert: IdentityAlert,
  values: Readonly<Record<string, string>> = {},
): Promise<void> {
  const at = now()
  const { language } = to
  const said = renderMessage(alerts[alert], language, {
    when: formatInstant(at, language),
    ...values,
  })
  const message = { ...to, id: newId(), template: alert, text: said, createdAt: at }
  await enqueueMessages(tx, vault, [message])
}
