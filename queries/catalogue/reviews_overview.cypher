// title: What did each review ask for, and what became of it?
// group: where it came from and where it went
// answers: >-
//   Each review with its original recommendations, how many of them were rewritten into a revised one
//   and how we know, and how many actions and agencies answer to it. Each original is counted once,
//   by the best basis on which it was rewritten. Where a plan rewrites nothing (the plan of a single
//   review, say), nothing is counted as left without a revised one.
// sentence: >-
//   Reviews: {all_reviews}, with {all_originals} original recommendations. In plans that rewrite
//   recommendations, {all_without} originals have no revised one (local ones among them:
//   {local_without_all}); {all_not_rewritten} stand in plans that rewrite nothing. Originals of which no review is
//   known: {no_review}.
// none: No review is in the plans asked about.
// shown: [review, originals, stated, carried, matched, without, actions]
// parameters:
//   plan: {type: text, default: "", among: plan, help: One plan; empty for every plan}
//   most: {type: integer, default: 2000, least: 1, help: At most so many rows}
// columns:
//   plan: The id of the plan
//   review: The pseudonym it is published under
//   kind: DHR or DARDR
//   chair: Who chaired it, where the plan says
//   originals: Its original recommendations
//   local: Local ones among them
//   regional: Regional ones among them
//   national: National ones among them
//   rewritten_here: yes where its plan holds revised recommendations, no where it rewrites nothing
//   stated: Originals that the document itself joins to a revised one
//   confirmed: Originals that a person has joined to a revised one
//   carried: Originals joined to a revised one through a merged cell or the block they stand in
//   matched: Originals joined to a revised one by their wording only
//   without: Originals with no revised one; empty where the plan rewrites nothing
//   local_without: Local ones among those; empty where the plan rewrites nothing
//   actions: Actions that address its originals or what these were rewritten into
//   agencies: Agencies that own such an action
// totals:
//   all_reviews: All reviews of the plans asked about
//   all_originals: All original recommendations of these plans
//   all_without: Those with no revised one, in plans that hold revised ones
//   local_without_all: Local ones among those
//   all_not_rewritten: Original recommendations of plans that rewrite nothing
//   no_review: Original recommendations that no review is known to have made; they are in no row
//   all_actions: All actions of these plans
//   all_agencies: All agencies that own one of these actions

MATCH (from:Review) WHERE $plan = '' OR from.plan = $plan
WITH from ORDER BY from.plan, from.name, from.id LIMIT $most
MATCH (of:Plan {id: from.plan})
OPTIONAL MATCH (from)-[:MADE]->(one:Recommendation)
WITH from, of.revised > 0 AS rewrites, one.scope AS scope, one.merged AS basis, count(one) AS n
WITH from, rewrites, sum(n) AS asked,
     sum(CASE WHEN scope = 'local' THEN n ELSE 0 END) AS near,
     sum(CASE WHEN scope = 'regional' THEN n ELSE 0 END) AS around,
     sum(CASE WHEN scope = 'national' THEN n ELSE 0 END) AS wide,
     sum(CASE WHEN basis = 'stated' THEN n ELSE 0 END) AS by_document,
     sum(CASE WHEN basis = 'confirmed' THEN n ELSE 0 END) AS by_person,
     sum(CASE WHEN basis = 'carried' THEN n ELSE 0 END) AS by_cell,
     sum(CASE WHEN basis = 'matched' THEN n ELSE 0 END) AS by_words,
     sum(CASE WHEN basis IS NULL AND scope = 'local' THEN n ELSE 0 END) AS left_near
RETURN from.plan AS plan, from.name AS review, from.kind AS kind, from.chair AS chair,
       asked AS originals, near AS local, around AS regional, wide AS national,
       CASE WHEN rewrites THEN 'yes' ELSE 'no' END AS rewritten_here,
       by_document AS stated, by_person AS confirmed, by_cell AS carried, by_words AS matched,
       CASE WHEN rewrites THEN asked - by_document - by_person - by_cell - by_words END AS without,
       CASE WHEN rewrites THEN left_near END AS local_without,
       from.actions AS actions, from.agencies AS agencies
ORDER BY from.plan, from.name, from.id

// Totals
MATCH (of:Plan) WHERE $plan = '' OR of.id = $plan
WITH sum(of.reviews) AS all_reviews, sum(of.originals) AS all_originals, sum(of.actions) AS all_actions,
     sum(CASE WHEN of.revised = 0 THEN of.originals ELSE 0 END) AS all_not_rewritten,
     collect(CASE WHEN of.revised > 0 THEN of.id END) AS rewriting
CALL (rewriting) {
  MATCH (one:Recommendation {stage: 'original'})
  WHERE one.merged IS NULL AND ($plan = '' OR one.plan = $plan)
  WITH rewriting, one.plan AS place, one.scope = 'local' AS near, count(one) AS n
  RETURN sum(CASE WHEN place IN rewriting THEN n ELSE 0 END) AS all_without,
         sum(CASE WHEN near AND place IN rewriting THEN n ELSE 0 END) AS local_without_all
}
CALL () {
  MATCH (every:Review) WHERE $plan = '' OR every.plan = $plan
  MATCH (every)-[:MADE]->(one:Recommendation)
  RETURN count(DISTINCT one) AS made
}
CALL () {
  MATCH (owner:Agency)-[:HOLDS]->(held:Plan) WHERE $plan = '' OR held.id = $plan
  RETURN count(DISTINCT owner) AS all_agencies
}
RETURN all_reviews, all_originals, all_without, local_without_all, all_not_rewritten,
       all_originals - made AS no_review, all_actions, all_agencies
