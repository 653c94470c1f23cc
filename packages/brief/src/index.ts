export type { Block, Brief, BriefInput, Section } from './brief.ts';
export { toHtml, toHtmlPage } from './to-html.ts';
export { toMarkdown } from './to-markdown.ts';
export { conflictSentences, repairSentences } from './without-plan.ts';
export { writeBrief } from './write-brief.ts';
