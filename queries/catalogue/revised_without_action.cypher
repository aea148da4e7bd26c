// title: Which recommendations that are to be implemented does no action address?
// group: what is missing
// answers: >-
//   The revised recommendations that no action addresses, with the originals they were rewritten
//   from and the reviews that made these, those from the most reviews first. In a plan that rewrites
//   nothing, the originals themselves are to be implemented: there the originals that no action
//   addresses are listed. Originals of a plan that rewrites are not; whether one was never
//   rewritten is another question, originals_without_revision.
// sentence: >-
//   No action addresses {all_revised_without} of {all_revised} revised recommendations, nor
//   {all_originals_without} of {all_originals} originals of plans that rewrite nothing
//   (regional or national ones among these: {wider_without}).
// none: >-
//   None of the stage asked for. No action addresses {all_revised_without} of {all_revised} revised
//   recommendations, nor {all_originals_without} of {all_originals} originals of plans that rewrite
//   nothing (regional or national ones among these: {wider_without}).
// shown: [recommendation, stage, scope, says, originals, review_names]
// parameters:
//   stage:
//     type: choice
//     default: all
//     choices: [all, revised, original]
//     help: Revised ones, or originals of plans that rewrite nothing
//   plan: {type: text, default: "", among: plan, help: One plan; empty for every plan}
//   most: {type: integer, default: 200, least: 1, help: At most so many rows}
// columns:
//   plan: The id of the plan
//   recommendation: What people call it
//   stage: revised, or original (of a plan that rewrites nothing)
//   scope: local, regional or national
//   says: Its words
//   originals: The originals it was rewritten from; empty for an original
//   merged: How we know that of each of these
//   reviews: How many reviews it comes from
//   review_names: The names of these reviews
// totals:
//   all_revised: Revised recommendations of the plans asked about
//   all_revised_without: Those of them that no action addresses
//   all_originals: Originals of those of these plans that rewrite nothing
//   all_originals_without: Those of them that no action addresses
//   wider_without: Those of these that are regional or national

MATCH (rewritten:Plan) WHERE rewritten.revised > 0 AND ($plan = '' OR rewritten.id = $plan)
WITH collect(rewritten.id) AS rewriting
MATCH (asked:Recommendation)
WHERE asked.actions = 0 AND ($plan = '' OR asked.plan = $plan)
  AND ($stage = 'all' OR asked.stage = $stage)
  AND (asked.stage = 'revised' OR NOT asked.plan IN rewriting)
CALL (asked) {
  OPTIONAL MATCH (original:Recommendation)-[merging:MERGED_INTO]->(asked)
  WITH original, merging ORDER BY split(original.id, '/')[1], original.sort_key, original.id
  RETURN collect(replace(substring(original.id, size(original.plan) + 1), '/', ' ')) AS earlier,
         collect(merging.basis) AS bases
}
CALL (asked) {
  MATCH (asked)<-[:MERGED_INTO*0..1]-(:Recommendation)<-[:MADE]-(review:Review)
  WITH DISTINCT review ORDER BY review.name, review.id
  RETURN collect(review.name) AS made_by
}
WITH asked, earlier, bases, made_by, CASE asked.stage WHEN 'revised' THEN 0 ELSE 1 END AS nth
ORDER BY nth, size(made_by) DESC, asked.plan, asked.sort_key, asked.id LIMIT $most
RETURN asked.plan AS plan,
       replace(substring(asked.id, size(asked.plan) + 1), '/', ' ') AS recommendation,
       asked.stage AS stage, asked.scope AS scope, asked.text AS says,
       earlier AS originals, bases AS merged, size(made_by) AS reviews, made_by AS review_names
ORDER BY nth, size(made_by) DESC, asked.plan, asked.sort_key, asked.id

// Totals
MATCH (of:Plan) WHERE $plan = '' OR of.id = $plan
WITH sum(of.revised) AS all_revised,
     sum(CASE WHEN of.revised = 0 THEN of.originals ELSE 0 END) AS all_originals,
     collect(CASE WHEN of.revised > 0 THEN of.id END) AS rewriting
OPTIONAL MATCH (asked:Recommendation) WHERE asked.actions = 0 AND ($plan = '' OR asked.plan = $plan)
WITH all_revised, all_originals, rewriting, asked.stage AS stage, asked.plan AS place,
     asked.scope IN ['regional', 'national'] AS wide, count(asked) AS n
RETURN all_revised, sum(CASE WHEN stage = 'revised' THEN n ELSE 0 END) AS all_revised_without,
       all_originals,
       sum(CASE WHEN stage = 'original' AND NOT place IN rewriting THEN n ELSE 0 END)
         AS all_originals_without,
       sum(CASE WHEN stage = 'original' AND wide AND NOT place IN rewriting THEN n ELSE 0 END)
         AS wider_without
