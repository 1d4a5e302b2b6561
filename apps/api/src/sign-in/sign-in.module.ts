import { Module } from '@nestjs/common';
import { ConsentLinks } from './consent-links.js';
import { ConsentViews } from './consent-view.js';
import { LinkPagesController } from './link-pages.controller.js';
import { MeController } from './me.controller.js';
import { SessionController } from './session.controller.js';
import { SignInLinks } from './sign-in-links.js';
import { SignInLinksController } from './sign-in-links.controller.js';
import { SignInPageController } from './sign-in-page.controller.js';
import { SignUpController } from './sign-up.controller.js';

/** Getting in, and out. */
@Module({
  controllers: [
    SignInLinksController,
    SignUpController,
    SessionController,
    MeController,
    SignInPageController,
    LinkPagesController,
  ],
  providers: [SignInLinks, ConsentLinks, ConsentViews],
})
export class SignInModule {}
