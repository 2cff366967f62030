export {
  meetingsMax,
  signalKinds,
  type Decision,
  type Measures,
  type Meeting,
  type Reached,
  type Signal,
  type SignalKind,
} from './measure.ts'
export {
  decisionsIn,
  officeCounts,
  signalCounts,
  signalsIn,
  type OfficeCount,
  type Span,
} from './read.ts'
export { addMeasures, lockCursor, moveCursor } from './store.ts'
