// title: How long did actions stay in a state, such as late?
// group: progress
// answers: >-
//   For each action, how many days it has been in one state, counted between the days that the
//   versions stand for, up to the last version; longest first. What happened between two versions
//   nobody knows, so a state is taken to last until the version that says otherwise. Only plans of
//   which versions of different days were loaded can show a time. Actions that are gone are not counted.
// sentence: >-
//   Actions that were {state} between versions: {been} of {followed_actions} in the {followed} plans that
//   can show it; all actions: {all_actions}, all versions: {versions}.
// none: >-
//   No action was in that state between versions, of {followed_actions} in the {followed} plans that
//   can show it; all actions: {all_actions}, all versions: {versions}.
// shown: [plan, name, days, still, basis, owners, says]
// parameters:
//   state:
//     type: choice
//     default: late
//     choices: [not started, in progress, late, completed, completed and continuing, no longer needed]
//     help: The state, in the one vocabulary
//   plan: {type: text, default: "", among: plan, help: One plan; empty for every plan}
//   most: {type: integer, default: 200, least: 1, help: At most so many rows}
// columns:
//   plan: The id of the plan
//   name: The action, by its id without the plan
//   says: Its words
//   state: The state asked about
//   days: For how many days it was in it
//   still: Whether it is in it now
//   basis: >-
//     How we know that it was in the state, at worst where it was more than once; matched where a
//     colour or a word such as Red says so
//   written: How the present version writes its status
//   owners: Who owns it now, the first 50
// totals:
//   been: All actions that were in the state between versions, for a day or more
//   followed_actions: Actions of plans of which versions of different days were loaded
//   followed: These plans
//   all_actions: All actions of the plans asked about
//   versions: Versions loaded of the plans asked about

MATCH (version:Version) WHERE $plan = '' OR version.plan = $plan
WITH version ORDER BY version.plan, version.number
WITH version.plan AS of, collect(version.on) AS loaded
WITH of, loaded[0] AS begun, reduce(last = '', day IN loaded | CASE WHEN day > last THEN day ELSE last END) AS today
WHERE begun < today
CALL (of, begun) {
  // What came later, or changed its status
  MATCH (change:Change {plan: of}) WHERE change.kind IN ['status', 'added']
  MATCH (change)-[:CHANGED]->(task:Action)
  MATCH (change)-[:BROUGHT_BY]->(with_it:Version)
  WITH task, max(with_it.on) AS since,
       sum(CASE WHEN change.kind = 'status' AND change.before_reads = $state
                THEN change.lasted ELSE 0 END) AS before,
       max(CASE WHEN change.kind = 'status' AND change.before_reads = $state AND change.lasted > 0
                THEN {stated: 0, confirmed: 1, carried: 2, matched: 3}[
                  coalesce(change.before_basis, 'stated')] ELSE 0 END) AS worst
  RETURN task, since, before, worst
  UNION ALL
  // What was so from the first version on
  MATCH (task:Action {plan: of})
  WHERE task.state = $state AND NOT EXISTS {
    MATCH (task)<-[:CHANGED]-(change:Change) WHERE change.kind IN ['status', 'added'] }
  RETURN task, begun AS since, 0 AS before, 0 AS worst
}
WITH task, worst, CASE WHEN task.state = $state
                       THEN {stated: 0, confirmed: 1, carried: 2, matched: 3}[
                         coalesce(task.state_basis, 'stated')] ELSE 0 END AS present,
     CASE WHEN task.state = $state
                THEN before + duration.inDays(date(since), date(today)).days
                ELSE before END AS days
WHERE days > 0
WITH task, days, CASE WHEN present > worst THEN present ELSE worst END AS weakest
ORDER BY days DESC, task.id
LIMIT $most
CALL (task) {
  OPTIONAL MATCH (task)-[:OWNED_BY]->(owner:Agency)
  WITH DISTINCT owner ORDER BY owner.name, owner.id
  RETURN collect(owner.name)[..50] AS owners
}
RETURN task.plan AS plan, substring(task.id, size(task.plan) + 1) AS name, task.text AS says,
       $state AS state, days, CASE WHEN task.state = $state THEN 'yes' ELSE 'no' END AS still,
       ['stated', 'confirmed', 'carried', 'matched'][weakest] AS basis, task.status AS written, owners
ORDER BY days DESC, task.id

// Totals
MATCH (version:Version) WHERE $plan = '' OR version.plan = $plan
WITH version.plan AS of, count(version) AS loaded, min(version.on) AS begun, max(version.on) AS today
WITH coalesce(sum(loaded), 0) AS versions, collect(CASE WHEN begun < today THEN of END) AS plans
CALL (plans) {
  UNWIND plans AS of
  MATCH (task:Action {plan: of})
  RETURN count(task) AS followed_actions
}
CALL (plans) {
  UNWIND plans AS of
  MATCH (version:Version {plan: of})
  WITH version ORDER BY version.plan, version.number
  WITH version.plan AS of, collect(version.on) AS loaded
  WITH of, loaded[0] AS begun, reduce(last = '', day IN loaded | CASE WHEN day > last THEN day ELSE last END) AS today
  CALL (of, begun) {
    MATCH (change:Change {plan: of}) WHERE change.kind IN ['status', 'added']
    MATCH (change)-[:CHANGED]->(task:Action)
    MATCH (change)-[:BROUGHT_BY]->(with_it:Version)
    WITH task, max(with_it.on) AS since,
         sum(CASE WHEN change.kind = 'status' AND change.before_reads = $state
                  THEN change.lasted ELSE 0 END) AS before
    RETURN task.state AS now, since, before
    UNION ALL
    MATCH (task:Action {plan: of})
    WHERE task.state = $state AND NOT EXISTS {
      MATCH (task)<-[:CHANGED]-(change:Change) WHERE change.kind IN ['status', 'added'] }
    RETURN task.state AS now, begun AS since, 0 AS before
  }
  WITH before > 0 OR (now = $state AND since < today) AS was
  RETURN count(CASE WHEN was THEN 1 END) AS been
}
CALL () {
  MATCH (task:Action) WHERE $plan = '' OR task.plan = $plan
  RETURN count(task) AS all_actions
}
RETURN been, followed_actions, size(plans) AS followed, all_actions, versions
