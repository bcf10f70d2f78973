import { documentFrom } from '../../library/settlements/settlement-folder.ts';
import type { Language } from '../../messages/entry.ts';
import { verifyingWords } from '../../messages/verifying.ts';
import type { WorkingPeriod } from '../../policy/calendar/calendar.ts';
import { loadPolicy } from '../../policy/load.ts';
import type { OpenedSettlement } from '../../review/open.ts';
import type { Verification } from '../../review/verify/verification.ts';
import { objectionsOf } from '../../settle/objections.ts';
import { measureTargets } from '../../settle/targets.ts';
import { checkDetails, limitsOf } from '../../terminal/verification.ts';
import { auditEntrySchema } from '../../write/audit/schema.ts';
import type { ReportInput, VerifiedSettlement } from '../../write/report/input.ts';

/**
 * What the report is written from: the folder as far as it can be read, and what verifying it came to.
 * @param published when the public list was up; null where that was not said
 */
export function reportInput(
  opened: OpenedSettlement,
  verification: Verification,
  language: Language,
  published: WorkingPeriod | null = null,
): ReportInput {
  return { language, verified: inWords(verification, language), published, content: contentOf(opened) };
}

function inWords(verification: Verification, language: Language): VerifiedSettlement {
  const { agrees, checks, head, entries } = verification;
  const words = verifyingWords[language];
  return {
    agrees,
    checks: checks.map((check) => ({
      name: words.checks[check.name],
      result: check.result,
      details: checkDetails(check, words),
    })),
    head,
    entries,
    limits: limitsOf(verification, words)[0] ?? null,
  };
}

/** What the folder says; of a log that was changed, the entries that are still entries. */
function contentOf({ files, log, recorded }: OpenedSettlement): ReportInput['content'] {
  const document = documentFrom(files.get('settlement.json')?.toString('utf8') ?? '', '');
  if ('code' in document) return { unreadable: 'settlement.json' };
  const policy = loadPolicy(files.get('policy.yaml') ?? Buffer.alloc(0));
  if ('faults' in policy) return { unreadable: 'policy.yaml' };
  const entries = log.entries.flatMap((entry) => {
    const parsed = auditEntrySchema.safeParse(entry);
    return parsed.success ? [parsed.data] : [];
  });
  const rows = { document, entries, policy: policy.data, targets: null, objections: null };
  if ('fault' in recorded) return rows;
  const { dossiers, policy: inForce } = recorded;
  const targets = measureTargets(dossiers, inForce);
  return { ...rows, targets, objections: objectionsOf(dossiers, inForce.year) };
}
