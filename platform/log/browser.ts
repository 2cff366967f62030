/** What a page may bundle: nothing here needs Node. */
export { encodeEntry, leafKinds, type Entry, type LeafKind } from './entry.ts'
export { verifyInclusion, type InclusionAnswer } from './inclusion-check.ts'
export { parseProofFile, type ProofFile } from './proof-file.ts'
