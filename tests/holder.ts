/** What the demonstration's wallet does with its key, for tests of those who issue and ask. */
export { newHolderKey as newHolder, type HolderKey as Holder } from '../holder/key.ts'
export { present } from '../holder/sd-jwt.ts'
