export { formatCheckpoint, parseCheckpoint, type Checkpoint } from './checkpoint.ts'
export {
  cosignatureAgeMsMax,
  findCosignersOf,
  judgeWitnessed,
  type Cosigner,
  type Witnessed,
  type WitnessVerdict,
} from './cosignature.ts'
export { decodeEntry, encodeEntry, leafKinds, type Entry, type LeafKind } from './entry.ts'
export { verifyInclusion, type InclusionAnswer } from './inclusion-check.ts'
export { leafKindWords } from './kind-words.ts'
export {
  appendLeaves,
  countLeaves,
  findLeaf,
  findLeaves,
  leavesFrom,
  waitingActs,
  isPending,
  lastSealedAt,
  pendingDepth,
  type Leaf,
  type PendingDepth,
  type SealedLeaf,
} from './leaves.ts'
export { loadOrCreateLogKey, logKeyFrom, openNote, type LogKey } from './log-key.ts'
export {
  emptyRoot,
  isConsistent,
  isIncluded,
  leafHash,
  type ConsistencyClaim,
  type InclusionClaim,
} from './merkle.ts'
export { openLog, type OpenedLog, type SignedCheckpoint } from './open-log.ts'
export { logProblems } from './problems.ts'
export {
  checkProofBundle,
  formatProofBundle,
  parseProofBundle,
  type CheckedProof,
  type ProofBundle,
} from './proof-bundle.ts'
export { formatProofFile, parseProofFile, type ProofFile } from './proof-file.ts'
export { scrubTree, type ScrubbedLeaf, type TreeScrub } from './scrub.ts'
export {
  beatScrub,
  beginScrub,
  endScrub,
  findLastScrub,
  type ScrubFault,
  type ScrubRun,
} from './scrub-runs.ts'
export { restoreLeaves, type RestoredLeaves } from './restore-leaves.ts'
export {
  createSequencer,
  type Sequencer,
  type SequencerOptions,
  type SequencerStatus,
} from './sequencer.ts'
export { signerRefusalOf } from './signer-refusal.ts'
export { parseTilePath, type Tile } from './tiles.ts'
export {
  logFaultWords,
  verifyLog,
  type FetchBytes,
  type LogFault,
  type LogFaultKind,
  type LogReport,
} from './verify-log.ts'
export { openWitness, type Witness, type WitnessAnswer, type WitnessOptions } from './witness.ts'
export { witnessBodyBytesMax } from './witness-request.ts'
export {
  createWitnessing,
  endWitnessing,
  type WitnessContact,
  type Witnessing,
  type WitnessStatus,
} from './witnessing.ts'
