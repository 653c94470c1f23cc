/** What is looked at in every part of the comparison: projects of one pattern, and one project. */
export class Looking {
  /** Null for all of them. */
  pattern = $state<string | null>(null);
  /** The project a hand or the keyboard is at just now. */
  pointed = $state<string | null>(null);
  /** The project somebody has held fast. */
  held = $state<string | null>(null);

  readonly project = $derived(this.pointed ?? this.held);
  toggle(pattern: string): void {
    this.pattern = this.pattern === pattern ? null : pattern;
  }
  hold(project: string): void {
    this.held = this.held === project ? null : project;
  }
}
