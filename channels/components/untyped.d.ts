/** Packages that carry no types: only what is used of them. */
declare module 'govuk-frontend/dist/govuk/components/*' {
  type Enhancement = { new (element: Element): unknown; readonly moduleName: string }
  export const Button: Enhancement
  export const Checkboxes: Enhancement
  export const ErrorSummary: Enhancement
  export const Radios: Enhancement
}

declare module 'rtlcss' {
  const rtlcss: { process(css: string): string }
  export default rtlcss
}
