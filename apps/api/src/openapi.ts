import { rooms } from './app.ts';
import { describe } from './contract.ts';
import { newRoutes } from './route.ts';

/** Prints the OpenAPI document without a server: the pages' types are made from it. */
const app = newRoutes();
for (const routes of rooms) app.route('/', routes);
process.stdout.write(JSON.stringify(describe(app)));
