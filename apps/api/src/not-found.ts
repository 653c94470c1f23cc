import { messages } from './messages.ts';
import { notFound } from './problem.ts';

/** What more than one room looks for. */
export const noCity = () => notFound(messages.texts.noCity);
export const noScenario = () => notFound(messages.texts.noScenario);
export const noPlan = () => notFound(messages.texts.noPlan);
export const noProject = () => notFound(messages.texts.noProject);
