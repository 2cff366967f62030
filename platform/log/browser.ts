/** What a page may bundle: nothing here needs Node. */
export {
  findCosignersOf,
  judgeWitnessed,
  type Witnessed,
  type WitnessVerdict,
} from './cosignature.ts'
export { encodeEntry, leafKinds, type Entry, type LeafKind } from './entry.ts'
export { verifyInclusion, type InclusionAnswer } from './inclusion-check.ts'
export { leafKindWords } from './kind-words.ts'
export {
  checkProofBundle,
  parseProofBundle,
  type CheckedProof,
  type ProofBundle,
} from './proof-bundle.ts'
export { parseProofFile, type ProofFile } from './proof-file.ts'
