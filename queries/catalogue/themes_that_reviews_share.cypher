// title: Which reviews have themes in common?
// group: what keeps coming back
// answers: >-
//   Pairs of reviews with the themes under which the plans file recommendations of both, most first.
//   Without a review, pairs inside one plan, where one hand chose the headings; with a review,
//   that one beside every other, in its own plan and in all others, where headings of the same name
//   (in capitals or not) are taken as one theme although two hands chose them. That two reviews share
//   a heading does not mean that they ask for the same. Each shared theme is counted once under stated,
//   confirmed, carried or matched: the weaker of the best links by which the two reviews are filed there.
// sentence: >-
//   First stand {first} ({first_plan}) and {second} ({second_plan}); themes they share: {shared}.
//   Pairs listed: {rows}; reviews: {all_reviews}, of which {with_themes} have recommendations under a
//   theme.
// none: >-
//   No two reviews asked about share a theme; of {all_reviews} reviews, {with_themes} have
//   recommendations under one.
// shown: [first, second_plan, second, shared, share_of_either, theme_names]
// draws_on: every plan
// parameters:
//   review: {type: text, default: "", among: review, help: "One review, beside all others; empty for pairs inside each plan"}
//   plan: {type: text, default: "", among: plan, help: "One plan, of the second review; empty for every plan"}
//   most: {type: integer, default: 200, least: 1, help: At most so many rows}
// columns:
//   first_plan: The id of the plan of the first review
//   first: The first review, the one asked about where one is named
//   second_plan: The id of the plan of the second review
//   second: The other review
//   shared: How many themes they share
//   share_of_either: shared out of the themes of one or the other
//   theme_names: The names of the shared themes, the first 50
//   stated: Shared themes under which the document itself files both
//   confirmed: Shared themes that need a person's word
//   carried: Shared themes that need a heading carried down
//   matched: Shared themes that need the wording
// totals:
//   all_reviews: All reviews of the plans asked about, each plan's by itself
//   with_themes: Those of them with an original recommendation under a theme

CALL () {
  MATCH (subject:Theme)
  WHERE $review = '' AND ($plan = '' OR subject.plan = $plan) AND size(subject.reviews) > 1
  WITH subject.plan AS plan_a, subject.plan AS plan_b, subject.reviews AS names,
       toLower(subject.name) AS folded
  UNWIND names AS name_a
  UNWIND names AS name_b
  WITH plan_a, name_a, plan_b, name_b, folded WHERE name_a < name_b
  RETURN plan_a, name_a, plan_b, name_b, folded
  UNION ALL
  MATCH (asked:Review {id: $review})
  MATCH (own:Theme {plan: asked.plan}) WHERE asked.name IN own.reviews
  WITH asked, collect(DISTINCT toLower(own.name)) AS held
  MATCH (subject:Theme)
  WHERE ($plan = '' OR subject.plan = $plan) AND toLower(subject.name) IN held
  UNWIND subject.reviews AS name_b
  RETURN asked.plan AS plan_a, asked.name AS name_a, subject.plan AS plan_b, name_b,
         toLower(subject.name) AS folded
}
WITH plan_a, name_a, plan_b, name_b, count(DISTINCT folded) AS shared
MATCH (one:Review {plan: plan_a, name: name_a})
MATCH (other:Review {plan: plan_b, name: name_b})
// Reviews of one area under one name are taken as one
WHERE one.id <> other.id
  AND (one.area = '' OR toLower(one.area) <> toLower(other.area)
       OR toLower(one.name) <> toLower(other.name))
WITH one, other, shared
ORDER BY shared DESC, one.id, other.id
LIMIT $most

// How each is filed: the best link of either to a theme, then the weaker of the two
CALL (one, other) {
  UNWIND [one, other] AS each
  MATCH (each)-[:MADE]->(:Recommendation)-[filing:ABOUT]->(subject:Theme)
  WITH toLower(subject.name) AS folded, each.id AS whose, min(subject.name) AS called,
       min({stated: 0, confirmed: 1, carried: 2, matched: 3}[filing.basis]) AS level
  WITH folded, min(called) AS called, count(*) AS of_both, max(level) AS weaker
  ORDER BY folded
  RETURN count(*) AS either,
         collect(CASE WHEN of_both = 2 THEN called END)[..50] AS theme_names,
         collect(CASE WHEN of_both = 2 THEN weaker END) AS levels
}
RETURN one.plan AS first_plan, one.name AS first, other.plan AS second_plan, other.name AS second,
       shared, round(toFloat(shared) / either, 3) AS share_of_either, theme_names,
       size([level IN levels WHERE level = 0]) AS stated,
       size([level IN levels WHERE level = 1]) AS confirmed,
       size([level IN levels WHERE level = 2]) AS carried,
       size([level IN levels WHERE level = 3]) AS matched
ORDER BY shared DESC, one.id, other.id

// Totals
MATCH (every:Review) WHERE $plan = '' OR every.plan = $plan
WITH count(every) AS all_reviews
CALL () {
  MATCH (subject:Theme) WHERE $plan = '' OR subject.plan = $plan
  UNWIND subject.reviews AS called
  WITH DISTINCT subject.plan AS of, called
  RETURN count(*) AS with_themes
}
RETURN all_reviews, with_themes
