import { text } from '#platform/kernel'
import type { AccountSection } from '../section.ts'
import { registerDevices } from './devices.tsx'

export const devicesSection: AccountSection = {
  href: '/account/devices',
  name: text('Devices and sessions', 'آلات اور سیشن'),
  about: text(
    'Where you are signed in, and how to sign out everywhere.',
    'آپ کہاں کہاں داخل ہیں، اور ہر جگہ سے باہر کیسے نکلیں۔',
  ),
  register: registerDevices,
}
