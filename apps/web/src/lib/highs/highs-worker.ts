/// <reference lib="webworker" />
import { serveHighs } from '@vorrang/optimizer/highs-thread';

const answer = serveHighs((report) => postMessage(report));
onmessage = ({ data }) => answer(data);
