import { Button, Heading, Link, Section, Text } from '@react-email/components';
import type { ReactElement } from 'react';
import type { Action, Block, Fact } from '../rendering/mail-view.js';
import { styles } from './theme.js';

function Facts({ facts }: { readonly facts: readonly Fact[] }): ReactElement {
  return (
    <Section className="soft" style={styles.facts}>
      {facts.map(({ name, value }) => (
        <div key={name}>
          <Text className="muted" style={styles.factName}>
            {name}
          </Text>
          <Text className="ink" style={styles.factValue}>
            {value}
          </Text>
        </div>
      ))}
    </Section>
  );
}

function ActionButton({ label, url, look }: Action): ReactElement {
  if (look === 'plain') {
    return (
      <Link className="accent" href={url} style={styles.plain}>
        {label}
      </Link>
    );
  }
  return (
    <Button className={look} href={url} style={styles[look]}>
      {label}
    </Button>
  );
}

/** One part of a mail. */
export function BlockOf({ block }: { readonly block: Block }): ReactElement {
  switch (block.kind) {
    case 'text':
      return (
        <Text className="ink" style={styles.text}>
          {block.text}
        </Text>
      );
    case 'facts':
      return <Facts facts={block.facts} />;
    case 'list':
      return (
        <>
          {block.title && (
            <Heading as="h2" className="ink" style={styles.subtitle}>
              {block.title}
            </Heading>
          )}
          <ul style={styles.list}>
            {block.items.map((item) => (
              <li key={item} className="ink" style={styles.item}>
                {item}
              </li>
            ))}
          </ul>
        </>
      );
    case 'actions':
      return (
        <Section style={styles.actions}>
          {block.actions.map((action) => (
            <ActionButton key={action.url} {...action} />
          ))}
        </Section>
      );
    case 'address':
      return (
        <Text className="muted" style={styles.address}>
          {block.text}
          <br />
          <Link className="accent" href={block.url} style={styles.url}>
            {block.url}
          </Link>
        </Text>
      );
    case 'aside':
      return (
        <Section className="rule" style={styles.aside}>
          <Heading as="h2" className="ink" style={styles.subtitle}>
            {block.title}
          </Heading>
          <Facts facts={block.facts} />
          <ActionButton {...block.action} />
        </Section>
      );
    default:
      return block satisfies never;
  }
}
