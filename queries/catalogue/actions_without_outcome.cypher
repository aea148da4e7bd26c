// title: Which actions have no outcome of their own?
// group: what is missing
// answers: >-
//   The actions for which the plan states no outcome in their own row, in two kinds: blank (none is
//   stated) and carried (one stands only in a cell above, which the row continues). Any words
//   in the column of outcomes are taken as an outcome, so none can be unreadable; dashes, "TBC" and
//   the like are blank. Of each kind, those that answer to the most reviews come first.
// sentence: >-
//   Of {all_actions} actions, {all_blank} have no outcome (blank), and {all_carried} one only from a
//   cell above (carried).
// none: "None of the kind asked for. Of {all_actions} actions, {all_blank} have no outcome (blank), and
//   {all_carried} one only from a cell above."
// shown: [kind, reviews, says, outcomes, recommendations]
// parameters:
//   kind:
//     type: choice
//     default: all
//     choices: [all, blank, carried]
//     help: Which kind of missing outcome
//   plan: {type: text, default: "", among: plan, help: One plan; empty for every plan}
//   most: {type: integer, default: 200, least: 1, help: At most so many rows}
// columns:
//   plan: The id of the plan
//   action: The id of the action
//   says: Its words
//   kind: blank or carried
//   reviews: How many reviews it answers to
//   outcomes: What stands in the cell above, where it is carried, the first 50
//   recommendations: The recommendations it addresses, the first 50
// totals:
//   all_actions: All actions of the plans asked about
//   all_blank: Those for which no outcome is stated
//   all_carried: Those with an outcome only from a cell above

MATCH (task:Action)
WHERE ($plan = '' OR task.plan = $plan)
  AND (task.aimed = 'blank' AND $kind IN ['all', 'blank']
    OR task.aimed = 'carried' AND $kind IN ['all', 'carried'])
WITH task, CASE task.aimed WHEN 'blank' THEN 0 ELSE 1 END AS nth,
     task.reviews AS answered
ORDER BY nth, answered DESC, task.id LIMIT $most
RETURN task.plan AS plan, task.id AS action, task.text AS says, task.aimed AS kind,
       answered AS reviews,
       COLLECT { MATCH (task)-[:AIMS_FOR]->(outcome:Outcome) WITH DISTINCT outcome
                 RETURN outcome.text ORDER BY outcome.id LIMIT 50 } AS outcomes,
       COLLECT { MATCH (task)-[:ADDRESSES]->(asked:Recommendation) WITH DISTINCT asked
                 RETURN replace(substring(asked.id, size(asked.plan) + 1), '/', ' ')
                 ORDER BY asked.sort_key, asked.id LIMIT 50 } AS recommendations
ORDER BY nth, answered DESC, task.id

// Totals
MATCH (task:Action) WHERE $plan = '' OR task.plan = $plan
RETURN count(task) AS all_actions,
       sum(CASE WHEN task.aimed = 'blank' THEN 1 ELSE 0 END) AS all_blank,
       sum(CASE WHEN task.aimed = 'carried' THEN 1 ELSE 0 END) AS all_carried
