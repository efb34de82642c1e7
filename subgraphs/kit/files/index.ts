export * from './read';
export { createRejects, reasonHead, type Rejects } from './rejects';
export { writeTemplate, type TemplateColumn, type TemplateSheet } from './template';
