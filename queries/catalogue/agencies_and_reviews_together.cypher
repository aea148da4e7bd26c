// title: Which agencies and reviews belong together?
// group: the network
// answers: >-
//   No document names these communities: they are a conclusion, the parting of agencies and
//   reviews found with many actions inside each community and few between two (Louvain's
//   method). Modularity says how clear the parting is: near 0 it says nothing, above about 0.3
//   it is worth a look. Other partings may be nearly as good, and another plan can change them. A
//   review that stands in two plans, one of its own and a combined one, is two here.
// sentence: >-
//   Communities: {rows}, of {of_agencies} agencies and {of_reviews} reviews; modularity
//   {modularity}. The one with most actions inside is {called}. Counted: links known at least as
//   {known_at_least}.
// none: >-
//   Of no agency is it known so well (at least {known_at_least}) that it owns an action that answers
//   to a review. Agencies that own an action: {all_owners}; reviews: {all_reviews}.
// shown: [community, called, agencies, reviews, share_inside]
// network: communities
// parameters:
//   weakest:
//     type: choice
//     default: matched
//     choices: [stated, confirmed, carried, matched]
//     help: Count only what is known at least so well
//   plan: {type: text, default: "", among: plan, help: One plan; empty for every plan}
// columns:
//   community: Its number; 1 has the most actions inside
//   called: Its three most active agencies
//   agencies: How many agencies are in it
//   of_agencies: Out of how many
//   agency_names: Their names, the most active in it first
//   reviews: How many reviews are in it
//   of_reviews: Out of how many
//   review_names: Their names
//   inside: Actions by which its agencies answer to its reviews, counted once for each review
//   across: Actions by which these agencies answer to reviews outside, or others to its reviews
//   share_inside: inside out of inside and across
//   modularity: How clear the parting of the whole is
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
