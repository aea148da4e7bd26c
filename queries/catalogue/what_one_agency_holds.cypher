// title: What does one agency hold?
// group: who holds what
// answers: >-
//   The actions that one agency owns, one a row, those that answer to the most reviews first: what
//   they are about, where they came from, how far they are and when they are due, as the plans say.
//   Without a name it is the agency that owns the most actions itself.
//   The actions of its parts (its roles and teams, and theirs) are left out unless they are asked
//   for; then each row says whose the action is, and one that two of them own stands in two rows.
//   Where only what it leads or only what it supports is asked for, only that is counted as owned.
// sentence: >-
//   Actions that {who} owns: {owned}, of which {owned_cross_review} answer to two or more reviews.
//   All actions of the same plans: {all_actions}, of which {all_cross_review} do.
// none: No action of the plans asked about is owned by {who}.
// shown: [says, recommendations, review_names, state, due, basis, role]
// parameters:
//   agency:
//     type: text
//     default: ""
//     among: agency
//     help: One agency; empty for the one that owns the most actions
//   parts:
//     type: choice
//     default: without
//     choices: [without, with]
//     help: Without or with the actions of its roles and teams
//   role:
//     type: choice
//     default: any
//     choices: [any, lead, support]
//     help: Only what it leads, or only what it supports
//   plan: {type: text, default: "", among: plan, help: One plan; empty for every plan}
//   most: {type: integer, default: 200, least: 1, help: At most so many rows}
// columns:
//   agency: Whose the action is
//   plan: The id of the plan
//   action: The id of the action
//   says: Its words
//   recommendations: The recommendations it addresses
//   review_names: The reviews it answers to
//   joined_by: The weakest link without which it would not answer to a second review; empty, it does not
//   themes: The themes under which these recommendations are filed
//   state: How far it is; blank, nothing is said; unreadable, the words say no state we know
//   status: How far it is, in the words of the plan
//   due: When it is due, in the words of the plan
//   due_on: The last day that these words allow
//   dated: How we know that day; blank, no date; unreadable, words that give no day
//   basis: How we know that the action is the agency's own
//   role: lead or support
//   as_written: The words of the plan that name the owner
// totals:
//   who: The agency asked about, with its parts and in the role asked for
//   owned: The actions it owns, in the role asked for, each counted once
//   owned_cross_review: Those of them that answer to two reviews or more, however that is known
//   all_actions: All actions of the plans in which it owns one, whoever owns them
//   all_cross_review: Those of them that answer to two reviews or more

MATCH (one:Agency) WHERE $agency = '' OR one.id = $agency
OPTIONAL MATCH (one)-[held:HOLDS]->(of:Plan) WHERE $plan = '' OR of.id = $plan
WITH one, reduce(n = 0, counts IN collect(held.actions) | n + reduce(m = 0, i IN counts | m + i)) AS holds
WHERE holds > 0 OR $agency <> ''
WITH one ORDER BY holds DESC, one.name, one.id LIMIT 1

MATCH (one)<-[:PART_OF*0..]-(owner:Agency)
WHERE owner.id = one.id OR $parts = 'with'
WITH DISTINCT owner
MATCH (owner)<-[own:OWNED_BY]-(task:Action)
WHERE ($plan = '' OR task.plan = $plan) AND ($role = 'any' OR own.role = $role)
WITH owner, task, own
ORDER BY {stated: 0, confirmed: 1, carried: 2, matched: 3}[own.basis], own.role, own.as_written
WITH owner, task, collect(own)[0] AS own
ORDER BY task.reviews DESC, task.plan, task.id, owner.name, owner.id LIMIT $most

CALL (task) {
  OPTIONAL MATCH (task)-[:ADDRESSES]->(asked:Recommendation)
  WITH DISTINCT asked ORDER BY asked.sort_key, asked.id
  RETURN collect(replace(substring(asked.id, size(asked.plan) + 1), '/', ' ')) AS recommendations
}
CALL (task) {
  OPTIONAL MATCH (task)-[:ADDRESSES]->(:Recommendation)<-[:MERGED_INTO*0..1]-(:Recommendation)
        <-[:MADE]-(review:Review)
  WITH DISTINCT review ORDER BY review.name, review.id
  RETURN collect(review.name) AS review_names
}
CALL (task) {
  OPTIONAL MATCH (task)-[:ADDRESSES]->(:Recommendation)-[:ABOUT]->(theme:Theme)
  WITH DISTINCT theme ORDER BY theme.name, theme.id
  RETURN collect(theme.name) AS themes
}
RETURN owner.name AS agency, task.plan AS plan, task.id AS action, task.text AS says,
       recommendations, review_names, task.across AS joined_by, themes,
       coalesce(task.state, CASE WHEN task.status IS NULL THEN 'blank' ELSE 'unreadable' END) AS state,
       task.status AS status, task.due AS due, task.due_on AS due_on, task.dated AS dated,
       own.basis AS basis, own.role AS role, own.as_written AS as_written
ORDER BY task.reviews DESC, task.plan, task.id, owner.name, owner.id

// Totals
CALL () {
  OPTIONAL MATCH (some:Agency) WHERE $agency = '' OR some.id = $agency
  OPTIONAL MATCH (some)-[held:HOLDS]->(of:Plan) WHERE $plan = '' OR of.id = $plan
  WITH some, reduce(n = 0, counts IN collect(held.actions)
                    | n + reduce(m = 0, i IN counts | m + i)) AS holds
  ORDER BY holds DESC, some.name, some.id LIMIT 1
  RETURN CASE WHEN holds > 0 OR $agency <> '' THEN some END AS one
}
CALL (one) {
  OPTIONAL MATCH (one)<-[:PART_OF*0..]-(owner:Agency)
  WHERE owner.id = one.id OR $parts = 'with'
  WITH DISTINCT owner
  OPTIONAL MATCH (owner)<-[own:OWNED_BY]-(task:Action)
  WHERE ($plan = '' OR task.plan = $plan) AND ($role = 'any' OR own.role = $role)
  WITH DISTINCT task
  RETURN count(task) AS owned, count(CASE WHEN task.reviews > 1 THEN 1 END) AS owned_cross_review,
         collect(DISTINCT task.plan) AS theirs
}
CALL () {
  MATCH (of:Plan)
  RETURN collect([of.id, of.actions, reduce(n = 0, i IN of.across | n + i)]) AS plans
}
WITH one, owned, owned_cross_review, size(plans) AS known,
     [its IN plans WHERE its[0] IN theirs] AS same
RETURN CASE WHEN one IS NOT NULL
         THEN one.name + CASE $parts WHEN 'with' THEN ' with its parts' ELSE '' END
         WHEN known > 0 THEN 'any agency' END
       + CASE $role WHEN 'any' THEN '' ELSE ' (as ' + $role + ')' END AS who,
       owned, owned_cross_review, reduce(n = 0, its IN same | n + its[1]) AS all_actions,
       reduce(n = 0, its IN same | n + its[2]) AS all_cross_review
