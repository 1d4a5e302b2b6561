import type { Block, Fact, MailView } from '../rendering/mail-view.js';

/** The same mail for programs that show no HTML, and for readers who prefer it. */
export function toPlainText(view: MailView): string {
  const parts = [
    view.title,
    view.greeting,
    ...view.blocks.map(blockText),
    '--',
    ...view.footer,
    ...(view.unsubscribe ? [`${view.unsubscribe.label}\n${view.unsubscribe.url}`] : []),
  ];
  return `${parts.join('\n\n')}\n`;
}

const factLine = ({ name, value }: Fact): string => `${name} – ${value}`;

function blockText(block: Block): string {
  switch (block.kind) {
    case 'text':
      return block.text;
    case 'facts':
      return block.facts.map(factLine).join('\n');
    case 'list':
      return [...(block.title ? [block.title] : []), ...block.items.map((item) => `- ${item}`)].join('\n');
    case 'actions':
      return block.actions.map(({ label, url }) => `${label}\n${url}`).join('\n\n');
    case 'address':
      return block.url;
    case 'aside':
      return [block.title, ...block.facts.map(factLine), `${block.action.label}\n${block.action.url}`].join(
        '\n',
      );
    default:
      return block satisfies never;
  }
}
