// title: Which themes come up in the most reviews?
// group: what keeps coming back
// answers: >-
//   The themes under which plans file their recommendations, those of most reviews first. Themes of
//   the same name, in capitals or not, are one row over all plans; names that differ are not put
//   together, however near their meaning. A review counts where one of its own original
//   recommendations is filed under the theme. The columns stated, confirmed, carried and matched
//   count recommendations, original and revised, by how well it is known that they are filed there.
//   Reviews of one area under one name are counted once, for the plan of a review and the combined
//   plan of its area both hold it.
// sentence: >-
//   Themes: {all_themes}. First in the table: {theme}; reviews that ask for something under it:
//   {reviews} of {all_reviews}. Reviews with no recommendation under any theme: {reviews_without}.
// none: No plan asked about files a recommendation under a theme, of {all_reviews} reviews.
// shown: [theme, reviews, share_of_reviews, plans, originals, revised, actions]
// parameters:
//   plan: {type: text, default: "", among: plan, help: One plan; empty for every plan}
//   most: {type: integer, default: 1000, least: 1, help: At most so many rows}
// columns:
//   theme: The heading, as the first plan writes it
//   reviews: Reviews of which an original recommendation is filed under it
//   share_of_reviews: reviews out of all reviews of the plans asked about
//   plans: Plans that have such a heading
//   originals: Original recommendations filed under it
//   revised: Revised recommendations filed under it
//   actions: Actions that address one of either, or what it was rewritten into
//   stated: Recommendations that the document itself files there
//   confirmed: Recommendations that a person has filed there
//   carried: Recommendations filed there because the heading is carried down to them
//   matched: Recommendations filed there by their wording only
//   review_names: The names of the reviews, the first 50
// totals:
//   all_themes: Themes of the plans asked about, each name once
//   all_reviews: All reviews of the plans asked about
//   reviews_without: Those of them that ask for nothing filed under a theme
//   recommendations_without: Recommendations, original and revised, that are filed under no theme

// Reviews of one area under one name are taken as one
MATCH (every:Review) WHERE $plan = '' OR every.plan = $plan
WITH CASE WHEN every.area = '' THEN every.id
          ELSE toLower(every.area) + '/' + toLower(every.name) END AS same
WITH count(DISTINCT same) AS all_reviews

MATCH (subject:Theme) WHERE $plan = '' OR subject.plan = $plan
WITH all_reviews, subject ORDER BY subject.id
WITH all_reviews, toLower(subject.name) AS folded, collect(subject) AS filing
CALL (filing) {
  UNWIND filing AS one
  MATCH (asking:Review {plan: one.plan}) WHERE asking.name IN one.reviews
  WITH CASE WHEN asking.area = '' THEN asking.id
            ELSE toLower(asking.area) + '/' + toLower(asking.name) END AS same,
       min(asking.name) AS called
  ORDER BY called, same
  RETURN count(same) AS reviews, collect(called)[..50] AS review_names
}
WITH all_reviews, folded, filing, reviews, review_names,
     [i IN range(0, 3) | reduce(n = 0, one IN filing | n + one.bases[i])] AS bases
RETURN filing[0].name AS theme, reviews,
       CASE WHEN all_reviews = 0 THEN 0.0
            ELSE round(toFloat(reviews) / all_reviews, 3) END AS share_of_reviews,
       size(reduce(some = [], one IN filing |
            CASE WHEN one.plan IN some THEN some ELSE some + [one.plan] END)) AS plans,
       reduce(n = 0, one IN filing | n + one.originals) AS originals,
       reduce(n = 0, one IN filing | n + one.revised) AS revised,
       reduce(n = 0, one IN filing | n + one.actions) AS actions,
       bases[0] AS stated, bases[1] AS confirmed, bases[2] AS carried, bases[3] AS matched,
       review_names
ORDER BY reviews DESC, originals DESC, folded
LIMIT $most

// Totals
MATCH (every:Review) WHERE $plan = '' OR every.plan = $plan
WITH CASE WHEN every.area = '' THEN every.id
          ELSE toLower(every.area) + '/' + toLower(every.name) END AS same
WITH count(DISTINCT same) AS all_reviews
CALL () {
  MATCH (subject:Theme) WHERE $plan = '' OR subject.plan = $plan
  UNWIND subject.reviews AS called
  WITH DISTINCT subject.plan AS of, called
  MATCH (asking:Review {plan: of, name: called})
  WITH CASE WHEN asking.area = '' THEN asking.id
            ELSE toLower(asking.area) + '/' + toLower(asking.name) END AS same
  RETURN count(DISTINCT same) AS reviews_with
}
CALL () {
  MATCH (subject:Theme) WHERE $plan = '' OR subject.plan = $plan
  RETURN count(DISTINCT toLower(subject.name)) AS all_themes
}
CALL () {
  MATCH (one:Recommendation) WHERE ($plan = '' OR one.plan = $plan) AND one.themes = 0
  RETURN count(one) AS recommendations_without
}
RETURN all_themes, all_reviews, all_reviews - reviews_with AS reviews_without,
       recommendations_without
