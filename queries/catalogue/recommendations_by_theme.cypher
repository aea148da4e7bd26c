// title: What do the recommendations ask about?
// group: what keeps coming back
// answers: >-
//   The themes of each plan, with the recommendations filed under them, the reviews that asked
//   and the actions that address them, or what they were rewritten into; the themes with most
//   recommendations first. Last come those of each plan that are filed under no theme. A
//   recommendation under two themes is counted in both.
// sentence: >-
//   Recommendations: {all_recommendations}; filed under no theme: {without_theme}. Headings of plans:
//   {all_themes}.
// none: The plans asked about hold no recommendation.
// shown: [theme, originals, revised, actions, share_of_plan, review_names]
// parameters:
//   plan: {type: text, default: "", among: plan, help: One plan; empty for every plan}
//   most: {type: integer, default: 1000, least: 1, help: At most so many rows}
// columns:
//   plan: The id of the plan
//   theme: The subject the plan files them under
//   originals: Original recommendations under it
//   revised: Revised recommendations under it
//   share_of_plan: Both of these out of all recommendations of the plan
//   review_names: The reviews whose originals these are, the first 50
//   actions: Actions that address one of them, or what it was rewritten into
//   stated: Recommendations the document itself files there
//   confirmed: Recommendations a person has filed there
//   carried: Recommendations filed there because the heading is carried down to them
//   matched: Recommendations filed there by their wording only
//   plan_recommendations: All recommendations of the plan, original and revised
// totals:
//   all_recommendations: All recommendations of the plans asked about, original and revised
//   without_theme: Those of them filed under no theme
//   all_themes: Headings of the plans asked about, each plan's by itself

MATCH (every:Recommendation) WHERE $plan = '' OR every.plan = $plan
WITH every.plan AS of, count(every) AS held
CALL (of) {
  MATCH (subject:Theme {plan: of})
  WITH subject, subject.bases AS bases
  RETURN 0 AS last, subject.id AS id, subject.name AS called, subject.originals AS originals,
         subject.revised AS revised, subject.reviews[..50] AS review_names,
         subject.actions AS actions, bases
  UNION ALL
  MATCH (one:Recommendation {plan: of, themes: 0})
  WITH collect(one) AS left_over
  WITH left_over WHERE size(left_over) > 0
  CALL (left_over) {
    UNWIND left_over AS one
    MATCH (one)<-[:MADE]-(asking:Review)
    WITH DISTINCT asking ORDER BY asking.name, asking.id
    RETURN collect(asking.name)[..50] AS review_names
  }
  CALL (left_over) {
    UNWIND left_over AS one
    MATCH (one)-[:MERGED_INTO*0..1]->(:Recommendation)<-[:ADDRESSES]-(action:Action)
    RETURN count(DISTINCT action) AS actions
  }
  RETURN 1 AS last, '' AS id, '(no theme)' AS called,
         size([one IN left_over WHERE one.stage = 'original']) AS originals,
         size([one IN left_over WHERE one.stage = 'revised']) AS revised,
         review_names, actions, [0, 0, 0, 0] AS bases
}
RETURN of AS plan, called AS theme, originals, revised,
       round(toFloat(originals + revised) / held, 3) AS share_of_plan, review_names, actions,
       bases[0] AS stated, bases[1] AS confirmed, bases[2] AS carried, bases[3] AS matched,
       held AS plan_recommendations
ORDER BY last, originals + revised DESC, plan, called, id
LIMIT $most

// Totals
MATCH (every:Recommendation) WHERE $plan = '' OR every.plan = $plan
WITH count(every) AS all_recommendations,
     sum(CASE WHEN every.themes = 0 THEN 1 ELSE 0 END) AS without_theme
CALL () {
  MATCH (subject:Theme) WHERE $plan = '' OR subject.plan = $plan
  RETURN count(subject) AS all_themes
}
RETURN all_recommendations, without_theme, all_themes
