// title: Which actions have no date of their own by which they are due?
// group: what is missing
// answers: >-
//   The actions that have no day of their own by which they are due, in three kinds: blank (no words
//   stand there), unreadable (words stand there, such as "ongoing", that give no day) and carried
//   (the words, or the day, stand only in a cell above, which the row continues). A month, a season
//   or a year counts as a date: its last day. Of each kind, those that answer to the most reviews
//   come first.
// sentence: >-
//   Of {all_actions} actions, {all_blank} have no date (blank), {all_unreadable} words that give no
//   day (unreadable), and {all_carried} a date only from a cell above (carried).
// none: "None of the kind asked for. Of {all_actions} actions, {all_blank} have no date (blank),
//   {all_unreadable} words that give no day, and {all_carried} a date only from a cell above."
// shown: [kind, reviews, says, due, owners]
// parameters:
//   kind:
//     type: choice
//     default: all
//     choices: [all, blank, unreadable, carried]
//     help: Which kind of missing date
//   plan: {type: text, default: "", among: plan, help: One plan; empty for every plan}
//   most: {type: integer, default: 200, least: 1, help: At most so many rows}
// columns:
//   plan: The id of the plan
//   action: The id of the action
//   says: Its words
//   kind: blank, unreadable or carried
//   due: The words of the plan, where there are any
//   due_on: The last day they allow, where they give one
//   state: How far it is, as far as the plan says
//   reviews: How many reviews it answers to
//   owners: Who owns it, the first 50
//   recommendations: The recommendations it addresses, the first 50
// totals:
//   all_actions: All actions of the plans asked about
//   all_blank: Those with no words for a date
//   all_unreadable: Those whose words give no day
//   all_carried: Those whose date stands only in a cell above

MATCH (task:Action)
WHERE ($plan = '' OR task.plan = $plan)
  AND (task.dated = 'blank' AND $kind IN ['all', 'blank']
    OR task.dated = 'unreadable' AND $kind IN ['all', 'unreadable']
    OR task.dated = 'carried' AND $kind IN ['all', 'carried'])
WITH task, CASE task.dated WHEN 'blank' THEN 0 WHEN 'unreadable' THEN 1 ELSE 2 END AS nth,
     task.reviews AS answered
ORDER BY nth, answered DESC, task.id LIMIT $most
RETURN task.plan AS plan, task.id AS action, task.text AS says, task.dated AS kind,
       task.due AS due, task.due_on AS due_on, task.state AS state, answered AS reviews,
       COLLECT { MATCH (task)-[:OWNED_BY]->(agency:Agency) WITH DISTINCT agency
                 RETURN agency.name ORDER BY agency.name, agency.id LIMIT 50 } AS owners,
       COLLECT { MATCH (task)-[:ADDRESSES]->(asked:Recommendation) WITH DISTINCT asked
                 RETURN replace(substring(asked.id, size(asked.plan) + 1), '/', ' ')
                 ORDER BY asked.sort_key, asked.id LIMIT 50 } AS recommendations
ORDER BY nth, answered DESC, task.id

// Totals
MATCH (task:Action) WHERE $plan = '' OR task.plan = $plan
RETURN count(task) AS all_actions,
       sum(CASE WHEN task.dated = 'blank' THEN 1 ELSE 0 END) AS all_blank,
       sum(CASE WHEN task.dated = 'unreadable' THEN 1 ELSE 0 END) AS all_unreadable,
       sum(CASE WHEN task.dated = 'carried' THEN 1 ELSE 0 END) AS all_carried
