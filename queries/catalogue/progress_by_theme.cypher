// title: How far are the actions under each theme?
// group: progress
// answers: >-
//   For each theme, how many of the actions that address a recommendation filed under it, or what it was
//   rewritten into, are in which state, as far as we know it; those with most open actions (not
//   started, in progress or late) first.
//   Themes of the same name, in capitals or not, are one row over all plans. Actions of which no
//   state is known (nothing is said, or words that we cannot read) are neither open nor done here. An action that addresses recommendations under
//   several themes is counted under each. The columns stated, confirmed, carried and matched count
//   the theme's recommendations, by how well it is known that they are filed there. A state is that of
//   the version that was loaded, not of today.
// sentence: >-
//   Themes: {all_themes}. Of all {all_actions} actions, under a theme or not, {all_open} count as open
//   and {all_done} as done; of {all_without_state} no state is known (nothing is said, or words that
//   we cannot read).
// none: The plans asked about file nothing under a theme; actions there are {all_actions}.
// shown: [theme, actions, open, done, no_state, share_done_of_known]
// parameters:
//   plan: {type: text, default: "", among: plan, help: One plan; empty for every plan}
//   most: {type: integer, default: 1000, least: 1, help: At most so many rows}
// columns:
//   theme: The heading, as the first plan writes it
//   plans: Plans that have such a heading
//   actions: How many actions address a recommendation under it, or what it was rewritten into
//   open: not_started, in_progress and late together
//   done: completed and continuing together
//   share_done_of_known: done out of its actions whose state is known; empty where none is
//   share_done_of_all: done out of all its actions; empty where of none a state is known
//   not_started: Actions that are not started
//   in_progress: Actions that are in progress
//   late: Actions that are late, or off track
//   completed: Actions that are completed
//   continuing: Actions that are completed and kept up
//   not_needed: Actions that are no longer needed
//   no_state: Actions of which no state is known; nothing is said, or words that we cannot read
//   recommendations: Recommendations filed under it, original and revised
//   stated: Those of them that the document itself files there
//   confirmed: Those of them that a person has filed there
//   carried: Those of them filed there because the heading is carried down
//   matched: Those of them filed there by their wording only
// totals:
//   all_themes: Themes of the plans asked about, each name once
//   all_actions: All actions of the plans asked about, under a theme or not
//   all_open: Those of them that are not started, in progress or late
//   all_done: Those of them that are completed, or completed and continuing
//   all_without_state: Those of them of which no state is known
//   all_recommendations: All recommendations of the plans asked about, original and revised
//   recommendations_without: Those of them that are filed under no theme

MATCH (subject:Theme) WHERE $plan = '' OR subject.plan = $plan
WITH subject ORDER BY subject.id
WITH toLower(subject.name) AS folded, collect(subject) AS filing
WITH folded, filing, [i IN range(0, 6) | reduce(n = 0, one IN filing | n + one.states[i])] AS states,
     [i IN range(0, 3) | reduce(n = 0, one IN filing | n + one.bases[i])] AS bases,
     reduce(n = 0, one IN filing | n + one.actions) AS actions
WITH folded, filing, states, bases, actions, states[1] + states[2] + states[3] AS open,
     states[4] + states[5] AS done
RETURN filing[0].name AS theme,
       size(reduce(some = [], one IN filing |
            CASE WHEN one.plan IN some THEN some ELSE some + [one.plan] END)) AS plans,
       actions, open, done,
       CASE WHEN states[0] < actions
            THEN round(toFloat(done) / (actions - states[0]), 3) END AS share_done_of_known,
       CASE WHEN states[0] < actions THEN round(toFloat(done) / actions, 3) END AS share_done_of_all,
       states[1] AS not_started, states[2] AS in_progress, states[3] AS late,
       states[4] AS completed, states[5] AS continuing, states[6] AS not_needed,
       states[0] AS no_state, bases[0] + bases[1] + bases[2] + bases[3] AS recommendations,
       bases[0] AS stated, bases[1] AS confirmed, bases[2] AS carried, bases[3] AS matched
ORDER BY open DESC, actions DESC, folded
LIMIT $most

// Totals
MATCH (one:Recommendation) WHERE $plan = '' OR one.plan = $plan
WITH count(one) AS all_recommendations,
     sum(CASE WHEN one.themes = 0 THEN 1 ELSE 0 END) AS recommendations_without
CALL () {
  MATCH (subject:Theme) WHERE $plan = '' OR subject.plan = $plan
  RETURN count(DISTINCT toLower(subject.name)) AS all_themes
}
CALL () {
  MATCH (task:Action) WHERE $plan = '' OR task.plan = $plan
  WITH task.state AS far, count(*) AS n
  RETURN coalesce(sum(n), 0) AS all_actions,
         coalesce(sum(CASE WHEN far IN ['not started', 'in progress', 'late'] THEN n
                           ELSE 0 END), 0) AS all_open,
         coalesce(sum(CASE WHEN far IN ['completed', 'completed and continuing'] THEN n
                           ELSE 0 END), 0) AS all_done,
         coalesce(sum(CASE WHEN far IS NULL THEN n ELSE 0 END), 0) AS all_without_state
}
RETURN all_themes, all_actions, all_open, all_done, all_without_state, all_recommendations,
       coalesce(recommendations_without, 0) AS recommendations_without
