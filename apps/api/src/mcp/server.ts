import { McpServer } from '@modelcontextprotocol/server';
import { type Reply, questionTools, replyInWords } from '@vorrang/optimizer/questions';
import { type Language, type Text, formatNumber, formatPercent, inLanguage, localeOf } from '@vorrang/planning';
import { z } from 'zod';
import { answerOf } from './answers.ts';
import { messages } from './messages.ts';
import { type At, planMeant, plansFor } from './plans.ts';

/** Who asks, in which language the answers are, and when nobody waits for them any more. */
export type Asker = At & { language: Language; signal: AbortSignal };

/** The questions to the plans of a city as tools, and one that tells which plans there are. */
export function serverFor(asker: Asker): McpServer {
  const { language } = asker;
  const server = new McpServer({ name: 'vorrang', version: '1' });
  const plan = z
    .string()
    .min(1)
    .max(200)
    .optional()
    .meta({ description: inLanguage(messages.texts.plan, language) });
  server.registerTool('plans', config(messages.texts.plans, language, z.strictObject({})), () => listed(asker));
  for (const tool of questionTools) {
    const input = tool.input.safeExtend({ plan });
    server.registerTool(tool.name, config(tool.title, language, input), async (call) => {
      const { plan: named, ...given } = call as Record<string, unknown> & { plan?: string };
      const meant = await planMeant(asker, named);
      if (!meant)
        return refusal(named === undefined ? messages.texts.noPlans : messages.texts.noPlan({ plan: named }), language);
      const { told, scenario, plan: document } = meant;
      const reply = await answerOf({ tool: tool.name, given, scenario, plan: document }, asker.signal);
      const about = messages.texts.about({ scenario: told.scenario, day: dayOf(told.createdAt) });
      return contentOf(reply, inLanguage(about, language), told.id, language);
    });
  }
  return server;
}

function config(title: Text, language: Language, inputSchema: z.ZodObject) {
  const told = inLanguage(title, language);
  return { title: told, description: told, inputSchema };
}
const dayOf = (at: Date): string => at.toISOString().slice(0, 10);
const text = (told: string) => ({ content: [{ type: 'text' as const, text: told }] });
const refusal = (sentence: Text, language: Language) => ({ ...text(inLanguage(sentence, language)), isError: true });
const contentOf = (reply: Reply, about: string, plan: string, language: Language) => ({
  ...text([about, ...replyInWords(reply, language)].join('\n')),
  structuredContent: { plan, ...reply },
});

async function listed(asker: Asker) {
  const { language } = asker;
  const locale = localeOf(language);
  const plans = await plansFor(asker);
  if (plans.length === 0) return refusal(messages.texts.noPlans, language);
  const lines = plans.map(({ id, scenario, createdAt, objective, gap }) => {
    const near =
      gap === null ? messages.texts.noBound : messages.texts.atMost({ percent: formatPercent(gap, locale, 1) });
    const points = formatNumber(objective, locale);
    return inLanguage(messages.texts.listed({ id, scenario, day: dayOf(createdAt), points, gap: near }), language);
  });
  const told = plans.map(({ createdAt, ...own }) => ({ ...own, createdAt: createdAt.toISOString() }));
  return { ...text(lines.join('\n')), structuredContent: { plans: told } };
}
