export { openBank, type Bank } from './bank.ts'
export { type Credentials } from './biller-wire.ts'
export { registerBankPages } from './pages/register-pages.tsx'
export { createBankServer } from './server.tsx'
