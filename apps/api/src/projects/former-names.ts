import { z } from '@hono/zod-openapi';
import { formerly } from '../deprecated.ts';

/** What was called marks, until the next release. */
export const formerProjects = <S extends z.ZodType>(qualityIssue: S) => ({
  marks: formerly(z.array(qualityIssue), 'qualityIssues'),
});

/** An answer with its former name beside today's. */
export const projectsWithFormerNames = <T, A extends { qualityIssues: T[] }>(answer: A) => ({
  ...answer,
  marks: answer.qualityIssues,
});
