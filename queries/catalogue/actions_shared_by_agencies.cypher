// title: Which agencies own the same actions?
// group: who holds what
// answers: >-
//   Two agencies a row, with the actions that both of them own, most first. Each of these actions is
//   counted once under stated, confirmed, carried or matched: the weaker of the two links that make
//   it theirs. That two agencies stand at one action is what the plan says; how they work together,
//   it does not. A body and a team of its own are two agencies here.
// sentence: >-
//   {agency} and {with_agency} come first: actions that both own: {shared}. Pairs listed: {rows}.
//   Of {all_actions} actions, {all_shared} have two or more owners.
// none: >-
//   No such pair of agencies owns the same action; of {all_actions} actions, {all_shared} have two or
//   more owners.
// shown: [agency, with_agency, shared, cross_review, of_agency, of_with, share]
// parameters:
//   agency: {type: text, default: "", among: agency, help: Only pairs with this agency; empty for any}
//   with: {type: text, default: "", among: agency, help: The other agency of the pair; empty for any}
//   plan: {type: text, default: "", among: plan, help: One plan; empty for every plan}
//   most: {type: integer, default: 1000, least: 1, help: At most so many rows}
// columns:
//   agency: The one agency
//   with_agency: The other
//   shared: How many actions both of them own
//   stated: Shared actions where the document states both owners
//   confirmed: Shared actions that need an owner whom a person has confirmed
//   carried: Shared actions that need an owner carried down from a merged cell
//   matched: Shared actions that need an owner known by the wording only
//   cross_review: Shared actions that answer to two reviews or more, however that is known
//   of_agency: All actions that the one owns in the plans asked about
//   of_with: All actions that the other owns there
//   share: shared out of the actions that either of them owns
// totals:
//   all_actions: All actions of the plans asked about
//   all_shared: Those of them with two or more owners

MATCH (task:Action)
WHERE task.owners > 1 AND ($plan = '' OR task.plan = $plan)
MATCH (task)-[owning:OWNED_BY]->(owner:Agency)
WITH task, collect(owner.id) AS owners,
     collect({stated: 0, confirmed: 1, carried: 2, matched: 3}[owning.basis]) AS levels
WITH task.reviews > 1 AS crossing, owners, levels
WHERE ($agency = '' OR $agency IN owners) AND ($with = '' OR $with IN owners)
UNWIND range(0, size(owners) - 2) AS i
UNWIND range(i + 1, size(owners) - 1) AS j
WITH CASE WHEN owners[i] < owners[j] THEN owners[i] ELSE owners[j] END AS one,
     CASE WHEN owners[i] < owners[j] THEN owners[j] ELSE owners[i] END AS other, crossing,
     CASE WHEN levels[i] < levels[j] THEN levels[j] ELSE levels[i] END AS level
WHERE ($agency = '' OR $agency IN [one, other]) AND ($with = '' OR $with IN [one, other])
WITH one, other, count(*) AS times,
     count(CASE WHEN level = 0 THEN 1 END) AS said,
     count(CASE WHEN level = 1 THEN 1 END) AS settled,
     count(CASE WHEN level = 2 THEN 1 END) AS above,
     count(CASE WHEN level = 3 THEN 1 END) AS alike,
     count(CASE WHEN crossing THEN 1 END) AS across
ORDER BY times DESC, one, other LIMIT $most
WITH one, other, [times, said, settled, above, alike, across] AS counts

// The one that was asked about stands first
WITH CASE WHEN other = $agency OR $agency = '' AND one = $with THEN [other, one]
          ELSE [one, other] END AS both, counts

// What each of them owns in all is counted once an agency, not once a pair
WITH both[0] AS first, collect([both[1], counts]) AS pairs
MATCH (one:Agency {id: first})
CALL (one) {
  MATCH (one)-[held:HOLDS]->(of:Plan) WHERE $plan = '' OR of.id = $plan
  RETURN sum(held.actions[0] + held.actions[1] + held.actions[2] + held.actions[3]) AS of_one
}
UNWIND pairs AS pair
WITH pair[0] AS second, collect([one.name, one.id, of_one, pair[1]]) AS pairs
MATCH (other:Agency {id: second})
CALL (other) {
  MATCH (other)-[held:HOLDS]->(of:Plan) WHERE $plan = '' OR of.id = $plan
  RETURN sum(held.actions[0] + held.actions[1] + held.actions[2] + held.actions[3]) AS of_other
}
UNWIND pairs AS pair
WITH other, of_other, pair[0] AS name, pair[1] AS id, pair[2] AS of_one, pair[3] AS counts
RETURN name AS agency, other.name AS with_agency, counts[0] AS shared,
       counts[1] AS stated, counts[2] AS confirmed, counts[3] AS carried, counts[4] AS matched,
       counts[5] AS cross_review, of_one AS of_agency, of_other AS of_with,
       round(toFloat(counts[0]) / (of_one + of_other - counts[0]), 3) AS share
ORDER BY counts[0] DESC, name, other.name, id, other.id

// Totals
MATCH (task:Action) WHERE $plan = '' OR task.plan = $plan
RETURN count(task) AS all_actions, count(CASE WHEN task.owners > 1 THEN 1 END) AS all_shared
