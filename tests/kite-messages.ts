/** The two messages of the invented bank, as it would send them. */
import { bankCredentials } from '#tests/platform'

const today = new Date().toISOString().slice(0, 10).replaceAll('-', '')

export const paying = (psid: string, paisa: number, authId = '123456') => ({
  consumer_number: psid,
  tran_auth_id: authId,
  transaction_amount: String(paisa).padStart(12, '0'),
  tran_date: today,
  tran_time: '101500',
  bank_mnemonic: bankCredentials.mnemonic,
  reserved: '',
})

export const inquiring = (psid: string) => ({ consumer_number: psid, reserved: '' })
