/** The two numbers by which a person in Pakistan is known. Both are text; both are shown masked. */
import { westernDigits } from './text.ts'

/** 13 digits, or undefined. Accepts hyphens, spaces and Urdu digits: `35202-1234567-1`. */
export function parseCnic(typed: string): string | undefined {
  const digits = westernDigits(typed).replace(/[\s-]/g, '')
  return /^[1-9]\d{12}$/.test(digits) ? digits : undefined
}

export function formatCnic(cnic: string): string {
  return `${cnic.slice(0, 5)}-${cnic.slice(5, 12)}-${cnic.slice(12)}`
}

/** Enough to recognise one's own number, not enough to use another's: `35202-*****67-1`. */
export function maskCnic(cnic: string): string {
  return `${cnic.slice(0, 5)}-*****${cnic.slice(10, 12)}-${cnic.slice(12)}`
}

/** A Pakistani mobile number as `+923XXXXXXXXX`, or undefined. Accepts 03…, 92…, 0092…, +92…. */
export function parsePhone(typed: string): string | undefined {
  const digits = westernDigits(typed).replace(/[\s()-]/g, '')
  const match = /^(?:\+92|0092|92|0)(3\d{9})$/.exec(digits)
  return match ? `+92${match[1]}` : undefined
}

export function formatPhone(phone: string): string {
  return `0${phone.slice(3, 6)} ${phone.slice(6)}`
}

export function maskPhone(phone: string): string {
  return `0${phone.slice(3, 5)}* *****${phone.slice(-2)}`
}
