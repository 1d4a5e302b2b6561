import { Body, Container, Head, Heading, Html, Link, Preview, Section, Text } from '@react-email/components';
import type { ReactElement, ReactNode } from 'react';
import type { MailView } from '../rendering/mail-view.js';
import { styleSheet, styles } from './theme.js';

/** Two people and what links them, drawn without an image. */
function Brand({ name }: { readonly name: string }): ReactElement {
  return (
    <Text className="ink" style={styles.brand}>
      <span aria-hidden="true">
        <span className="dot" style={styles.dot} />
        <span className="stroke" style={styles.stroke} />
        <span className="dot" style={styles.dot} />
        {'\u00a0 '}
      </span>
      {name}
    </Text>
  );
}

/** The frame of every mail: one column, the reader's language and direction, no image and nothing fetched. */
export function Layout({
  view,
  children,
}: {
  readonly view: MailView;
  readonly children: ReactNode;
}): ReactElement {
  const { locale, dir, preview, service, title, footer, unsubscribe } = view;
  return (
    <Html lang={locale} dir={dir}>
      <Head>
        <title>{view.subject}</title>
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <style>{styleSheet}</style>
      </Head>
      <Preview>{preview}</Preview>
      <Body className="paper" style={styles.body}>
        {/* Mail programs restyle or drop the body: the ground is laid once more, where dark screens can reach it. */}
        <Section className="paper" style={styles.ground}>
          <Container style={styles.page}>
            <Brand name={service} />
            <Section className="card" style={styles.card}>
              <Heading as="h1" className="ink" style={styles.title}>
                {title}
              </Heading>
              {children}
            </Section>
            <Section style={styles.foot}>
              {footer.map((line) => (
                <Text key={line} className="muted" style={styles.footer}>
                  {line}
                </Text>
              ))}
              {unsubscribe && (
                <Text className="muted" style={styles.footer}>
                  <Link className="accent" href={unsubscribe.url} style={styles.url}>
                    {unsubscribe.label}
                  </Link>
                </Text>
              )}
            </Section>
          </Container>
        </Section>
      </Body>
    </Html>
  );
}
