import { createMcpHandler } from '@modelcontextprotocol/server';
import { z } from '@hono/zod-openapi';
import { documentAnswer } from '../contract.ts';
import { languageOf } from '../problem.ts';
import { everyRole, inCity, newRoutes, problems, route } from '../route.ts';
import { serverFor } from './server.ts';

/** A question has a thousand letters at most. */
const maxRequestBodySize = 64 * 1024;
const { 200: message } = documentAnswer(
  'McpMessage',
  'A message of the protocol (JSON-RPC 2.0), at once or as it goes',
);

export const mcpRoutes = newRoutes().openapi(
  route(everyRole, {
    method: 'post',
    path: '/api/cities/{city}/mcp',
    summary: 'The questions to the plans as tools of the Model Context Protocol, for a programme with an access token',
    request: { params: inCity },
    responses: {
      200: { ...message, content: { ...message.content, 'text/event-stream': { schema: z.string() } } },
      202: { description: 'Heard; there is nothing to answer' },
      ...problems,
    },
  }),
  async (c) => {
    const { services, cityId, role } = c.var;
    const asker = { services, cityId, role, language: languageOf(c), signal: c.req.raw.signal };
    return createMcpHandler(() => serverFor(asker), { maxRequestBodySize }).fetch(c.req.raw);
  },
);
