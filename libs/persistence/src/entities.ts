import { CaseFileEntity } from './casework/case-file.entity.js';
import { NumberIssueEntity, NumberSeriesEntity } from './casework/number.entity.js';
import { ObligationActEntity, ObligationEntity } from './casework/obligation.entity.js';
import { PaperEntity } from './casework/paper.entity.js';
import { PartyEntity } from './casework/party.entity.js';
import { AssignmentEntity, CaseAccessEntity, ExclusionEntity } from './casework/people-of-case.entity.js';
import { ProcessEntity } from './casework/process.entity.js';
import { MeetingRoomEntity } from './casework/meeting-room.entity.js';
import {
  FundEntity,
  FundEntryEntity,
  PayeeAccountEntity,
  SubsidyHandEntity,
  SubsidyStandardEntity,
} from './casework/subsidy.entity.js';
import { MediationSessionEntity, SessionMediatorEntity } from './casework/session.entity.js';
import { AbsenceEntity } from './identity/absence.entity.js';
import { BulkItemEntity, BulkJobEntity } from './desk/bulk.entity.js';
import { DefaultViewEntity, SavedViewEntity } from './desk/saved-view.entity.js';
import { SearchEntryEntity } from './desk/search-entry.entity.js';
import {
  ChannelAccessEntity,
  ChannelCodeEntity,
  ChannelSessionEntity,
  ChannelTicketEntity,
} from './channel/channel.entity.js';
import { ComplaintEntity } from './channel/complaint.entity.js';
import { EvidenceFileEntity, EvidenceUploadEntity } from './evidence/evidence.entity.js';
import { ApiTokenEntity, LoginFailureEntity, LoginSessionEntity } from './identity/access.entity.js';
import { AttemptWindowEntity, RefusedAccessEntity } from './identity/attempt.entity.js';
import { CalendarFeedEntity } from './identity/calendar-feed.entity.js';
import { UnavailabilityEntity } from './identity/unavailability.entity.js';
import { MediatorEntity } from './identity/mediator.entity.js';
import { OrganisationEntity } from './identity/organisation.entity.js';
import { PersonEntity } from './identity/person.entity.js';
import { RoleGrantEntity } from './identity/role-grant.entity.js';
import {
  AuditEntryEntity,
  AuditHeadEntity,
  AuditKeyEntity,
  AuditSealEntity,
  OwnChainEntity,
} from './ledger/audit.entity.js';
import { CheckRunEntity } from './ledger/check-run.entity.js';
import { CalendarRecountEntity, HolidayNoticeEntity } from './ledger/calendar.entity.js';
import { WorkerPulseEntity } from './ledger/worker-pulse.entity.js';
import { CitySettingEntity, DemoClockEntity } from './ledger/clock.entity.js';
import { AlarmEntity, DeadlineEntity } from './ledger/deadline.entity.js';
import { IdempotencyEntity, OutboxEntity } from './ledger/outbox.entity.js';
import { VaultEntity } from './ledger/vault.entity.js';
import { DeliveryEntity, NoticeEntity } from './notices/notice.entity.js';
import { PresenceEntity } from './notices/presence.entity.js';
import { TaskEntity } from './notices/task.entity.js';

/** Every table, for the schema test and ordinary CRUD. Foreign keys are plain id columns: nothing cascades (trust.md R7). */
export const ENTITIES = [
  OrganisationEntity,
  PersonEntity,
  RoleGrantEntity,
  MediatorEntity,
  LoginSessionEntity,
  ApiTokenEntity,
  LoginFailureEntity,
  CaseFileEntity,
  ProcessEntity,
  PartyEntity,
  PaperEntity,
  AssignmentEntity,
  CaseAccessEntity,
  ExclusionEntity,
  MediationSessionEntity,
  SessionMediatorEntity,
  ObligationActEntity,
  ObligationEntity,
  NumberSeriesEntity,
  NumberIssueEntity,
  DemoClockEntity,
  CitySettingEntity,
  DeadlineEntity,
  AlarmEntity,
  AuditEntryEntity,
  OwnChainEntity,
  AuditSealEntity,
  AuditHeadEntity,
  AuditKeyEntity,
  VaultEntity,
  OutboxEntity,
  IdempotencyEntity,
  NoticeEntity,
  DeliveryEntity,
  TaskEntity,
  AbsenceEntity,
  PresenceEntity,
  SearchEntryEntity,
  SavedViewEntity,
  DefaultViewEntity,
  BulkJobEntity,
  BulkItemEntity,
  HolidayNoticeEntity,
  CalendarRecountEntity,
  MeetingRoomEntity,
  UnavailabilityEntity,
  CalendarFeedEntity,
  AttemptWindowEntity,
  RefusedAccessEntity,
  WorkerPulseEntity,
  EvidenceUploadEntity,
  EvidenceFileEntity,
  ChannelAccessEntity,
  ChannelCodeEntity,
  ChannelSessionEntity,
  ChannelTicketEntity,
  ComplaintEntity,
  CheckRunEntity,
  SubsidyHandEntity,
  FundEntity,
  FundEntryEntity,
  PayeeAccountEntity,
  SubsidyStandardEntity,
];
