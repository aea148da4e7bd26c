// title: Which actions have no owner of their own that we know?
// group: what is missing
// answers: >-
//   The actions whose own row names no agency we know, in three kinds: blank (no agency is
//   named), unreadable (the words there name none that we know) and carried (an owner we know
//   stands only in a cell above, which the row continues). Of each kind, those that answer to the
//   most reviews come first.
// sentence: >-
//   Actions: {all_actions}. Without an owner (blank): {all_blank}; only with words that name no
//   agency we know (unreadable): {all_unreadable}; with an owner only from a cell above (carried):
//   {all_carried}.
// none: >-
//   None of the kind asked for. Actions: {all_actions}. Without an owner (blank): {all_blank}; only with words that name no agency
//   we know (unreadable): {all_unreadable}; with an owner only from a cell above (carried):
//   {all_carried}.
// shown: [kind, reviews, says, owners, recommendations]
// parameters:
//   kind:
//     type: choice
//     default: all
//     choices: [all, blank, unreadable, carried]
//     help: Which kind of missing owner
//   plan: {type: text, default: "", among: plan, help: One plan; empty for every plan}
//   most: {type: integer, default: 200, least: 1, help: At most so many rows}
// columns:
//   plan: The id of the plan
//   action: The id of the action
//   says: Its words
//   kind: blank, unreadable or carried
//   reviews: How many reviews it answers to
//   owners: Who is named, as far as known, the first 50
//   recommendations: The recommendations it addresses, the first 50
// totals:
//   all_actions: All actions of the plans asked about
//   all_blank: Those for which no agency is named
//   all_unreadable: Those for which only words stand there that name no agency we know
//   all_carried: Those whose owner we know only from a cell above

MATCH (task:Action)
WHERE ($plan = '' OR task.plan = $plan)
  AND (task.owned = 'blank' AND $kind IN ['all', 'blank']
    OR task.owned = 'unreadable' AND $kind IN ['all', 'unreadable']
    OR task.owned = 'carried' AND $kind IN ['all', 'carried'])
WITH task, CASE task.owned WHEN 'blank' THEN 0 WHEN 'unreadable' THEN 1 ELSE 2 END AS nth,
     task.reviews AS answered
ORDER BY nth, answered DESC, task.id LIMIT $most
RETURN task.plan AS plan, task.id AS action, task.text AS says, task.owned AS kind,
       answered AS reviews,
       COLLECT { MATCH (task)-[:OWNED_BY]->(agency:Agency) WITH DISTINCT agency
                 RETURN agency.name ORDER BY agency.name, agency.id LIMIT 50 } AS owners,
       COLLECT { MATCH (task)-[:ADDRESSES]->(asked:Recommendation) WITH DISTINCT asked
                 RETURN replace(substring(asked.id, size(asked.plan) + 1), '/', ' ')
                 ORDER BY asked.sort_key, asked.id LIMIT 50 } AS recommendations
ORDER BY nth, answered DESC, task.id

// Totals
MATCH (task:Action) WHERE $plan = '' OR task.plan = $plan
RETURN count(task) AS all_actions,
       sum(CASE WHEN task.owned = 'blank' THEN 1 ELSE 0 END) AS all_blank,
       sum(CASE WHEN task.owned = 'unreadable' THEN 1 ELSE 0 END) AS all_unreadable,
       sum(CASE WHEN task.owned = 'carried' THEN 1 ELSE 0 END) AS all_carried
