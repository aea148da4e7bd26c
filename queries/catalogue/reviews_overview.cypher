// title: What did each review ask for, and what became of it?
// group: reviews
// answers: >-
//   Each review with its original recommendations, how many of them were rewritten into a revised one
//   and how we know, and how many actions and agencies they reach.
// shown: [review, originals, stated, confirmed, carried, matched, without, actions]
// parameters:
//   plan: {type: text, default: "", help: The id of one plan; empty for every plan}
// columns:
//   plan: The id of the plan
//   review: The pseudonym it is published under
//   kind: DHR or DARDR
//   chair: Who chaired it, where the plan says
//   originals: Its original recommendations
//   local: Local ones among them
//   regional: Regional ones among them
//   national: National ones among them
//   stated: Originals that the document itself joins to a revised one
//   confirmed: Originals that a person has joined to a revised one
//   carried: Originals joined to a revised one through a merged cell or the block they stand in
//   matched: Originals joined to a revised one by their wording only
//   without: Originals with no revised one
//   actions: Actions that address them or their revised ones
//   agencies: Agencies that own such an action
//   all_originals: All original recommendations of the plans asked about
//   all_actions: All actions of the plans asked about
//   all_agencies: All agencies that own an action of the plans asked about
CALL () {
  MATCH (one:Recommendation {stage: 'original'}) WHERE $plan = '' OR one.plan = $plan
  RETURN count(one) AS all_originals
}
CALL () {
  MATCH (task:Action) WHERE $plan = '' OR task.plan = $plan
  OPTIONAL MATCH (task)-[:OWNED_BY]->(agency:Agency)
  RETURN count(DISTINCT task) AS all_actions, count(DISTINCT agency) AS all_agencies
}
MATCH (from:Review) WHERE $plan = '' OR from.plan = $plan
CALL (from) {
  OPTIONAL MATCH (from)-[:MADE]->(one:Recommendation)
  OPTIONAL MATCH (one)-[merging:MERGED_INTO]->(:Recommendation)
  WITH one, min({stated: 0, confirmed: 1, carried: 2, matched: 3}[merging.basis]) AS basis
  RETURN collect(one) AS made, collect(basis) AS bases
}
CALL (from) {
  OPTIONAL MATCH (from)-[:MADE]->(:Recommendation)-[:MERGED_INTO*0..1]->(:Recommendation)
        <-[:ADDRESSES]-(task:Action)
  OPTIONAL MATCH (task)-[:OWNED_BY]->(agency:Agency)
  RETURN count(DISTINCT task) AS actions, count(DISTINCT agency) AS agencies
}
RETURN from.plan AS plan, from.name AS review, from.kind AS kind, from.chair AS chair,
       size(made) AS originals,
       size([one IN made WHERE one.scope = 'local']) AS local,
       size([one IN made WHERE one.scope = 'regional']) AS regional,
       size([one IN made WHERE one.scope = 'national']) AS national,
       size([basis IN bases WHERE basis = 0]) AS stated,
       size([basis IN bases WHERE basis = 1]) AS confirmed,
       size([basis IN bases WHERE basis = 2]) AS carried,
       size([basis IN bases WHERE basis = 3]) AS matched,
       size(made) - size(bases) AS without,
       actions, agencies, all_originals, all_actions, all_agencies
ORDER BY from.plan, from.name, from.id
