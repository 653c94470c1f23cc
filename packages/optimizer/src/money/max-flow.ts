/** A network whose arcs carry whole numbers; the largest flow from node 0 to node 1. Exact up to 2^53. Source: Dinic 1970. */
export class Network {
  readonly #to: number[] = [];
  #room: number[] = [];
  readonly #arcs: number[][];
  #level: Int32Array;
  #next: Int32Array;

  constructor(nodes: number) {
    this.#arcs = Array.from({ length: nodes }, () => []);
    this.#level = new Int32Array(nodes);
    this.#next = new Int32Array(nodes);
  }
  /** Adds an arc and returns its number. */
  arc(from: number, to: number, capacity: number): number {
    const arc = this.#to.push(to) - 1;
    this.#room.push(capacity);
    this.#to.push(from);
    this.#room.push(0);
    this.#arcs[from]!.push(arc);
    this.#arcs[to]!.push(arc + 1);
    return arc;
  }
  /** Lets more through an arc. */
  raise(arc: number, more: number): void {
    this.#room[arc]! += more;
  }
  /** Remembers the flow as it is; the returned function brings it back. */
  remember(): () => void {
    const before = this.#room.slice();
    return () => void (this.#room = before);
  }
  /** What flows through an arc. */
  flow(arc: number): number {
    return this.#room[arc + 1]!;
  }
  /** Sends as much as possible and returns how much that is. */
  run(): number {
    let total = 0;
    while (this.#layer()) {
      this.#next.fill(0);
      for (let sent = this.#push(0, Infinity); sent > 0; sent = this.#push(0, Infinity)) total += sent;
    }
    return total;
  }
  #layer(): boolean {
    this.#level.fill(-1);
    this.#level[0] = 0;
    const queue = [0];
    for (const node of queue)
      for (const arc of this.#arcs[node]!) {
        const to = this.#to[arc]!;
        if (this.#room[arc]! > 0 && this.#level[to] === -1) {
          this.#level[to] = this.#level[node]! + 1;
          queue.push(to);
        }
      }
    return this.#level[1] !== -1;
  }
  #push(node: number, most: number): number {
    if (node === 1) return most;
    const arcs = this.#arcs[node]!;
    for (; this.#next[node]! < arcs.length; this.#next[node]! += 1) {
      const arc = arcs[this.#next[node]!]!;
      const to = this.#to[arc]!;
      if (this.#room[arc]! <= 0 || this.#level[to] !== this.#level[node]! + 1) continue;
      const sent = this.#push(to, Math.min(most, this.#room[arc]!));
      if (sent > 0) {
        this.#room[arc]! -= sent;
        this.#room[arc ^ 1]! += sent;
        return sent;
      }
    }
    return 0;
  }
}
