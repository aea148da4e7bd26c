// title: What does the graph hold?
// group: the graph itself
// answers: >-
//   The kinds of thing and the kinds of link in the graph, each with its number and its average per
//   plan. A kind of which there is none stands with 0. Agencies belong to no plan: the average says
//   how many there are to each plan.
// sentence: >-
//   Plans: {all_plans}; reviews: {all_reviews}; recommendations: {all_recommendations}; actions:
//   {all_actions}.
// none: The graph holds no plan.
// shown: [sort, name, number, per_plan]
// parameters: {}
// columns:
//   sort: thing or link
//   name: What the graph calls it
//   means: What it is
//   number: How many there are
//   per_plan: number out of all plans; an average
// totals:
//   all_plans: All plans in the graph
//   all_reviews: All reviews
//   all_recommendations: All recommendations, original and revised
//   all_actions: All actions

MATCH (of:Plan)
WITH count(of) AS plans
CALL () {
  MATCH (n:Plan) WITH count(n) AS times RETURN 0 AS nth, 'Plan' AS called, times
  UNION ALL
  MATCH (n:Passage) WITH count(n) AS times RETURN 1 AS nth, 'Passage' AS called, times
  UNION ALL
  MATCH (n:Review) WITH count(n) AS times RETURN 2 AS nth, 'Review' AS called, times
  UNION ALL
  MATCH (n:Recommendation) WITH count(n) AS times RETURN 3 AS nth, 'Recommendation' AS called, times
  UNION ALL
  MATCH (n:Theme) WITH count(n) AS times RETURN 4 AS nth, 'Theme' AS called, times
  UNION ALL
  MATCH (n:Agency) WITH count(n) AS times RETURN 5 AS nth, 'Agency' AS called, times
  UNION ALL
  MATCH (n:Action) WITH count(n) AS times RETURN 6 AS nth, 'Action' AS called, times
  UNION ALL
  MATCH (n:Outcome) WITH count(n) AS times RETURN 7 AS nth, 'Outcome' AS called, times
  UNION ALL
  MATCH (n:Note) WITH count(n) AS times RETURN 8 AS nth, 'Note' AS called, times
  UNION ALL
  MATCH (n:Correction) WITH count(n) AS times RETURN 9 AS nth, 'Correction' AS called, times
  UNION ALL
  MATCH (n:Version) WITH count(n) AS times RETURN 10 AS nth, 'Version' AS called, times
  UNION ALL
  MATCH (n:Change) WITH count(n) AS times RETURN 11 AS nth, 'Change' AS called, times
  UNION ALL
  // Counted from the fewer ends
  MATCH (:Review)-[e:MADE]->() WITH count(e) AS times RETURN 12 AS nth, 'MADE' AS called, times
  UNION ALL
  MATCH (:Recommendation)-[e:MERGED_INTO]->() WITH count(e) AS times RETURN 13 AS nth, 'MERGED_INTO' AS called, times
  UNION ALL
  MATCH (n:Recommendation) WITH coalesce(sum(n.actions), 0) AS times RETURN 14 AS nth, 'ADDRESSES' AS called, times
  UNION ALL
  MATCH (:Agency)<-[e:OWNED_BY]-() WITH count(e) AS times RETURN 15 AS nth, 'OWNED_BY' AS called, times
  UNION ALL
  MATCH (:Outcome)<-[e:AIMS_FOR]-() WITH count(e) AS times RETURN 16 AS nth, 'AIMS_FOR' AS called, times
  UNION ALL
  MATCH (:Theme)<-[e:ABOUT]-() WITH count(e) AS times RETURN 17 AS nth, 'ABOUT' AS called, times
  UNION ALL
  MATCH (:Agency)<-[e:DIRECTED_AT]-() WITH count(e) AS times RETURN 18 AS nth, 'DIRECTED_AT' AS called, times
  UNION ALL
  MATCH (:Agency)-[e:PART_OF]->() WITH count(e) AS times RETURN 19 AS nth, 'PART_OF' AS called, times
  UNION ALL
  MATCH (:Agency)-[e:SUCCEEDED_BY]->() WITH count(e) AS times RETURN 20 AS nth, 'SUCCEEDED_BY' AS called, times
  UNION ALL
  MATCH (:Passage)<-[e:STATED_IN]-() WITH count(e) AS times RETURN 21 AS nth, 'STATED_IN' AS called, times
  UNION ALL
  MATCH (:Plan)<-[e:IN]-() WITH count(e) AS times RETURN 22 AS nth, 'IN' AS called, times
  UNION ALL
  MATCH (:Note)-[e:CONCERNS]->() WITH count(e) AS times RETURN 23 AS nth, 'CONCERNS' AS called, times
  UNION ALL
  MATCH (:Recommendation)-[e:REPEATS]->() WITH count(e) AS times RETURN 24 AS nth, 'REPEATS' AS called, times
  UNION ALL
  MATCH (:Correction)-[e:SETTLES]->() WITH count(e) AS times RETURN 25 AS nth, 'SETTLES' AS called, times
  UNION ALL
  MATCH (:Plan)<-[e:VERSION_OF]-() WITH count(e) AS times RETURN 26 AS nth, 'VERSION_OF' AS called, times
  UNION ALL
  MATCH (:Version)<-[e:BROUGHT_BY]-() WITH count(e) AS times RETURN 27 AS nth, 'BROUGHT_BY' AS called, times
  UNION ALL
  MATCH (:Change)-[e:CHANGED]->() WITH count(e) AS times RETURN 28 AS nth, 'CHANGED' AS called, times
  UNION ALL
  MATCH (:Plan)<-[e:HOLDS]-() WITH count(e) AS times RETURN 29 AS nth, 'HOLDS' AS called, times
  UNION ALL
  MATCH (:Review)<-[e:ANSWERS_TO]-() WITH count(e) AS times RETURN 30 AS nth, 'ANSWERS_TO' AS called, times
}
WITH plans, nth, called, times,
     {
       Plan: 'One document: an action plan of one review, or a combined plan of several.',
       Passage: 'One cell (or paragraph) of a plan, word for word.',
       Review: 'One statutory review: a DHR, or since 2024 a DARDR.',
       Recommendation: 'What a review asked for (original), or what several originals were rewritten into.',
       Theme: 'The subject a plan files recommendations under.',
       Agency: 'An organisation, a team, a role or a group that can own an action.',
       Action: 'What somebody will do about a recommendation.',
       Outcome: 'What an action is meant to achieve.',
       Note: 'What the loader noticed about a plan and could not settle.',
       Correction: 'What a person has settled about a plan, from its corrections.yaml.',
       Version: 'One version of a plan that was loaded, the present one or an earlier one.',
       Change: 'What a version says otherwise than the one before it.',
       MADE: 'The review made the recommendation.',
       MERGED_INTO: 'The original was rewritten into the revised recommendation.',
       ADDRESSES: 'The action is what will be done about the recommendation.',
       OWNED_BY: 'The agency will do the action.',
       AIMS_FOR: 'The action is meant to achieve the outcome.',
       ABOUT: 'The plan files the recommendation under the theme.',
       DIRECTED_AT: 'The recommendation asks the agency to do something.',
       PART_OF: 'The role, team or group belongs to the body.',
       SUCCEEDED_BY: 'The body ceased and the other took over its work.',
       STATED_IN: 'The words of the document that say so.',
       IN: 'The passage stands in the plan.',
       CONCERNS: 'The note is about this.',
       REPEATS: 'The recommendation asks for the same as one of another review.',
       SETTLES: 'The correction is about this.',
       VERSION_OF: 'The version is one of the plan.',
       BROUGHT_BY: 'The change came with the version.',
       CHANGED: 'The change is one of this, which the present version still has.',
       HOLDS: 'The agency owns actions of the plan.',
       ANSWERS_TO: 'The agency owns actions that answer to the review.'
     } AS meanings
WHERE plans > 0
RETURN CASE WHEN nth < 12 THEN 'thing' ELSE 'link' END AS sort, called AS name,
       meanings[called] AS means, times AS number, round(toFloat(times) / plans, 1) AS per_plan
ORDER BY nth

// Totals
CALL () { MATCH (n:Plan) RETURN count(n) AS all_plans }
CALL () { MATCH (n:Review) RETURN count(n) AS all_reviews }
CALL () { MATCH (n:Recommendation) RETURN count(n) AS all_recommendations }
CALL () { MATCH (n:Action) RETURN count(n) AS all_actions }
RETURN all_plans, all_reviews, all_recommendations, all_actions
