export {
  answerAsked,
  correctionAsked,
  correctionsWaiting,
  type AskedCorrection,
  type CorrectionAnswer,
} from './corrections.ts'
export { saidElsewhere } from './elsewhere.ts'
export {
  candidatesOf,
  findPersonsFor,
  preparedFor,
  registrarPosts,
  registryPerson,
  registryProposal,
  waitingProposals,
  type Candidate,
  type PreparedFor,
  type RegistryPerson,
} from './registrar.ts'
