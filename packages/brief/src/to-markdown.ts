import type { Block, Brief } from './brief.ts';

const cell = (text: string): string => text.replaceAll('\\', '\\\\').replaceAll('|', '\\|').replaceAll('\n', ' ');

/**
 * The brief as Markdown, a figure as its alternative text. Never fails.
 * Source: GitHub Flavored Markdown (tables).
 *
 * @example
 * toMarkdown({ language: 'en', title: 'Bridges', subtitle: 'Proposal', warning: null, sections: [], madeAt: null }); // '# Bridges\n\n*Proposal*\n'
 */
export function toMarkdown(brief: Brief): string {
  const warning = brief.warning ? [`> ${brief.warning}`] : [];
  const parts = [`# ${brief.title}`, `*${brief.subtitle}*`, ...warning];
  for (const section of brief.sections)
    parts.push(`## ${section.number}. ${section.heading}`, ...section.blocks.map(blockMarkdown));
  return `${parts.join('\n\n')}\n`;
}

function blockMarkdown(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return block.text;
    case 'missing':
      return `*${block.text}*`;
    case 'list':
      return block.items.map((item, i) => `${block.ordered ? `${i + 1}.` : '-'} ${item}`).join('\n');
    case 'figure':
      return `*${block.caption}: ${block.alt}*`;
    case 'table': {
      const row = (cells: string[]) => `| ${cells.map(cell).join(' | ')} |`;
      const rule = row(block.columns.map((column) => (column.number ? '---:' : '---')));
      const lines = [
        row(block.columns.map((column) => column.label)),
        rule,
        ...block.rows.map(row),
        ...(block.total ? [row(block.total)] : []),
      ];
      return `**${block.caption}**\n\n${lines.join('\n')}${block.source ? `\n\n${block.source}` : ''}`;
    }
  }
}
