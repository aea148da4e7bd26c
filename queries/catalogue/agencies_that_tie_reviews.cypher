// title: Which agencies tie reviews together?
// group: the network
// answers: >-
//   An agency joins two reviews where it owns actions that answer to each of them; it joins them
//   alone where no other agency does so. Most pairs that it alone joins first. Within one plan
//   many agencies often answer to the same reviews, so that few pairs hang on one of them. It
//   shows where the work of several reviews meets, not whether anybody there looks at it
//   together. A review that stands in two plans, one of its own and a combined one, is two here.
// sentence: >-
//   Pairs of reviews: {of_pairs}. First stands {agency}: it joins {pairs} of them, {alone} alone.
//   Agencies that answer to a review: {rows} of {all_owners} that own an action. Counted: links known
//   at least as {known_at_least}.
// none: >-
//   Of no agency is it known so well (at least {known_at_least}) that it owns an action that answers
//   to a review. Agencies that own an action: {all_owners}; reviews: {all_reviews}.
// shown: [agency, reviews, pairs, alone, share, more_pieces]
// network: brokerage
// parameters:
//   weakest:
//     type: choice
//     default: matched
//     choices: [stated, confirmed, carried, matched]
//     help: Count only what is known at least so well
//   plan: {type: text, default: "", among: plan, help: One plan; empty for every plan}
// columns:
//   agency: The agency; with its id where two have the same name
//   kind: organisation, team, role, group, or unknown
//   sector: Such as health or police
//   reviews: How many reviews its actions answer to
//   plans: How many plans these are of
//   pairs: How many pairs of these reviews there are, all joined by it
//   across_plans: How many of these pairs are of two plans
//   alone: How many of the pairs no other agency joins
//   of_pairs: All pairs of the reviews that an agency answers to
//   share: pairs out of of_pairs
//   more_pieces: Into how many more pieces the network of agencies and reviews falls without it
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
