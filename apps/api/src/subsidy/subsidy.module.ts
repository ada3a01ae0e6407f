import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/identity.module.js';
import { FundsController } from './funds.controller.js';
import { PayeeAccountsController } from './payee-accounts.controller.js';

@Module({ imports: [IdentityModule], controllers: [FundsController, PayeeAccountsController] })
export class SubsidyModule {}
