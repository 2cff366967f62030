export { createWalletServer } from './server.tsx'
export { openWallet } from './wallet.ts'
