export { registerWallet, registerWalletPages } from './register-wallet.ts'
