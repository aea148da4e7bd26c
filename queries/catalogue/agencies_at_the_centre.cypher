// title: Which agencies are at the centre of the work?
// group: the network
// answers: >-
//   Two agencies are tied where both own actions that answer to the same review; the plans do
//   not say that they work together, and who has more work has more ties. The agency tied to
//   most others stands first. A review that stands in two plans, one of its own and a combined one,
//   is two here. Betweenness is how much of the shortest ways between all pairs of
//   other agencies leads through this one, from 0 to 1. Neither says how well an agency does its
//   work.
// sentence: >-
//   First stands {agency}: it is tied to {tied_to} of {of_agencies} other agencies; those with as
//   many share its rank. Agencies that answer to a review: {rows} of {all_owners} that own an action.
//   Counted: links known at least as {known_at_least}.
// none: >-
//   Of no agency is it known so well (at least {known_at_least}) that it owns an action that answers
//   to a review. Agencies that own an action: {all_owners}; reviews: {all_reviews}.
// shown: [rank, agency, tied_to, share, betweenness, reviews]
// network: centrality
// parameters:
//   weakest:
//     type: choice
//     default: matched
//     choices: [stated, confirmed, carried, matched]
//     help: Count only what is known at least so well
//   plan: {type: text, default: "", among: plan, help: One plan; empty for every plan}
// columns:
//   rank: Its place by tied_to; equals share it
//   agency: The agency; with its id where two have the same name
//   kind: organisation, team, role, group, or unknown
//   sector: Such as health or police
//   tied_to: How many other agencies it is tied to
//   of_agencies: Out of how many others
//   share: tied_to out of of_agencies
//   betweenness: The part of the shortest ways between two others that leads through it, 0 to 1; none where there are no two others
//   reckoned_from: From how many of the others the ways were followed; fewer than of_agencies is an estimate
//   reviews: How many reviews its actions answer to
//   actions_by_review: Its actions, counted once for each review they answer to
// totals:
//   all_owners: Agencies that own an action of the plans asked about, however that is known
//   all_reviews: Reviews of these plans
//   all_actions: Actions of these plans
//   all_plans: The plans asked about
//   known_at_least: How well a link must be known to be counted, as asked

MATCH (one:Agency)-[answering:ANSWERS_TO]->(asked:Review)
WHERE $plan = '' OR asked.plan = $plan
WITH one, asked, reduce(n = 0, i IN range(0, {stated: 0, confirmed: 1, carried: 2, matched: 3}[$weakest]) |
                        n + answering.actions[i]) AS tied
WHERE tied > 0
WITH one, collect(asked.id) AS reviews, collect(asked.name) AS review_names,
     collect(asked.plan) AS plans, collect(tied) AS actions
RETURN one.id AS agency, one.name AS name, one.kind AS kind, one.sector AS sector,
       reviews, review_names, plans, actions
ORDER BY agency

// Totals
MATCH (of:Plan) WHERE $plan = '' OR of.id = $plan
WITH count(of) AS all_plans, sum(of.reviews) AS all_reviews, sum(of.actions) AS all_actions
CALL () {
  MATCH (some:Agency)-[:HOLDS]->(held:Plan) WHERE $plan = '' OR held.id = $plan
  RETURN count(DISTINCT some) AS all_owners
}
RETURN all_owners, all_reviews, all_actions, all_plans,
       CASE WHEN all_plans > 0 THEN $weakest END AS known_at_least
