import { Module } from '@nestjs/common';
import { Accounts } from './accounts.js';
import { AdminActs } from './admin-acts.js';
import { AttemptLimit } from './attempt-limit.js';
import { MediatorsController } from './mediators.controller.js';
import { OrganisationsController } from './organisations.controller.js';
import { PeopleController } from './people.controller.js';
import { Recognition } from './recognition.js';
import { RoleGrants } from './role-grants.js';
import { RoleGrantsController } from './role-grants.controller.js';
import { SessionController } from './session.controller.js';
import { SignIn } from './sign-in.js';
import { TokensController } from './tokens.controller.js';

/** Who is who: signing in, tokens, organisations, people, their roles, and the roster of mediators. */
@Module({
  controllers: [
    SessionController,
    TokensController,
    OrganisationsController,
    PeopleController,
    RoleGrantsController,
    MediatorsController,
  ],
  providers: [Recognition, SignIn, Accounts, RoleGrants, AdminActs, AttemptLimit],
  exports: [Recognition, AdminActs, AttemptLimit],
})
export class IdentityModule {}
