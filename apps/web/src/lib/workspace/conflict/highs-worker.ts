/// <reference lib="webworker" />
import '@vorrang/optimizer/highs-thread';
