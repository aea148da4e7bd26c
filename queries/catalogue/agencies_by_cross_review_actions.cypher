// title: Which agencies hold the most actions that come from more than one review?
// group: who holds what
// answers: >-
//   The agencies that own an action which answers to two or more reviews, most such actions first.
//   Each of these actions is counted once under stated, confirmed, carried or matched:
//   the weakest link without which it would not join the agency to a second review. A review that
//   stands in two plans, one of its own and a combined one, counts as two.
// sentence: >-
//   {agency} comes first: {cross_review} of all {all_actions} actions are its own and come from more
//   than one review ({stated} of these as the document states it, {confirmed} confirmed, {carried}
//   carried, {matched} matched). Agencies with at least one: {rows}, out of {all_owners} that own an
//   action. Counted: links known at least as {known_at_least}.
// none: >-
//   Of no agency is it known so well (at least {known_at_least}) that it owns an action that comes
//   from more than one review. Agencies that own an action: {all_owners}; actions: {all_actions}.
// shown: [agency, actions, cross_review, stated, confirmed, carried, matched]
// parameters:
//   weakest:
//     type: choice
//     default: matched
//     choices: [stated, confirmed, carried, matched]
//     help: Count only what is known at least so well
//   plan: {type: text, default: "", among: plan, help: One plan; empty for every plan}
// columns:
//   agency: The agency that owns the actions
//   kind: organisation, team, role, group, or unknown
//   sector: Such as health or police
//   actions: How many actions it owns, as far as known so well
//   cross_review: How many of them answer to two reviews or more
//   share_of_its_own: cross_review out of its own actions
//   reviews: How many reviews its actions answer to
//   review_names: The names of those reviews, the first 50
//   stated: Cross-review actions where the document itself states every link needed
//   confirmed: Cross-review actions that need a link a person has confirmed
//   carried: Cross-review actions that need a link carried down from a merged cell
//   matched: Cross-review actions that need a link known by its wording only
//   share_of_all: cross_review out of all actions of the plans asked about
// totals:
//   all_owners: Agencies that own an action of the plans asked about, however that is known
//   all_actions: All actions of the plans asked about
//   all_cross_review: Those of them known so well to answer to two reviews or more, whoever owns them
//   known_at_least: How well a link must be known to be counted, as asked

MATCH (every:Plan) WHERE $plan = '' OR every.id = $plan
WITH sum(every.actions) AS all_actions,
     {stated: 0, confirmed: 1, carried: 2, matched: 3}[$weakest] AS last

// What each agency holds of each plan stands on HOLDS: counts by the weakest link needed
MATCH (owner:Agency)-[held:HOLDS]->(of:Plan)
WHERE $plan = '' OR of.id = $plan
WITH all_actions, last, owner,
     [sum(held.actions[0]), sum(held.actions[1]), sum(held.actions[2]), sum(held.actions[3])] AS own,
     [sum(held.across[0]), sum(held.across[1]), sum(held.across[2]), sum(held.across[3])] AS across
WITH all_actions, last, owner, reduce(n = 0, i IN range(0, last) | n + own[i]) AS actions,
     [i IN range(0, 3) | CASE WHEN i > last THEN 0 ELSE across[i] END] AS across
WITH all_actions, last, owner, actions, across,
     across[0] + across[1] + across[2] + across[3] AS cross_review
WHERE cross_review > 0
CALL (owner, last) {
  MATCH (owner)-[answering:ANSWERS_TO]->(review:Review)
  WHERE ($plan = '' OR review.plan = $plan)
    AND (answering.actions[0] > 0 OR (last >= 1 AND answering.actions[1] > 0)
         OR (last >= 2 AND answering.actions[2] > 0) OR (last = 3 AND answering.actions[3] > 0))
  WITH review ORDER BY review.name, review.id
  RETURN count(review) AS reviews, collect(review.name)[..50] AS review_names
}
RETURN owner.name AS agency, owner.kind AS kind, owner.sector AS sector, actions, cross_review,
       round(toFloat(cross_review) / actions, 3) AS share_of_its_own, reviews, review_names,
       across[0] AS stated, across[1] AS confirmed, across[2] AS carried, across[3] AS matched,
       round(toFloat(cross_review) / all_actions, 3) AS share_of_all
ORDER BY cross_review DESC, owner.name, owner.id

// Totals
MATCH (of:Plan) WHERE $plan = '' OR of.id = $plan
WITH of, {stated: 0, confirmed: 1, carried: 2, matched: 3}[$weakest] AS last
WITH count(of) AS all_plans, sum(of.actions) AS all_actions,
     sum(reduce(n = 0, i IN range(0, last) | n + of.across[i])) AS all_cross_review
CALL () {
  MATCH (some:Agency)-[:HOLDS]->(held:Plan) WHERE $plan = '' OR held.id = $plan
  RETURN count(DISTINCT some) AS all_owners
}
RETURN all_owners, all_actions, all_cross_review,
       CASE WHEN all_plans > 0 THEN $weakest END AS known_at_least
