import { endings } from './mediation.endings.js';
import { replies } from './mediation.replies.js';
import { sessions } from './mediation.sessions.js';
import { team } from './mediation.team.js';
import { term } from './mediation.term.js';
import { work } from './mediation.work.js';

export const mediationEvents = { ...term, ...team, ...sessions, ...replies, ...work, ...endings };
