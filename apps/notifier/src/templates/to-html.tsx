import { Text } from '@react-email/components';
import { renderToStaticMarkup } from 'react-dom/server';
import type { MailView } from '../rendering/mail-view.js';
import { BlockOf } from './blocks.js';
import { Layout } from './layout.js';
import { styles } from './theme.js';

/** The mail as mail programs show it. */
export function toHtml(view: MailView): string {
  const mail = (
    <Layout view={view}>
      <Text className="ink" style={styles.text}>
        {view.greeting}
      </Text>
      {view.blocks.map((block, at) => (
        <BlockOf key={at} block={block} />
      ))}
    </Layout>
  );
  return `<!doctype html>${renderToStaticMarkup(mail)}`;
}
