import { once } from 'node:events';
import { PassThrough } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { McpServer } from '@modelcontextprotocol/server';
import { StdioServerTransport, serveStdio } from '@modelcontextprotocol/server/stdio';
import { planFor } from '@vorrang/optimizer/plan-for';
import { type QuestionTool, type Reply, type World, questionTools, replyInWords } from '@vorrang/optimizer/questions';
import { type Language, type Plan, type Scenario, inLanguage } from '@vorrang/planning';
import { z } from 'zod';
import type { Given } from '../arguments.ts';
import { CommandProblem } from '../command-problem.ts';
import { scenarioFrom } from '../files.ts';
import { verifiedPlan } from '../verified-plan.ts';
import type { ExitCode, Verb } from '../verb.ts';
import { messages } from './messages.ts';

const usage =
  'vorrang mcp [SCENARIO.json PLAN.json] [--time-limit SECONDS] [--steps N] [--language de|en]; without files every tool takes them as scenario and plan';
/** Seconds for each solve that an answer takes. */
const longest = 5;

/** Where a tool's question is asked of: the files of the command line, or those that the call names. */
type Files = { scenario: string; plan: string };

/**
 * The questions to a plan as tools of the Model Context Protocol on standard input and output, until it ends: what a city's own assistant
 * answers comes from the plan and from solves.
 */
export const mcp: Verb = {
  usage,
  files: { least: 0, most: 2 },
  options: {
    '--time-limit': { value: 'number', least: 0, whole: false, more: true },
    '--steps': { value: 'number', least: 1, whole: true },
  },
  async run(given, { language }): Promise<ExitCode> {
    const [scenario, plan] = given.files;
    if (scenario !== undefined && plan === undefined) throw new CommandProblem(messages.texts.mcp.oneFile({ usage }));
    // Bad files are told before anybody is served, and the same files stand behind every answer.
    const world = scenario !== undefined && plan !== undefined ? worldOf({ scenario, plan }, given) : null;
    const ended = once(process.stdin, 'end');
    const answering = new Set<Promise<unknown>>();
    // The protocol's own reader drops what is being answered when its input ends: it never learns that it does.
    const asked = process.stdin.pipe(new PassThrough(), { end: false });
    const transport = new StdioServerTransport(asked, process.stdout);
    const onerror = () => void process.stderr.write(`${inLanguage(messages.texts.mcp.notUnderstood, language)}\n`);
    const serving = { world, given, language };
    const handle = serveStdio(() => serverWith(serving, answering), { transport, onerror });
    await ended;
    do {
      await setImmediate();
      await Promise.allSettled(answering);
    } while (answering.size > 0 || asked.readableLength > 0);
    await setImmediate();
    await handle.close();
    return 0;
  },
};

type Answering = Set<Promise<unknown>>;
function serverWith(serving: Serving, answering: Answering): McpServer {
  const server = new McpServer({ name: 'vorrang', version: '1' });
  for (const tool of questionTools) {
    const title = inLanguage(tool.title, serving.language);
    const config = { title, description: title, inputSchema: inputOf(tool, serving) };
    server.registerTool(tool.name, config, async (call) => {
      const answer = answerOf(tool, call, serving);
      answering.add(answer);
      try {
        return await answer;
      } finally {
        answering.delete(answer);
      }
    });
  }
  return server;
}

/** `world`: of the files of the command line; null where each call names its own. */
type Serving = { world: World | null; given: Given; language: Language };
async function answerOf(tool: QuestionTool, call: Record<string, unknown>, { world, given, language }: Serving) {
  try {
    const { scenario, plan, ...asked } = call;
    const reply = await tool.call(asked, world ?? worldOf(z.object(paths).parse({ scenario, plan }), given));
    return contentOf(reply, language);
  } catch (error) {
    if (!(error instanceof CommandProblem)) throw error;
    return { content: [{ type: 'text' as const, text: inLanguage(error.sentence, language) }], isError: true };
  }
}

const said = (text: { en: string }) => z.string().min(1).meta({ description: text.en });
const paths = { scenario: said(messages.texts.mcp.scenario), plan: said(messages.texts.mcp.plan) };
const inputOf = ({ input }: QuestionTool, { world }: Serving): z.ZodObject => (world ? input : input.safeExtend(paths));

const contentOf = (reply: Reply, language: Language) => ({
  content: [{ type: 'text' as const, text: replyInWords(reply, language).join('\n') }],
  structuredContent: reply,
});

function worldOf(files: Files, given: Given): World {
  const scenario = scenarioFrom(files.scenario);
  const plan = verifiedPlan(scenario, files.scenario, files.plan);
  return { scenario, plan, solve: (variant: Scenario, start: Plan) => planFor(variant, { ...effortOf(given), start }) };
}

/** With steps no clock decides: the same question has the same answer. */
function effortOf({ number }: Given) {
  const [steps, seconds] = [number.get('--steps'), number.get('--time-limit')];
  const now = () => performance.now();
  if (steps === undefined) return { now, timeLimitSeconds: seconds ?? longest };
  return { now, steps, engine: 'search' as const, ...(seconds === undefined ? {} : { timeLimitSeconds: seconds }) };
}
