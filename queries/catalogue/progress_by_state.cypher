// title: How far are the actions?
// group: progress
// answers: >-
//   How many actions are in each state, in the one vocabulary, as far as we know it; states in which
//   no action is are left out. "(nothing said)" are actions of which the plan gives no status,
//   "(words of no known state)" those of which it gives one that fits no state; neither is counted as
//   not started. The columns stated, confirmed, carried and matched tell how each state is known.
//   A state is that of the version that was loaded, not of today.
// sentence: >-
//   Actions: {all_actions}; with a state that we know: {with_state}; completed, or completed
//   and continuing: {done}.
// none: The plans asked about hold no action.
// shown: [state, actions, share_of_all, stated, confirmed, carried, matched]
// parameters:
//   plan: {type: text, default: "", among: plan, help: One plan; empty for every plan}
// columns:
//   state: The state, or why there is none
//   actions: How many actions are in it
//   share_of_all: These out of all actions of the plans asked about
//   share_of_known: These out of the actions whose state is known; empty where there is no state
//   stated: Actions whose own words say so
//   confirmed: Actions of which a person said so
//   carried: Actions that take it from a cell merged with the one above
//   matched: Actions of which only a colour or a word such as Red says so
// totals:
//   all_actions: All actions of the plans asked about
//   with_state: Those of them whose state is known
//   done: Those of them that are completed, or completed and continuing

MATCH (task:Action) WHERE $plan = '' OR task.plan = $plan
WITH task.state AS read, task.state_basis AS known,
     CASE WHEN task.state IS NULL AND task.status IS NOT NULL THEN 1 ELSE 0 END AS words,
     count(*) AS n
WITH collect([coalesce(read, CASE words WHEN 1 THEN '(words of no known state)'
                                        ELSE '(nothing said)' END),
              CASE WHEN read IS NULL THEN '' ELSE coalesce(known, 'stated') END, n]) AS counts
WITH counts, reduce(n = 0, one IN counts | n + one[2]) AS all_actions,
     reduce(n = 0, one IN counts | n + CASE WHEN one[1] = '' THEN 0 ELSE one[2] END) AS with_state,
     ['not started', 'in progress', 'late', 'completed', 'completed and continuing',
      'no longer needed', '(words of no known state)', '(nothing said)'] AS states
UNWIND range(0, 7) AS nth
WITH all_actions, with_state, nth, states[nth] AS said,
     [one IN counts WHERE one[0] = states[nth]] AS of_state
WHERE size(of_state) > 0
WITH all_actions, with_state, nth, said, reduce(n = 0, one IN of_state | n + one[2]) AS actions,
     [basis IN ['stated', 'confirmed', 'carried', 'matched'] |
      reduce(n = 0, one IN of_state | n + CASE WHEN one[1] = basis THEN one[2] ELSE 0 END)] AS bases
RETURN said AS state, actions, round(toFloat(actions) / all_actions, 3) AS share_of_all,
       CASE WHEN nth < 6 THEN round(toFloat(actions) / with_state, 3) END AS share_of_known,
       bases[0] AS stated, bases[1] AS confirmed, bases[2] AS carried, bases[3] AS matched
ORDER BY nth

// Totals
MATCH (task:Action) WHERE $plan = '' OR task.plan = $plan
WITH task.state AS read, count(*) AS n
RETURN coalesce(sum(n), 0) AS all_actions,
       coalesce(sum(CASE WHEN read IS NULL THEN 0 ELSE n END), 0) AS with_state,
       coalesce(sum(CASE WHEN read IN ['completed', 'completed and continuing'] THEN n
                         ELSE 0 END), 0) AS done
