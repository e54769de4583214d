-- Somebody asks before anything is filed, without a name: the owner is the bearer of a receipt, whose secret stays on their phone. The
-- unit is the union that answers. What was asked and answered stands apart, so that no record holds it.
create table disputes_questions (
  id uuid primary key,
  owner text not null, unit text not null,
  state text not null, due date, due_is_provisional boolean not null default false, version integer not null default 1,
  at timestamptz not null, topic text not null, district text not null default '',
  -- how often it was asked on; since when its last turn stands
  asked_on integer not null default 0, answered_at timestamptz, raised_at timestamptz
);
create index disputes_questions_by_time on disputes_questions (at, id);
create index disputes_questions_due on disputes_questions (state, due);
-- one receipt, one question: whoever brings the same again finds their own
create unique index disputes_questions_once on disputes_questions (owner);
select house_guard('disputes_questions', 'disputes');

-- What was asked and what was answered, turn by turn; whoever wrote it is the owner. The asker stays a party to every answer.
create table disputes_question_turns (
  question uuid not null references disputes_questions, n integer not null,
  owner text not null, unit text not null,
  at timestamptz not null, is_answer boolean not null, said text not null,
  -- the union that answered, as it was called
  answered_for text not null default '',
  primary key (question, n)
);
select house_guard('disputes_question_turns', 'disputes');

-- Call me back: a number that is sealed, shown for a stated purpose, and dropped thirty days after the call.
create table disputes_callbacks (
  id uuid primary key,
  owner text not null, unit text not null,
  state text not null, due date, due_is_provisional boolean not null default false, version integer not null default 1,
  at timestamptz not null, wished text not null, about text not null default '', district text not null default '',
  phone_sealed text, phone_masked text not null default '',
  tries integer not null default 0, outcome text not null default '', called_at timestamptz, raised_at timestamptz
);
create index disputes_callbacks_by_time on disputes_callbacks (at, id);
create index disputes_callbacks_due on disputes_callbacks (state, due);
create unique index disputes_callbacks_once on disputes_callbacks (owner) where state in ('waiting', 'raised');
select house_guard('disputes_callbacks', 'disputes');
