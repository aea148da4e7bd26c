// title: Which actions were overdue on a day?
// group: progress
// answers: >-
//   The actions whose date lies before the day asked about and that are not known to be completed,
//   completed and continuing, or no longer needed; longest overdue first. Where the plan gives a month,
//   a quarter or a year, its last day counts, so an action is overdue by at least so many days. Where no
//   state is known (nothing is said, or words that we cannot read), the action may have been done all the
//   same: the column state tells those apart from actions that count as open (not started, in progress
//   or late). The state is that of the version that was loaded, whatever
//   the day asked about. Actions without a day cannot be overdue here; the totals count them. Deadlines
//   in the words of recommendations are not counted.
// sentence: >-
//   Past their date and not known to be done: {overdue} of {all_actions} actions. Of these {said_open}
//   count as open ({open_by_colour} only by a colour or a word such as Red), and of {not_said} no state is
//   known (nothing is said, or words that we cannot read); the date of {date_carried} is carried from a
//   cell above. Without a date: {no_date}; with a date that gives no day: {no_day}.
// none: >-
//   Of {all_actions} actions none is past its date and not known to be done. Without a date: {no_date};
//   with a date that gives no day: {no_day}.
// shown: [plan, action, due_on, days, state, owners, says]
// parameters:
//   day: {type: day, default: today, help: The day on which they were overdue}
//   plan: {type: text, default: "", among: plan, help: One plan; empty for every plan}
//   most: {type: integer, default: 200, least: 1, help: At most so many rows}
// columns:
//   plan: The id of the plan
//   action: The action, by its id without the plan
//   says: Its words
//   due: The date as the plan writes it
//   due_on: The last day that these words allow
//   due_precision: "How exact they are: day, month, quarter, season, year or relative (to another day)"
//   date_basis: How we know that the date is this action's
//   days: Days from due_on to the day asked about, the least by which it was overdue
//   state: The state in the one vocabulary, or (nothing said), or (words of no known state)
//   state_basis: How we know the state; matched where a colour or a word such as Red says so
//   status: The status as the plan writes it
//   owners: Who owns it, the first 50
//   review_names: The reviews it answers to, the first 50
// totals:
//   overdue: All actions that are past their date and not known to be done
//   said_open: Those of them that count as open (not started, in progress or late)
//   open_by_colour: Those of these of which only a colour or a word such as Red says so
//   not_said: Those of the overdue ones whose state is not known
//   date_carried: Those of the overdue ones whose date is carried from a cell above
//   past_done: Actions past their date that are known to be done or no longer needed
//   not_yet: Actions whose date is the day asked about or later
//   no_date: Actions without a date
//   no_day: Actions with a date whose words give no day, such as ongoing
//   all_actions: All actions of the plans asked about

MATCH (task:Action)
WHERE task.due_on < $day AND ($plan = '' OR task.plan = $plan)
  AND NOT coalesce(task.state, '') IN ['completed', 'completed and continuing', 'no longer needed']
WITH task ORDER BY task.due_on, task.id
LIMIT $most
CALL (task) {
  OPTIONAL MATCH (task)-[:OWNED_BY]->(owner:Agency)
  WITH DISTINCT owner ORDER BY owner.name, owner.id
  RETURN collect(owner.name)[..50] AS owners
}
CALL (task) {
  OPTIONAL MATCH (task)-[:ADDRESSES]->(:Recommendation)<-[:MERGED_INTO*0..1]-(:Recommendation)<-[:MADE]-(asking:Review)
  WITH DISTINCT asking ORDER BY asking.name, asking.id
  RETURN collect(asking.name)[..50] AS review_names
}
RETURN task.plan AS plan, substring(task.id, size(task.plan) + 1) AS action, task.text AS says,
       task.due AS due, task.due_on AS due_on, task.due_precision AS due_precision,
       task.dated AS date_basis,
       duration.inDays(date(task.due_on), date($day)).days AS days,
       coalesce(task.state, CASE WHEN task.status IS NULL THEN '(nothing said)'
                                 ELSE '(words of no known state)' END) AS state,
       task.state_basis AS state_basis, task.status AS status, owners, review_names
ORDER BY task.due_on, task.id

// Totals
MATCH (task:Action) WHERE $plan = '' OR task.plan = $plan
WITH task.state AS read, task.dated AS known, task.state_basis = 'matched' AS by_colour,
     CASE WHEN task.due_on < $day THEN 'past' WHEN task.due_on IS NOT NULL THEN 'to come'
          ELSE task.dated END AS dated, count(*) AS n
WITH dated, known, by_colour, n, CASE WHEN read IS NULL THEN 'not said'
                    WHEN read IN ['completed', 'completed and continuing', 'no longer needed']
                         THEN 'done' ELSE 'open' END AS said
RETURN coalesce(sum(CASE WHEN dated = 'past' AND said <> 'done' THEN n ELSE 0 END), 0) AS overdue,
       coalesce(sum(CASE WHEN dated = 'past' AND said = 'open' THEN n ELSE 0 END), 0) AS said_open,
       coalesce(sum(CASE WHEN dated = 'past' AND said = 'open' AND by_colour THEN n ELSE 0 END), 0)
         AS open_by_colour,
       coalesce(sum(CASE WHEN dated = 'past' AND said = 'not said' THEN n ELSE 0 END), 0) AS not_said,
       coalesce(sum(CASE WHEN dated = 'past' AND said <> 'done' AND known = 'carried' THEN n
                         ELSE 0 END), 0) AS date_carried,
       coalesce(sum(CASE WHEN dated = 'past' AND said = 'done' THEN n ELSE 0 END), 0) AS past_done,
       coalesce(sum(CASE WHEN dated = 'to come' THEN n ELSE 0 END), 0) AS not_yet,
       coalesce(sum(CASE WHEN dated = 'blank' THEN n ELSE 0 END), 0) AS no_date,
       coalesce(sum(CASE WHEN dated = 'unreadable' THEN n ELSE 0 END), 0) AS no_day,
       coalesce(sum(n), 0) AS all_actions
