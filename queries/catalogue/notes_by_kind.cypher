// title: What did reading the plans leave open, or what was noticed?
// group: the graph itself
// answers: >-
//   The kinds of note: questions that need a person, then remarks, the most frequent first, with how
//   many a person has settled and one of them as an example. A note tells of how a document could be
//   read, not of what its people did.
// sentence: >-
//   Plans: {all_plans}. Notes of all kinds: questions: {all_questions}, of which still open: {all_open};
//   remarks: {all_remarks}.
// none: >-
//   No such note. Plans: {all_plans}; notes of all kinds: questions: {all_questions}, of which still
//   open: {all_open}; remarks: {all_remarks}.
// shown: [note, severity, notes, settled, open, plans, example]
// parameters:
//   note: {type: text, default: "", among: note, help: One kind of note; empty for every kind}
//   plan: {type: text, default: "", among: plan, help: One plan; empty for every plan}
// columns:
//   note: The kind of note
//   severity: question, needs a person; remark, good to know
//   notes: How many there are
//   settled: Those of them that a person has settled
//   open: Those still open
//   plans: How many plans have one
//   example: The words of the first one; of an open one, where there is one
//   of_plan: The plan of that example
// totals:
//   all_plans: All plans asked about, with a note or without
//   all_questions: All questions in them, of every kind, settled or open
//   all_open: Those still open
//   all_remarks: All remarks in them, of every kind

MATCH (one:Note)
WHERE ($plan = '' OR one.plan = $plan) AND ($note = '' OR one.kind = $note)
WITH one.kind AS kind, one.severity AS weight, count(one) AS times,
     count(one.settled) AS done, count(DISTINCT one.plan) AS among,
     min(CASE WHEN one.settled IS NULL THEN '0' ELSE '1' END + one.id) AS first
MATCH (shown:Note {id: substring(first, 1)})
RETURN kind AS note, weight AS severity, times AS notes, done AS settled, times - done AS open,
       among AS plans, shown.text AS example, shown.plan AS of_plan
ORDER BY weight, times DESC, kind

// Totals
MATCH (of:Plan) WHERE $plan = '' OR of.id = $plan
WITH count(of) AS all_plans
OPTIONAL MATCH (one:Note) WHERE $plan = '' OR one.plan = $plan
RETURN all_plans,
       count(CASE one.severity WHEN 'question' THEN 1 END) AS all_questions,
       count(CASE WHEN one.severity = 'question' AND one.settled IS NULL THEN 1 END) AS all_open,
       count(CASE one.severity WHEN 'remark' THEN 1 END) AS all_remarks
