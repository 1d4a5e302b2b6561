import type { INestApplication } from '@nestjs/common';
import type { OpenAPIObject } from '@nestjs/swagger';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';

/** The description of every route under /api/v1, as OpenAPI 3.1. */
export function describeApi(app: INestApplication): OpenAPIObject {
  const config = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle("Trait d'union")
    .setDescription(
      'Volunteers offer, associations ask, a matcher finds who fits whom and says why. Errors are ' +
        'problem documents (RFC 9457) with stable codes; lists are paged by cursor; edits name the version they were made on.',
    )
    .setVersion('1')
    .addBearerAuth({ type: 'http', scheme: 'bearer', description: 'The secret of a session.' })
    .addCookieAuth('__Host-session')
    .build();
  return SwaggerModule.createDocument(app, config, {
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}.${method}`,
  });
}

/** Swagger's page at /docs, and the document at /docs/json. */
export function serveApiDocs(app: INestApplication): void {
  SwaggerModule.setup('docs', app, () => describeApi(app), {
    jsonDocumentUrl: 'docs/json',
    yamlDocumentUrl: 'docs/yaml',
    customSiteTitle: "Trait d'union · API",
  });
}
