import type { z } from 'zod';
import type { Language } from '../../messages/entry.ts';
import type { WorkingPeriod } from '../../policy/calendar/calendar.ts';
import type { PolicyData } from '../../policy/schema.ts';
import type { Objection } from '../../settle/objections.ts';
import type { MeasuredTarget } from '../../settle/settlement.ts';
import type { auditEntrySchema } from '../audit/schema.ts';
import type { SettlementDocument } from '../json/schema.ts';

/** A line of audit.jsonl, read back. */
export type AuditEntry = z.output<typeof auditEntrySchema>;
export type EntryOf<T extends AuditEntry['type']> = Extract<AuditEntry, { readonly type: T }>;
export type EnterpriseDocument = SettlementDocument['enterprises'][number];
export type LineDocument = EnterpriseDocument['lines'][number];

/** One thing that verifying looked at, in words. */
export interface VerifiedCheck {
  readonly name: string;
  readonly result: 'agrees' | 'differs' | 'not-checked';
  /** The place, what differs there, or why it was not looked at. */
  readonly details: readonly string[];
}

/** What verifying the settlement came to, in words. */
export interface VerifiedSettlement {
  readonly agrees: boolean;
  readonly checks: readonly VerifiedCheck[];
  /** sha256 of the log's last line; null where there is none. */
  readonly head: string | null;
  readonly entries: number;
  /** What verifying cannot see; null where nothing is left open. */
  readonly limits: string | null;
}

/** What a settlement folder holds, read back. */
export interface ReportContent {
  readonly document: SettlementDocument;
  /** The entries of the log that could be read. */
  readonly entries: readonly AuditEntry[];
  readonly policy: PolicyData;
  /** Null where the log does not keep the rows that are measured. */
  readonly targets: readonly MeasuredTarget[] | null;
  /** Those of the award year; null where the log does not keep the rows. */
  readonly objections: readonly Objection[] | null;
}

/** Everything that the report is written from. */
export interface ReportInput {
  readonly language: Language;
  readonly verified: VerifiedSettlement;
  /** When the public list was up; null where that was not said. */
  readonly published: WorkingPeriod | null;
  /** What cannot be read: then the report says only what verifying came to. */
  readonly content: ReportContent | { readonly unreadable: string };
}

/** The script and the style that the page carries in itself. */
export interface ReportAssets {
  readonly script: string;
  readonly style: string;
}
