import { text } from '#platform/kernel'
import type { AccountSection } from '../section.ts'
import { registerDevices } from './devices.ts'

export const devicesSection: AccountSection = {
  href: '/account/devices',
  name: text('Devices and passkeys', 'آلات اور ڈیجیٹل چابیاں'),
  about: text(
    'Sign in by finger or face, see where you are signed in, and sign out everywhere.',
    'انگلی یا چہرے سے داخل ہوں، دیکھیں کہاں داخل ہیں، اور ہر جگہ سے باہر نکلیں۔',
  ),
  register: registerDevices,
}
