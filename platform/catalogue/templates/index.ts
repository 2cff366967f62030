export {
  publishTemplate,
  templateForm,
  templatesFor,
  templatesOfHead,
  templateSteps,
  withdrawTemplate,
} from './templates.ts'
