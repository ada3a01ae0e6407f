import type { PaperTexts } from './paper-texts.js';

export const PAPER_TEXTS_EN: PaperTexts = {
  colon: ': ',
  comma: ', ',
  none: 'none',
  applicant: 'Applicant',
  respondent: 'Respondent',
  thirdPerson: 'Third person',
  labels: {
    registerNumber: 'Register number',
    caseNumber: 'Case number',
    registeredOn: 'Registered on',
    decideBy: 'Decision by',
    reference: 'Reference',
    name: 'Name',
    idNumber: 'Identity number',
    creditCode: 'Credit code',
    phone: 'Phone',
    address: 'Address',
    legalRepresentative: 'Legal representative',
    agent: 'Agent',
    otherSide: 'Other side',
    cause: 'Kind of dispute',
    claimed: 'Amount claimed',
    termDue: 'Mediation until',
    time: 'Time',
    place: 'Place',
    mediators: 'Mediators',
  },
  headings: {
    applicant: 'Applicant',
    respondent: 'Respondent',
    thirdPerson: 'Third person',
    facts: 'What happened, and what is asked for',
    materials: 'Material received',
    missing: 'Please supply',
    nature: '1. What people’s mediation is',
    rights: '2. Your rights',
    duties: '3. Your duties',
    effect: '4. The effect of an agreement, and judicial confirmation',
    terms: 'Terms',
    clauses: 'Further clauses',
    ways: 'Other ways',
    note: 'Note',
  },
  receipt: (days, by) => [
    `Your application is registered. Within ${days} working days of receiving it, by ${by}, the committee accepts it, refuses it, or tells you once what is missing.`,
    'People’s mediation is free of any charge. The day of the application interrupts the limitation period.',
  ],
  voluntary: 'I know what people’s mediation is and how it goes, and apply of my own free will.',
  supplement: (by) =>
    `Your material is not complete. Please supply what is listed by ${by}. If it is not supplied, the director decides about acceptance.`,
  accepted: (cause, number) => [
    `The dispute you brought (${cause}) meets the conditions and is accepted under ${number}.`,
    'Mediators are then appointed and you are told of your rights. You may ask for the recusal of a mediator; all sides together may choose one.',
  ],
  notAccepted: (cause, reason) => `The dispute you brought (${cause}) is not accepted. Reason: ${reason}.`,
  otherWays: [
    'Sue in the competent people’s court;',
    'Apply for arbitration where there is an arbitration agreement;',
    'Ask an administrative organ, such as the intellectual-property administration, to handle it.',
  ],
  rights: {
    nature: [
      'A people’s mediation committee is a body of the people set up by law to mediate disputes. It charges nothing.',
      'Mediation is voluntary and equal, follows the law and policy, and never keeps anybody from arbitration, administrative or court proceedings.',
    ],
    rights: [
      'To choose or accept a mediator;',
      'To accept or refuse mediation, or to ask that it end;',
      'To ask that it be held in public or not in public;',
      'To say what you want, and to agree only of your own free will;',
      'To ask for the recusal of a mediator with an interest in the matter;',
      'To complain of a mediator who favours a side, insults, takes benefits, or leaks private matters or trade secrets.',
    ],
    duties: [
      'To tell the facts truthfully;',
      'To keep order in the session and respect the mediator;',
      'To respect the rights of the other side.',
    ],
    effect: [
      'An agreement reached in mediation is legally binding and must be performed.',
      'Facts conceded in order to agree may not be used against a party in a later suit unless all agree.',
      'Within thirty days of taking effect, the parties may jointly ask the competent court to confirm it; a confirmed agreement can be enforced. What confirms the ownership of a right is not confirmed by courts.',
    ],
    sham: 'Whoever colludes or invents facts has the mediation suspended and reported, and answers for it by law.',
    eSigning:
      'Signing online by a drawn signature and your code is kept as evidence of your consent to this text. It is not a reliable electronic signature; you may also sign in person.',
  },
  session: (when, place) => [
    `A session is held at ${when}, ${place}. Please come in time with proof of identity; whoever comes for you brings a power of attorney.`,
    'If you cannot come, say so in time so that another session can be planned.',
  ],
  agreementOpening: (cause) =>
    `The parties applied for people’s mediation of their dispute (${cause}). Led by the mediator, they agree of their own free will:`,
  pays: (obligor, obligee, amount, words, due, manner) =>
    `${obligor} pays ${obligee} ${amount}${words && ` (${words})`} ${due}${manner && `, by ${manner}`}.`,
  does: (obligor, obligee, what, due, manner) =>
    `${obligor} does for ${obligee} ${due}: ${what}${manner && `, by ${manner}`}.`,
  refrains: (obligor, what) => `${obligor} refrains from: ${what}.`,
  instalment: (no, due, amount) => `Instalment ${no}: ${amount} ${due}`,
  payee: (holder, bank, account) => `Account: ${holder}, ${bank}, ${account}`,
  onTheSpot: 'on the spot',
  atOnce: 'as soon as the agreement takes effect',
  by: (day) => `by ${day}`,
  clauseBy: (text, day) => `${text} (by ${day})`,
  copies: (count) => `Made in ${count} copies, one for each party and one for the committee.`,
  effectiveWhen: (court) =>
    court
      ? 'Effective on the day all parties have signed, sealed or put their fingerprint.'
      : 'Effective on the day all parties have signed, sealed or put their fingerprint, the mediator has signed and the committee has sealed.',
  terminated: (cause, reason) => `The mediation of the dispute (${cause}) is ended. Ground: ${reason}.`,
  mediator: 'Mediator',
  seal: '(seal)',
};
