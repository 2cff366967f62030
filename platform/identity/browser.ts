export {
  makeSoftPasskey,
  signSoftly,
  type Misdeeds,
  type SoftPasskey,
} from './passkeys/soft-passkey.ts'
