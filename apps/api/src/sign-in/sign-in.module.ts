import { Module } from '@nestjs/common';
import { MeController } from './me.controller.js';

/** Getting in, and out. */
@Module({ controllers: [MeController] })
export class SignInModule {}
