-- Each queue is read by what is due first, a page at a time: an index in that order lets a page stop after fifty rows, where a city's
-- two hundred thousand were sorted for it. One for each queue of several stages; those of one stage have disputes_queue.
create index disputes_to_screen on disputes (coalesce(due, '0001-01-01'::date), id) where state in ('received', 'raised');
create index disputes_in_consent on disputes (coalesce(due, '0001-01-01'::date), id) where state in ('seekingConsent', 'unanswered');
create index disputes_in_mediation on disputes (coalesce(due, '0001-01-01'::date), id)
  where state in ('assigned', 'inMediation', 'extended', 'agreed');
create index disputes_over on disputes (coalesce(due, '0001-01-01'::date), id)
  where state in ('effective', 'performed', 'breached', 'outOfScope', 'consentRefused', 'failed', 'withdrawn');
